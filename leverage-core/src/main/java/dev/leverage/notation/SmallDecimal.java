package dev.leverage.notation;

/**
 * A decimal of up to ten digits packed into a long, so that reading a common cell allocates
 * nothing.
 *
 * <p>The low four bits are the number of decimals, the others the digits.
 */
final class SmallDecimal {

  /** What is returned for a text that is no plain decimal of up to ten digits. */
  static final long NONE = -1;

  private static final int MAX_DIGITS = 10;
  private static final int SCALE_BITS = 4;
  private static final int NONE_YET = -1;
  private static final long[] POWERS_OF_TEN = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
  };

  private SmallDecimal() {}

  /** Reads digits with at most one decimal mark between them, or returns {@link #NONE}. */
  static long parse(String text, int from, int to, DecimalMark mark) {
    if (to - from > MAX_DIGITS + 1) {
      return NONE;
    }
    char decimal = mark == DecimalMark.COMMA ? ',' : '.';
    long digits = 0;
    int markAt = NONE_YET;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (TextScanner.isDigit(c)) {
        digits = digits * 10 + (c - '0');
      } else if (c == decimal && markAt == NONE_YET) {
        markAt = i;
      } else {
        return NONE;
      }
    }
    return pack(digits, from, to, markAt);
  }

  private static long pack(long digits, int from, int to, int markAt) {
    if (markAt == NONE_YET) {
      return to == from || to - from > MAX_DIGITS ? NONE : digits << SCALE_BITS;
    }
    return markAt == from || markAt == to - 1 ? NONE : (digits << SCALE_BITS) | (to - 1 - markAt);
  }

  static long unscaled(long decimal) {
    return decimal >> SCALE_BITS;
  }

  static int scale(long decimal) {
    return (int) decimal & ((1 << SCALE_BITS) - 1);
  }

  /**
   * Multiplies, rounded HALF_EVEN to a whole number.
   *
   * @param decimal what {@link #parse} returned, not {@link #NONE}
   * @param factor at most the milliseconds of a calendar week, so that nothing overflows
   */
  static long times(long decimal, long factor) {
    long product = unscaled(decimal) * factor;
    long divisor = POWERS_OF_TEN[scale(decimal)];
    long quotient = product / divisor;
    long twiceRest = 2 * (product - quotient * divisor);
    boolean up = twiceRest > divisor || (twiceRest == divisor && (quotient & 1) == 1);
    return up ? quotient + 1 : quotient;
  }
}
