package dev.leverage.record;

/**
 * How many tokens an agent consumed, such as 2,412,000, and whether the figure is approximate.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param count the number of tokens, from 0 to {@link #MAX_COUNT}
 * @param approximate whether the figure is approximate
 */
public record Tokens(long count, boolean approximate) {

  /** The largest count, a quadrillion, which a binary floating-point cell still holds exactly. */
  public static final long MAX_COUNT = 1_000_000_000_000_000L;

  /** Checks the range. */
  public Tokens {
    if (count < 0 || count > MAX_COUNT) {
      throw new IllegalArgumentException(
          "a count of tokens lies between 0 and " + MAX_COUNT + ": " + count);
    }
  }

  /**
   * Returns an exact count.
   *
   * @param count the number of tokens, from 0 to {@link #MAX_COUNT}
   * @return the count, not null
   * @throws IllegalArgumentException if the count is out of range
   */
  public static Tokens of(long count) {
    return new Tokens(count, false);
  }

  /**
   * Returns this count marked as approximate.
   *
   * @return the approximate count, not null
   */
  public Tokens approximately() {
    return approximate ? this : new Tokens(count, true);
  }
}
