package dev.leverage.notation;

/** Writes a length of time as a decimal of a unit. */
final class UnitDecimal {

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
    int decimals = fewestDecimals;
    long power = fewestDecimals == 0 ? 1 : 10;
    // Seven decimals suffice for hours, fewer for minutes and seconds: no product comes near the
    // end
    // of a long.
    while (!readsBack(rest, power, unit)) {
      decimals++;
      power *= 10;
    }
    // What reads back is below one: the whole unit is a millisecond off or more.
    text.append(millis / unit.millis());
    appendFraction(text, nearestFraction(rest, power, unit), decimals);
  }

  private static long nearestFraction(long rest, long power, DurationUnit unit) {
    return (2 * rest * power + unit.millis()) / (2 * unit.millis());
  }

  private static boolean readsBack(long rest, long power, DurationUnit unit) {
    long error = Math.abs(nearestFraction(rest, power, unit) * unit.millis() - rest * power);
    // No decimal of these units lies exactly half a millisecond off, so ties need no rule.
    return 2 * error < power;
  }

  private static void appendFraction(StringBuilder text, long fraction, int decimals) {
    if (decimals > 0) {
      text.append('.');
      String digits = Long.toString(fraction);
      text.append("0".repeat(decimals - digits.length())).append(digits);
    }
  }
}
