package dev.leverage.measure;

import java.util.Objects;
import java.util.Optional;

/**
 * A weighted average with the number of tasks it covers, such as 52.1x over 15 tasks.
 *
 * <p>It is the sum of human estimates ÷ the sum of times, over the tasks that state both; a stated
 * zero is a statement. Instances are immutable and thread-safe.
 *
 * @param factor the exact ratio of the sums; empty where the divisor is zero
 * @param tasks how many tasks state both figures, not negative
 */
public record Average(Optional<LeverageFactor> factor, long tasks) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the number of tasks is negative
   */
  public Average {
    Objects.requireNonNull(factor, "factor");
    if (tasks < 0) {
      throw new IllegalArgumentException("a number of tasks is not negative: " + tasks);
    }
  }
}
