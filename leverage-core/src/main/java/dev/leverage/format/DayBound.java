package dev.leverage.format;

import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import java.util.Objects;

/**
 * Counts the tasks of a day that are kept in memory, and refuses too many: more than {@link
 * Limits#tasksPerDay}, or more than 67,108,864 characters in their texts, since a small workbook
 * can refer to one long text from each of its rows.
 *
 * <pre>{@code
 * bound.begin(header);
 * bound.add(task, location); // then keep it
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class DayBound {

  private static final long MOST_CHARACTERS = 1 << 26;

  private final int tasksPerDay;
  private DayHeader header = DayHeader.UNKNOWN;
  private int tasks;
  private long characters;

  /**
   * Creates a bound of any number of days, one after the other.
   *
   * @param tasksPerDay how many tasks of one day are kept at most
   */
  public DayBound(int tasksPerDay) {
    this.tasksPerDay = tasksPerDay;
  }

  /**
   * Begins a day, whose tasks are all that are kept.
   *
   * @param next what is known of the day, for the message, not null
   */
  public void begin(DayHeader next) {
    header = Objects.requireNonNull(next, "next");
    tasks = 0;
    characters = 0;
  }

  /**
   * Counts a task that is to be kept.
   *
   * @param task the task, not null
   * @param place where it stands, or else the document, for the message; not null
   * @throws LeverageException if it is one too many
   */
  public void add(Task task, Location place) {
    if (tasks == tasksPerDay) {
      throw new LeverageException(
          Limit.TASKS_PER_DAY.exceeded(
              place,
              tasksPerDay,
              "tasks a day, which have to be kept together here",
              "at least " + (tasksPerDay + 1L) + ofThisDay()));
    }
    tasks++;
    characters += characters(task);
    if (characters > MOST_CHARACTERS) {
      throw new LeverageException(
          Limit.fixed(
              place,
              MOST_CHARACTERS,
              "characters in the tasks of a day that have to be kept together here",
              "at least " + characters + ofThisDay()));
    }
  }

  private static long characters(Task task) {
    long texts = (long) task.title().length() + task.agent().map(String::length).orElse(0);
    for (String text : task.extras().values()) {
      texts += text.length();
    }
    return texts;
  }

  private String ofThisDay() {
    return header.date().map(date -> " on " + date).orElse(" in a day without a date");
  }
}
