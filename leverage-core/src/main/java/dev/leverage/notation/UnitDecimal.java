package dev.leverage.notation;

/** Writes a length of time as a decimal of a unit. */
final class UnitDecimal {

  /**
   * The decimals that suffice for every millisecond in hours; minutes and seconds need fewer. Sums
   * of this module's numbers stay far below the range of a long: 10^7 times the milliseconds of an
   * hour.
   */
  private static final int MAX_DECIMALS = 7;

  private UnitDecimal() {}

  /** Returns whether a length is a decimal of the unit with an end. */
  static boolean isFinite(long millis, DurationUnit unit) {
    // Of the primes of 3,600,000, 60,000 and 1,000 only three does not divide a power of ten.
    return switch (unit) {
      case HOURS -> millis % 9 == 0;
      case MINUTES -> millis % 3 == 0;
      case SECONDS -> true;
    };
  }

  /**
   * Appends the decimal with the fewest digits that reads back to the same milliseconds, and among
   * those the closest; a decimal with an end is given exactly.
   *
   * @param millis the length, not negative
   * @param fewestDecimals decimals that are written even if they are zeros, 0 or 1
   */
  static void append(StringBuilder text, long millis, DurationUnit unit, int fewestDecimals) {
    long whole = millis / unit.millis();
    long rest = millis % unit.millis();
    boolean even = (millis & 1) == 0;
    long power = fewestDecimals == 0 ? 1 : 10;
    int decimals = fewestDecimals;
    long fraction = roundedQuotient(rest * power, unit.millis());
    while (decimals < MAX_DECIMALS && !readsBack(fraction, rest, power, unit, even)) {
      decimals++;
      power *= 10;
      fraction = roundedQuotient(rest * power, unit.millis());
    }
    text.append(whole + fraction / power);
    appendFraction(text, fraction % power, decimals);
  }

  /** HALF_EVEN rounding takes what lies exactly half a millisecond off to the even one. */
  private static boolean readsBack(
      long fraction, long rest, long power, DurationUnit unit, boolean even) {
    long twiceError = 2 * Math.abs(fraction * unit.millis() - rest * power);
    return twiceError < power || twiceError == power && even;
  }

  private static long roundedQuotient(long dividend, long divisor) {
    return (2 * dividend + divisor) / (2 * divisor);
  }

  private static void appendFraction(StringBuilder text, long fraction, int decimals) {
    if (decimals > 0) {
      text.append('.');
      String digits = Long.toString(fraction);
      text.append("0".repeat(decimals - digits.length())).append(digits);
    }
  }
}
