package dev.leverage.excel;

/** The first digits of binary numbers, found by arithmetic of longs. */
final class Decimals {

  /** Those that a long holds, by exponent. */
  static final long[] POWERS_OF_TEN = powersOfTen();

  /** So many digits tell every binary number from its neighbours. */
  private static final int ALL_DIGITS = 17;

  private static final long LEAST = 1;
  private static final long FIRST_TOO_LARGE = 1L << 52;

  private static final int BITS_OF_FRACTION = 52;
  private static final int BIAS = 1023;

  private Decimals() {}

  private static long[] powersOfTen() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int exponent = 1; exponent < powers.length; exponent++) {
      powers[exponent] = powers[exponent - 1] * 10;
    }
    return powers;
  }

  /** Returns whether {@link #digits} can tell the digits of a number. */
  static boolean canTell(double number) {
    return number >= LEAST && number < FIRST_TOO_LARGE;
  }

  /** Returns how many of the {@value #ALL_DIGITS} digits are the number's fraction. */
  static int scale(double number) {
    int scale = ALL_DIGITS - 1;
    while (number >= POWERS_OF_TEN[ALL_DIGITS - scale]) {
      scale--;
    }
    return scale;
  }

  /**
   * Returns the first {@value #ALL_DIGITS} digits of a number, half rounded up.
   *
   * @param scale what {@link #scale} says of it
   */
  static long digits(double number, int scale) {
    long bits = Double.doubleToRawLongBits(number);
    long mantissa = (bits & ((1L << BITS_OF_FRACTION) - 1)) | (1L << BITS_OF_FRACTION);
    int shift = BIAS + BITS_OF_FRACTION - (int) (bits >>> BITS_OF_FRACTION);
    long high = Math.multiplyHigh(mantissa, POWERS_OF_TEN[scale]);
    long low = mantissa * POWERS_OF_TEN[scale];
    long whole = (high << (Long.SIZE - shift)) | (low >>> shift);
    return whole + ((low >>> (shift - 1)) & 1);
  }
}
