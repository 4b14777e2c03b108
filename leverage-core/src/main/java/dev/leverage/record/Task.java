package dev.leverage.record;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a leverage record, such as "Port the billing tests", 16 h for a person, 8 min for the
 * agent, 2 min of supervision.
 *
 * <pre>{@code
 * Task task = Task.titled("Port the billing tests")
 *     .human(Duration.ofHours(16))
 *     .agentTime(Duration.ofMinutes(8))
 *     .supervision(Duration.ofMinutes(2))
 *     .build();
 * }</pre>
 *
 * <p>Every measure is optional; what is absent is unknown, which is not zero. Instances are
 * immutable and thread-safe.
 */
public final class Task {

  private static final long ABSENT = -1;

  private final String title;

  // As plain numbers, since millions of tasks are held and summed: an object for each figure takes
  // three times the memory, and most of the time of a sum is spent on finding them.
  private final long humanMillis;
  private final long agentMillis;
  private final long supervisionMillis;
  private final long tokenCount;
  private final boolean humanApproximate;
  private final boolean agentApproximate;
  private final boolean supervisionApproximate;
  private final boolean tokensApproximate;
  private final boolean approximate;

  private final @Nullable String agent;
  private final Map<String, String> extras;

  private Task(Builder builder) {
    this.title = builder.title;
    this.humanMillis = millisOf(builder.humanEstimate);
    this.agentMillis = millisOf(builder.agentTime);
    this.supervisionMillis = millisOf(builder.supervisionTime);
    this.tokenCount = builder.tokens == null ? ABSENT : builder.tokens.count();
    this.humanApproximate = isApproximate(builder.humanEstimate);
    this.agentApproximate = isApproximate(builder.agentTime);
    this.supervisionApproximate = isApproximate(builder.supervisionTime);
    this.tokensApproximate = builder.tokens != null && builder.tokens.approximate();
    this.approximate =
        humanApproximate || agentApproximate || supervisionApproximate || tokensApproximate;
    this.agent = builder.agent;
    this.extras =
        builder.extras.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(builder.extras));
  }

  private static long millisOf(@Nullable Measure measure) {
    return measure == null ? ABSENT : measure.millis();
  }

  private static boolean isApproximate(@Nullable Measure measure) {
    return measure != null && measure.approximate();
  }

  private static @Nullable Measure measure(long millis, boolean approximate) {
    return millis == ABSENT ? null : new Measure(millis, approximate);
  }

  /**
   * Starts a task.
   *
   * @param title what was done; not blank; kept as given, spaces and line breaks included
   * @return a builder with everything else absent, not null
   * @throws IllegalArgumentException if the title is blank
   */
  public static Builder titled(String title) {
    return new Builder(title);
  }

  /**
   * Returns what was done.
   *
   * @return the title, not blank
   */
  public String title() {
    return title;
  }

  /**
   * Returns what a senior engineer familiar with the code would have needed.
   *
   * @return the estimate, or empty if unknown
   */
  public Optional<Measure> humanEstimate() {
    return Optional.ofNullable(measure(humanMillis, humanApproximate));
  }

  /**
   * Returns the wall-clock time of the agent.
   *
   * @return the time, or empty if unknown
   */
  public Optional<Measure> agentTime() {
    return Optional.ofNullable(measure(agentMillis, agentApproximate));
  }

  /**
   * Returns what the person spent on prompting and reviewing.
   *
   * @return the time, or empty if unknown
   */
  public Optional<Measure> supervisionTime() {
    return Optional.ofNullable(measure(supervisionMillis, supervisionApproximate));
  }

  /**
   * Returns what the agent consumed for this task.
   *
   * @return the count, or empty if unknown
   */
  public Optional<Tokens> tokens() {
    return Optional.ofNullable(tokensOrNull());
  }

  private @Nullable Tokens tokensOrNull() {
    return tokenCount == ABSENT ? null : new Tokens(tokenCount, tokensApproximate);
  }

  /**
   * Returns the agent's name, such as {@code Claude}.
   *
   * @return the name, not blank, or empty if unknown
   */
  public Optional<String> agent() {
    return Optional.ofNullable(agent);
  }

  /**
   * Returns the human estimate as a number, for sums over millions of tasks.
   *
   * @param absent what to return if the estimate is unknown
   * @return the milliseconds of {@link #humanEstimate()}, approximate or not, or {@code absent}
   */
  public long humanMillisOr(long absent) {
    return humanMillis == ABSENT ? absent : humanMillis;
  }

  /**
   * Returns the agent's time as a number, for sums over millions of tasks.
   *
   * @param absent what to return if the time is unknown
   * @return the milliseconds of {@link #agentTime()}, approximate or not, or {@code absent}
   */
  public long agentMillisOr(long absent) {
    return agentMillis == ABSENT ? absent : agentMillis;
  }

  /**
   * Returns the supervision time as a number, for sums over millions of tasks.
   *
   * @param absent what to return if the time is unknown
   * @return the milliseconds of {@link #supervisionTime()}, approximate or not, or {@code absent}
   */
  public long supervisionMillisOr(long absent) {
    return supervisionMillis == ABSENT ? absent : supervisionMillis;
  }

  /**
   * Returns the tokens as a number, for sums over millions of tasks.
   *
   * @param absent what to return if the tokens are unknown
   * @return the count of {@link #tokens()}, approximate or not, or {@code absent}
   */
  public long tokensOr(long absent) {
    return tokenCount == ABSENT ? absent : tokenCount;
  }

  /**
   * Returns whether a figure of this task is approximate.
   *
   * @return true if at least one is
   */
  public boolean isApproximate() {
    return approximate;
  }

  /**
   * Returns the values of the columns that only this record knows, by name, in the order of the
   * columns, such as {@code Project=Billing}.
   *
   * @return an unmodifiable map of names, not blank, to texts, not empty
   */
  public Map<String, String> extras() {
    return extras;
  }

  /**
   * Returns a builder that starts from this task.
   *
   * @return a builder with everything set as here, not null
   */
  public Builder toBuilder() {
    Builder builder = new Builder(title);
    builder.humanEstimate = measure(humanMillis, humanApproximate);
    builder.agentTime = measure(agentMillis, agentApproximate);
    builder.supervisionTime = measure(supervisionMillis, supervisionApproximate);
    builder.tokens = tokensOrNull();
    builder.agent = agent;
    builder.extras = extras.isEmpty() ? extras : new LinkedHashMap<>(extras);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Task task
        && title.equals(task.title)
        && humanMillis == task.humanMillis
        && humanApproximate == task.humanApproximate
        && agentMillis == task.agentMillis
        && agentApproximate == task.agentApproximate
        && supervisionMillis == task.supervisionMillis
        && supervisionApproximate == task.supervisionApproximate
        && tokenCount == task.tokenCount
        && tokensApproximate == task.tokensApproximate
        && Objects.equals(agent, task.agent)
        && extras.equals(task.extras);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        title, humanMillis, agentMillis, supervisionMillis, tokenCount, agent, extras);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Task[").append(title);
    humanEstimate().ifPresent(measure -> text.append(", human=").append(measure));
    agentTime().ifPresent(measure -> text.append(", agentTime=").append(measure));
    supervisionTime().ifPresent(measure -> text.append(", supervision=").append(measure));
    tokens().ifPresent(count -> text.append(", tokens=").append(count));
    agent().ifPresent(name -> text.append(", agent=").append(name));
    if (!extras.isEmpty()) {
      text.append(", extras=").append(extras);
    }
    return text.append(']').toString();
  }

  /** Collects the parts of a {@link Task}. Not thread-safe. */
  public static final class Builder {

    private final String title;
    private @Nullable Measure humanEstimate;
    private @Nullable Measure agentTime;
    private @Nullable Measure supervisionTime;
    private @Nullable Tokens tokens;
    private @Nullable String agent;
    private Map<String, String> extras = Map.of();

    private Builder(String title) {
      if (title.isBlank()) {
        throw new IllegalArgumentException("a title must not be blank");
      }
      this.title = title;
    }

    /**
     * Sets the human estimate, rounded to the millisecond.
     *
     * @param estimate what a person would have needed, not negative
     * @return this builder
     * @throws IllegalArgumentException if it is out of the range of a {@link Measure}
     */
    public Builder human(Duration estimate) {
      return human(Measure.of(estimate));
    }

    /**
     * Sets the human estimate.
     *
     * @param estimate what a person would have needed, or null if unknown
     * @return this builder
     */
    public Builder human(@Nullable Measure estimate) {
      this.humanEstimate = estimate;
      return this;
    }

    /**
     * Sets the agent's wall-clock time, rounded to the millisecond.
     *
     * @param time what the agent needed, not negative
     * @return this builder
     * @throws IllegalArgumentException if it is out of the range of a {@link Measure}
     */
    public Builder agentTime(Duration time) {
      return agentTime(Measure.of(time));
    }

    /**
     * Sets the agent's wall-clock time.
     *
     * @param time what the agent needed, or null if unknown
     * @return this builder
     */
    public Builder agentTime(@Nullable Measure time) {
      this.agentTime = time;
      return this;
    }

    /**
     * Sets the supervision time, rounded to the millisecond.
     *
     * @param time what the person spent on prompting and reviewing, not negative
     * @return this builder
     * @throws IllegalArgumentException if it is out of the range of a {@link Measure}
     */
    public Builder supervision(Duration time) {
      return supervision(Measure.of(time));
    }

    /**
     * Sets the supervision time.
     *
     * @param time what the person spent on prompting and reviewing, or null if unknown
     * @return this builder
     */
    public Builder supervision(@Nullable Measure time) {
      this.supervisionTime = time;
      return this;
    }

    /**
     * Sets the tokens consumed.
     *
     * @param count the number of tokens, not negative
     * @return this builder
     * @throws IllegalArgumentException if it is out of the range of {@link Tokens}
     */
    public Builder tokens(long count) {
      return tokens(Tokens.of(count));
    }

    /**
     * Sets the tokens consumed.
     *
     * @param count the tokens, or null if unknown
     * @return this builder
     */
    public Builder tokens(@Nullable Tokens count) {
      this.tokens = count;
      return this;
    }

    /**
     * Sets the agent's name.
     *
     * @param name the name, not blank, or null if unknown
     * @return this builder
     * @throws IllegalArgumentException if the name is blank
     */
    public Builder agent(@Nullable String name) {
      if (name != null && name.isBlank()) {
        throw new IllegalArgumentException("an agent's name must not be blank");
      }
      this.agent = name;
      return this;
    }

    /**
     * Sets the value of a column of the record's own. An empty text is the same as no value.
     *
     * @param column the name of the column; see {@link Columns} for what a name may be
     * @param value the text, kept as given
     * @return this builder
     * @throws IllegalArgumentException if the name is not one that a column may have
     */
    public Builder extra(String column, String value) {
      Columns.checkName(column);
      if (extras.isEmpty() && !value.isEmpty()) {
        extras = new LinkedHashMap<>();
      }
      if (!value.isEmpty()) {
        extras.put(column, value);
      } else if (!extras.isEmpty()) {
        extras.remove(column);
      }
      return this;
    }

    /**
     * Returns the task.
     *
     * @return an immutable task, not null
     */
    public Task build() {
      return new Task(this);
    }
  }
}
