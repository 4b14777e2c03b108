package dev.leverage.excel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rectangle of cells; rows and columns count from 1. */
record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  private static final Pattern CORNERS =
      Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
  private static final int LETTERS = 26;

  /** Reads a range such as {@code F2:F9}; one cell is none. */
  static Optional<CellRange> of(String reference) {
    Matcher matcher = CORNERS.matcher(reference.replace("$", ""));
    return matcher.matches()
        ? Optional.of(
            new CellRange(
                Integer.parseInt(matcher.group(2)),
                column(matcher.group(1)),
                Integer.parseInt(matcher.group(4)),
                column(matcher.group(3))))
        : Optional.empty();
  }

  /** Returns the column of a reference such as {@code F2}, or of its letters alone. */
  static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A'; i++) {
      column = column * LETTERS + (reference.charAt(i) - 'A' + 1);
    }
    return column;
  }

  boolean contains(long row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }
}
