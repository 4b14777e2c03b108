package dev.leverage.excel;

import org.codehaus.stax2.typed.TypedValueDecoder;

/** Where a cell says that it is, such as {@code B12}. */
final class CellReference extends TypedValueDecoder {

  private static final int MOST_LETTERS = 4;
  private static final int MOST_DIGITS = 7;
  private static final int LOWER_CASE = 0x20;

  private int column;
  private int row;

  /** Returns the column, from 1, or 0 if this is no reference. */
  int column() {
    return column;
  }

  /** Returns the row, from 1, or -1 if this is no reference. */
  int row() {
    return row;
  }

  @Override
  public void decode(String value) {
    decode(value.toCharArray(), 0, value.length());
  }

  @Override
  public void decode(char[] buffer, int start, int end) {
    column = 0;
    int index = start;
    while (index < end && index < start + MOST_LETTERS) {
      char c = (char) (buffer[index] & ~LOWER_CASE);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
      index++;
    }
    row = number(buffer, index, end);
  }

  private static int number(char[] buffer, int start, int end) {
    if (start == end || end - start > MOST_DIGITS) {
      return -1;
    }
    int number = 0;
    for (int index = start; index < end; index++) {
      char c = buffer[index];
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  @Override
  public void handleEmptyValue() {
    column = 0;
    row = -1;
  }
}
