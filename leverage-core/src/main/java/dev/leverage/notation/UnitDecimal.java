package dev.leverage.notation;

/** Writes a length of time as a decimal of a unit. */
final class UnitDecimal {

  /**
   * The decimals that suffice for every millisecond in hours; minutes and seconds need fewer. With
   * so few, no product here comes near the end of a long.
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
    long rest = millis % unit.millis();
    boolean even = (millis & 1) == 0;
    int decimals = fewestDecimals;
    long power = fewestDecimals == 0 ? 1 : 10;
    while (decimals < MAX_DECIMALS && !readsBack(rest, even, power, unit)) {
      decimals++;
      power *= 10;
    }
    long fraction = nearestFraction(rest, power, unit);
    text.append(millis / unit.millis() + fraction / power);
    appendFraction(text, fraction % power, decimals);
  }

  private static long nearestFraction(long rest, long power, DurationUnit unit) {
    return (2 * rest * power + unit.millis()) / (2 * unit.millis());
  }

  private static boolean readsBack(long rest, boolean even, long power, DurationUnit unit) {
    long error = Math.abs(nearestFraction(rest, power, unit) * unit.millis() - rest * power);
    // HALF_EVEN takes what lies exactly half a millisecond off only to an even one.
    return 2 * error < power || (2 * error == power && even);
  }

  private static void appendFraction(StringBuilder text, long fraction, int decimals) {
    if (decimals > 0) {
      text.append('.');
      String digits = Long.toString(fraction);
      text.append("0".repeat(decimals - digits.length())).append(digits);
    }
  }
}
