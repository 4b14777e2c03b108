package dev.leverage.measure;

/**
 * Says that a sum of a record takes more than a {@code long}, such as that of 300 billion stated
 * days of the longest estimates. Any other {@link ArithmeticException} comes from somewhere else.
 */
public final class SumOverflowException extends ArithmeticException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public SumOverflowException() {
    super("a sum exceeds the range of 64 bits");
  }

  /**
   * Adds two numbers exactly: 5 for 2 and 3.
   *
   * @param left any number
   * @param right any number
   * @return the sum
   * @throws SumOverflowException if it takes more than a {@code long}
   */
  public static long sum(long left, long right) {
    long sum = left + right;
    if (((left ^ sum) & (right ^ sum)) < 0) {
      throw new SumOverflowException();
    }
    return sum;
  }
}
