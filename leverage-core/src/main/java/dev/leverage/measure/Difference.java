package dev.leverage.measure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much a figure changed from one period to another, absolutely and in percent, such as from 40
 * h to 50 h: 10 h more, 25 %.
 *
 * <p>Both are computed exactly and rounded once, when they are asked for. Instances are immutable
 * and thread-safe.
 */
public final class Difference {

  private static final int PERCENT = 100;

  private final Ratio before;
  private final Ratio after;

  private Difference(Ratio before, Ratio after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Returns the difference of two whole numbers, such as of milliseconds or of tasks.
   *
   * @param before the earlier figure, not negative
   * @param after the later figure, not negative
   * @return the difference, not null
   * @throws IllegalArgumentException if a figure is negative
   */
  public static Difference between(long before, long after) {
    if (before < 0 || after < 0) {
      throw new IllegalArgumentException("a figure is not negative: " + before + " and " + after);
    }
    return new Difference(Ratio.of(before), Ratio.of(after));
  }

  /**
   * Returns the difference of two factors.
   *
   * @param before the earlier factor, not null
   * @param after the later factor, not null
   * @return the difference, not null
   */
  public static Difference between(LeverageFactor before, LeverageFactor after) {
    return new Difference(Ratio.of(before), Ratio.of(after));
  }

  /**
   * Returns the later figure less the earlier one, rounded to the nearest, ties to the even digit.
   *
   * @param decimals digits after the decimal point, not negative
   * @return the difference, negative if the figure fell
   * @throws IllegalArgumentException if the number of digits is negative
   */
  public BigDecimal absolute(int decimals) {
    return after.minus(before).rounded(decimals);
  }

  /**
   * Returns the difference in percent of the earlier figure, rounded to the nearest, ties to the
   * even digit.
   *
   * @param decimals digits after the decimal point, not negative
   * @return the percentage, such as 25 or -12.5; empty where the earlier figure is zero
   * @throws IllegalArgumentException if the number of digits is negative
   */
  public Optional<BigDecimal> percent(int decimals) {
    Ratio.checkDecimals(decimals);
    return before.isZero()
        ? Optional.empty()
        : Optional.of(after.minus(before).times(PERCENT).dividedBy(before).rounded(decimals));
  }

  /** Two differences are equal if they are of equal figures. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Difference difference
        && before.minus(difference.before).isZero()
        && after.minus(difference.after).isZero();
  }

  @Override
  public int hashCode() {
    int decimals = 9;
    return Objects.hash(before.rounded(decimals), after.rounded(decimals));
  }

  /**
   * Returns the difference on a line for people, such as {@code 10.0 (25.0 %)}.
   *
   * @return the line, not null
   */
  @Override
  public String toString() {
    return absolute(1) + percent(1).map(percent -> " (" + percent + " %)").orElse("");
  }
}
