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

  /**
   * Returns a printed figure with this mark: {@code 1,5h} for {@code 1.5h} and {@code 2.412.000}
   * for {@code 2,412,000}, if this is the comma.
   *
   * @param figure a figure as this library prints it, with a decimal point and with commas between
   *     thousands, not null
   * @return the figure, with both marks exchanged if this is {@link #COMMA}; not null
   */
  public String inPlaceOfPoint(String figure) {
    if (this != COMMA) {
      return figure;
    }
    StringBuilder exchanged = new StringBuilder(figure.length());
    for (int i = 0; i < figure.length(); i++) {
      char c = figure.charAt(i);
      exchanged.append(c == ',' ? '.' : c == '.' ? ',' : c);
    }
    return exchanged.toString();
  }
}
