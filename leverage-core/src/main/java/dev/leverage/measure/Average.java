package dev.leverage.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

  /**
   * Returns what the average would be were every human estimate so many times as large, such as
   * halved or doubled.
   *
   * @param multiplier by what each estimate is multiplied, positive, such as 0.5 or 2
   * @param decimals digits after the decimal point, not negative
   * @return the average, computed exactly and rounded HALF_EVEN; empty where there is none
   * @throws IllegalArgumentException if a number is out of range
   */
  public Optional<BigDecimal> ifEstimatesWere(BigDecimal multiplier, int decimals) {
    if (multiplier.signum() <= 0 || decimals < 0) {
      throw new IllegalArgumentException(
          "a multiplier is positive and decimals not negative: " + multiplier + ", " + decimals);
    }
    return factor.map(
        (LeverageFactor exact) ->
            BigDecimal.valueOf(exact.numerator())
                .multiply(multiplier)
                .divide(BigDecimal.valueOf(exact.denominator()), decimals, RoundingMode.HALF_EVEN));
  }
}
