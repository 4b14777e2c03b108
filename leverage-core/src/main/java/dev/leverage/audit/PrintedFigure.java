package dev.leverage.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A figure as it is printed, with its unit, precision and style: {@code ~7.1 work weeks}.
 *
 * @param text the figure as printed
 * @param number the number of units, with its printed scale
 * @param unit how large the unit is: milliseconds, tokens, tasks, or 1 for a factor
 * @param step the value of the last digit that counts
 * @param style what stands around the number
 */
record PrintedFigure(
    String text, BigDecimal number, BigInteger unit, BigDecimal step, NumberStyle style) {

  /** More digits than these a cell of a spreadsheet does not hold. */
  private static final int MOST_DIGITS = 15;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Returns a figure whose every printed digit counts. */
  static PrintedFigure exact(String text, BigDecimal number, BigInteger unit, NumberStyle style) {
    return new PrintedFigure(
        text, number, unit, BigDecimal.ONE.movePointLeft(number.scale()), style);
  }

  /** Returns this figure, its zeros at the end of a whole number taken as rounded. */
  PrintedFigure significant() {
    if (number.scale() > 0 || number.signum() == 0) {
      return this;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return new PrintedFigure(
        text, number, unit, BigDecimal.ONE.scaleByPowerOfTen(-stripped.scale()), style);
  }

  /** Returns whether the figure is the exact value rounded; at a tie either neighbour is. */
  boolean holds(Fraction exact) {
    return exact.dividedBy(unit).isWithin(tolerance(), number);
  }

  private BigDecimal tolerance() {
    BigDecimal half = step.divide(TWO);
    if (number.precision() <= MOST_DIGITS) {
      return half;
    }
    int surplus = number.precision() - MOST_DIGITS;
    return half.max(BigDecimal.ONE.movePointLeft(number.scale()).scaleByPowerOfTen(surplus));
  }

  /** Returns whether the figure is the exact value without its further digits. */
  boolean isCutOff(Fraction exact) {
    BigInteger steps = exact.dividedBy(unit).inSteps(step, RoundingMode.DOWN);
    return new BigDecimal(steps).multiply(step).compareTo(number) == 0;
  }

  /**
   * Prints the exact value as this figure ought to be: in its unit, precision and style, and not as
   * nothing because it is less than half of a rough figure's step.
   */
  String corrected(Fraction exact) {
    Fraction value = exact.dividedBy(unit);
    BigDecimal finest = BigDecimal.ONE.movePointLeft(number.scale());
    BigDecimal digit = step;
    BigInteger steps = value.inSteps(digit, RoundingMode.HALF_EVEN);
    while (steps.signum() == 0 && digit.compareTo(finest) > 0) {
      digit = digit.scaleByPowerOfTen(-1);
      steps = value.inSteps(digit, RoundingMode.HALF_EVEN);
    }
    BigDecimal rounded = new BigDecimal(steps).multiply(digit);
    return style.print(rounded.setScale(Math.max(number.scale(), 0)));
  }

  /** Returns whether one value is closer to this figure than another. */
  boolean isCloserTo(Fraction exact, Fraction other) {
    return exact.dividedBy(unit).isCloserTo(number, other.dividedBy(unit));
  }
}
