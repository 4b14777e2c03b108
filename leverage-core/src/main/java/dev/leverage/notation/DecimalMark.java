package dev.leverage.notation;

/** Which mark divides whole numbers from decimals, such as {@link #POINT} in {@code 1.5}. */
public enum DecimalMark {
  /** {@code 1.5} is one and a half; a comma divides thousands, before exactly three digits. */
  POINT,
  /** {@code 1,5} is one and a half; a point divides thousands, before exactly three digits. */
  COMMA,
  /**
   * A point is a decimal point; a comma could be either mark, so that a number with one is an
   * error.
   */
  UNDECIDED
}
