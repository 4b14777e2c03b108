package dev.leverage.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact ratio of any size and sign, for what a {@link LeverageFactor} does not hold:
 * differences, percentages, points between two factors. The denominator is positive.
 */
record Ratio(BigInteger numerator, BigInteger denominator) {

  static Ratio of(long whole) {
    return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static Ratio of(LeverageFactor factor) {
    return new Ratio(
        BigInteger.valueOf(factor.numerator()), BigInteger.valueOf(factor.denominator()));
  }

  boolean isZero() {
    return numerator.signum() == 0;
  }

  Ratio plus(Ratio other) {
    return new Ratio(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Ratio minus(Ratio other) {
    return plus(new Ratio(other.numerator.negate(), other.denominator));
  }

  Ratio times(long multiplier) {
    return new Ratio(numerator.multiply(BigInteger.valueOf(multiplier)), denominator);
  }

  /** Divides by a ratio that is positive. */
  Ratio dividedBy(Ratio other) {
    return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  BigDecimal rounded(int decimals) {
    checkDecimals(decimals);
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_EVEN);
  }

  static void checkDecimals(int decimals) {
    if (decimals < 0) {
      throw new IllegalArgumentException("a number of decimals is not negative: " + decimals);
    }
  }
}
