package dev.leverage.audit;

import dev.leverage.measure.LeverageFactor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact ratio of whole numbers, not negative: what a claim is compared with.
 *
 * @param numerator the dividend, not negative
 * @param denominator the divisor, positive
 */
record Fraction(BigInteger numerator, BigInteger denominator) {

  static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static Fraction of(LeverageFactor factor) {
    return new Fraction(
        BigInteger.valueOf(factor.numerator()), BigInteger.valueOf(factor.denominator()));
  }

  static Fraction of(BigDecimal decimal) {
    int scale = Math.max(decimal.scale(), 0);
    return new Fraction(decimal.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
  }

  Fraction dividedBy(BigInteger unit) {
    return new Fraction(numerator, denominator.multiply(unit));
  }

  /** Returns how many steps the ratio has, rounded: 1412 tenths for 141.176. */
  BigInteger inSteps(BigDecimal step, RoundingMode rounding) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator).multiply(step), 0, rounding)
        .toBigIntegerExact();
  }

  /** Compares the distance to a decimal with a length, both exactly. */
  boolean isWithin(BigDecimal length, BigDecimal decimal) {
    return distanceTimesDenominator(decimal).compareTo(length.multiply(new BigDecimal(denominator)))
        <= 0;
  }

  /** Returns whether this ratio is closer to a decimal than another ratio is. */
  boolean isCloserTo(BigDecimal decimal, Fraction other) {
    return distanceTimesDenominator(decimal)
            .multiply(new BigDecimal(other.denominator))
            .compareTo(
                other.distanceTimesDenominator(decimal).multiply(new BigDecimal(denominator)))
        < 0;
  }

  private BigDecimal distanceTimesDenominator(BigDecimal decimal) {
    return new BigDecimal(numerator).subtract(decimal.multiply(new BigDecimal(denominator))).abs();
  }
}
