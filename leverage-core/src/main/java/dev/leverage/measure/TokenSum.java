package dev.leverage.measure;

import dev.leverage.record.Tokens;

/**
 * A sum of tokens with what it stands on, such as 2,412,000 tokens that one day states.
 *
 * <p>Unlike {@link Tokens} it has no limit but that of a long. Instances are immutable and
 * thread-safe.
 *
 * @param count the number of tokens, not negative
 * @param figures how many figures, of days or of tasks, were added up, not negative
 * @param approximate whether one of the figures is approximate
 */
public record TokenSum(long count, long figures, boolean approximate) {

  /** The sum of no figures. */
  public static final TokenSum NONE = new TokenSum(0, 0, false);

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if a number is negative
   */
  public TokenSum {
    if (count < 0 || figures < 0) {
      throw new IllegalArgumentException(
          "a sum and its number of figures are not negative: " + count + ", " + figures);
    }
  }

  /**
   * Returns whether anything was added up. A sum of nothing is unknown, which is not zero.
   *
   * @return true if there is a figure
   */
  public boolean isKnown() {
    return figures > 0;
  }

  /**
   * Returns the sum of both.
   *
   * @param other what to add, not null
   * @return the sum, not null
   * @throws SumOverflowException if it takes more than a long
   */
  public TokenSum plus(TokenSum other) {
    return new TokenSum(
        SumOverflowException.sum(count, other.count),
        SumOverflowException.sum(figures, other.figures),
        approximate || other.approximate);
  }
}
