package dev.leverage.measure;

import java.time.Duration;

/**
 * A sum of measures with what it stands on, such as 374 h of human estimates that 15 tasks state.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param millis the sum in milliseconds, not negative
 * @param tasks how many tasks state a figure, not negative; a stated zero counts
 * @param approximate whether one of the figures is approximate
 */
public record Sum(long millis, long tasks, boolean approximate) {

  /** The sum of no figures. */
  public static final Sum NONE = new Sum(0, 0, false);

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if a number is negative
   */
  public Sum {
    if (millis < 0 || tasks < 0) {
      throw new IllegalArgumentException(
          "a sum and its number of tasks are not negative: " + millis + " ms, " + tasks);
    }
  }

  /**
   * Returns whether anything was added up. A sum of nothing is unknown, which is not zero.
   *
   * @return true if some task states a figure
   */
  public boolean isKnown() {
    return tasks > 0 || millis > 0;
  }

  /**
   * Returns the length as a duration, without the approximate mark.
   *
   * @return the length, zero if nothing is known
   */
  public Duration toDuration() {
    return Duration.ofMillis(millis);
  }

  /**
   * Returns the sum of both.
   *
   * @param other what to add, not null
   * @return the sum, not null
   * @throws SumOverflowException if it takes more than a long
   */
  public Sum plus(Sum other) {
    return new Sum(
        SumOverflowException.sum(millis, other.millis),
        SumOverflowException.sum(tasks, other.tasks),
        approximate || other.approximate);
  }
}
