package dev.leverage.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One day of a leverage record, such as that of 2 April 2026: date, title, tags, tasks, the day's
 * own figures, and the prose around them.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param header date, title and tags
 * @param tasks the tasks in the order of the record
 * @param figures what is stated for the day as a whole
 * @param body the document order of prose and tables
 */
public record Day(DayHeader header, List<Task> tasks, DayFigures figures, Body body) {

  /** Checks the parts. */
  public Day {
    Objects.requireNonNull(header, "header");
    tasks = List.copyOf(tasks);
    Objects.requireNonNull(figures, "figures");
    Objects.requireNonNull(body, "body");
  }

  /**
   * Starts a day of which nothing is known yet.
   *
   * @return a builder with the standard body, not null
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts a day of a date.
   *
   * @param date the day of the calendar, not null
   * @return a builder with the standard body, not null
   */
  public static Builder on(LocalDate date) {
    return new Builder().date(date);
  }

  /**
   * Returns the day of the calendar.
   *
   * @return the date, or empty if unknown
   */
  public Optional<LocalDate> date() {
    return header.date();
  }

  /**
   * Returns the title, such as {@code Leverage Record: April 02, 2026}.
   *
   * @return the title, not blank, or empty if there is none
   */
  public Optional<String> title() {
    return header.title();
  }

  /**
   * Returns the tags, such as {@code AI}.
   *
   * @return the tags in order, not null
   */
  public List<String> tags() {
    return header.tags();
  }

  /**
   * Returns the day's own count of tokens.
   *
   * @return the count, or empty where tasks alone have one
   */
  public Optional<Tokens> tokens() {
    return figures.tokens();
  }

  /** Collects the parts of a {@link Day}. Not thread-safe. */
  public static final class Builder {

    private @Nullable LocalDate date;
    private @Nullable String title;
    private List<String> tags = List.of();
    private final List<Task> tasks = new ArrayList<>();
    private @Nullable Tokens tokens;
    private @Nullable StatedTotals statedTotals;
    private Body body = Body.STANDARD;

    private Builder() {}

    /**
     * Sets the day of the calendar.
     *
     * @param date the date, or null if unknown
     * @return this builder
     */
    public Builder date(@Nullable LocalDate date) {
      this.date = date;
      return this;
    }

    /**
     * Sets the title.
     *
     * @param title the title, not blank, or null if there is none
     * @return this builder
     */
    public Builder title(@Nullable String title) {
      this.title = title;
      return this;
    }

    /**
     * Sets the tags.
     *
     * @param tags the tags in order, none of them blank
     * @return this builder
     */
    public Builder tags(List<String> tags) {
      this.tags = List.copyOf(tags);
      return this;
    }

    /**
     * Adds a task after those added before.
     *
     * @param task the task, not null
     * @return this builder
     */
    public Builder task(Task task) {
      tasks.add(Objects.requireNonNull(task, "task"));
      return this;
    }

    /**
     * Adds tasks after those added before.
     *
     * @param more the tasks in order, none of them null
     * @return this builder
     */
    public Builder tasks(Iterable<Task> more) {
      more.forEach(this::task);
      return this;
    }

    /**
     * Sets the day's own count of tokens.
     *
     * @param tokens the count, or null where tasks alone have one
     * @return this builder
     */
    public Builder tokens(@Nullable Tokens tokens) {
      this.tokens = tokens;
      return this;
    }

    /**
     * Sets totals known without their tasks.
     *
     * @param totals the totals, or null if there are none
     * @return this builder
     */
    public Builder statedTotals(@Nullable StatedTotals totals) {
      this.statedTotals = totals;
      return this;
    }

    /**
     * Sets the document order.
     *
     * @param body prose and markers, not null
     * @return this builder
     */
    public Builder body(Body body) {
      this.body = Objects.requireNonNull(body, "body");
      return this;
    }

    /**
     * Returns the day.
     *
     * @return an immutable day, not null
     * @throws IllegalArgumentException if the title or a tag is blank
     */
    public Day build() {
      return new Day(
          new DayHeader(Optional.ofNullable(date), Optional.ofNullable(title), tags),
          tasks,
          new DayFigures(Optional.ofNullable(tokens), Optional.ofNullable(statedTotals)),
          body);
    }
  }
}
