package dev.leverage.record;

import java.util.Objects;
import java.util.Optional;

/**
 * Totals known without their tasks, as a dashboard row gives them: 15 tasks, 374 h, 431 min, 60
 * min.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param tasks the number of tasks, not negative
 * @param humanEstimate the sum of human estimates, if known
 * @param agentTime the sum of agent times, if known
 * @param supervisionTime the sum of supervision times, if known
 */
public record StatedTotals(
    long tasks,
    Optional<Measure> humanEstimate,
    Optional<Measure> agentTime,
    Optional<Measure> supervisionTime) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the number of tasks is negative
   */
  public StatedTotals {
    Objects.requireNonNull(humanEstimate, "humanEstimate");
    Objects.requireNonNull(agentTime, "agentTime");
    Objects.requireNonNull(supervisionTime, "supervisionTime");
    if (tasks < 0) {
      throw new IllegalArgumentException("a number of tasks must not be negative: " + tasks);
    }
  }
}
