package dev.leverage.measure;

import dev.leverage.record.Task;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A task with the date of its day.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param task the task
 * @param date the date of its day, if known
 */
public record DatedTask(Task task, Optional<LocalDate> date) {

  /** Checks the parts. */
  public DatedTask {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(date, "date");
  }

  long humanMillis() {
    return task.humanMillisOr(Tally.ABSENT);
  }
}
