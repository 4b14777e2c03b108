package dev.leverage.record;

import java.util.Objects;
import java.util.Optional;

/**
 * Totals known without their tasks, as a dashboard row gives them: 15 tasks, 374 h, 431 min, 60
 * min.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param tasks the number of tasks, from 0 to {@link #MAX_TASKS}
 * @param humanEstimate the sum of human estimates, if known
 * @param agentTime the sum of agent times, if known
 * @param supervisionTime the sum of supervision times, if known
 */
public record StatedTotals(
    long tasks,
    Optional<Measure> humanEstimate,
    Optional<Measure> agentTime,
    Optional<Measure> supervisionTime) {

  /** The largest number of tasks, 10<sup>15</sup>: as many a spreadsheet can count. */
  public static final long MAX_TASKS = 1_000_000_000_000_000L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the number of tasks is out of range
   */
  public StatedTotals {
    Objects.requireNonNull(humanEstimate, "humanEstimate");
    Objects.requireNonNull(agentTime, "agentTime");
    Objects.requireNonNull(supervisionTime, "supervisionTime");
    if (tasks < 0 || tasks > MAX_TASKS) {
      throw new IllegalArgumentException(
          "a number of tasks lies between 0 and " + MAX_TASKS + ": " + tasks);
    }
  }
}
