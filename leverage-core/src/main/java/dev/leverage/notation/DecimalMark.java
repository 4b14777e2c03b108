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
  UNDECIDED;

  /** Returns a figure such as {@code 1.5h}, given with a point, as it is written with this mark. */
  String example(String figure) {
    return this == COMMA ? figure.replace(',', ' ').replace('.', ',').replace(' ', '.') : figure;
  }
}
