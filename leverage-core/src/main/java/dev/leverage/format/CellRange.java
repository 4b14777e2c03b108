package dev.leverage.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rectangle of the cells of a sheet, such as {@code A3:H40}.
 *
 * <p>Rows and columns count from 1, and both ends belong to the range. Instances are immutable and
 * thread-safe.
 *
 * @param firstRow the first row
 * @param firstColumn the first column
 * @param lastRow the last row, not before the first
 * @param lastColumn the last column, not before the first
 */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  private static final Pattern NOTATION =
      Pattern.compile("([A-Z]{0,3})([0-9]{0,7}):([A-Z]{0,3})([0-9]{0,7})");
  private static final int LETTERS = 26;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is less than 1, or a last is before its first
   */
  public CellRange {
    if (firstRow < 1 || firstColumn < 1 || lastRow < firstRow || lastColumn < firstColumn) {
      throw new IllegalArgumentException(
          "a range goes from its first cell to its last: row "
              + firstRow
              + ", column "
              + firstColumn
              + " to row "
              + lastRow
              + ", column "
              + lastColumn);
    }
  }

  /**
   * Reads a range as spreadsheets write it: {@code A3:H40}, whole columns {@code A:H}, or whole
   * rows {@code 3:40}; in any case, with or without {@code $}.
   *
   * @param text the text, not null
   * @return the range, or empty if the text is none
   */
  public static Optional<CellRange> parse(String text) {
    Matcher matcher = NOTATION.matcher(text.strip().replace("$", "").toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean columns = !matcher.group(1).isEmpty();
    boolean rows = !matcher.group(2).isEmpty();
    if (columns == matcher.group(3).isEmpty()
        || rows == matcher.group(4).isEmpty()
        || !(columns || rows)) {
      return Optional.empty();
    }
    int firstRow = rows ? Integer.parseInt(matcher.group(2)) : 1;
    int lastRow = rows ? Integer.parseInt(matcher.group(4)) : Integer.MAX_VALUE;
    int firstColumn = columns ? column(matcher.group(1)) : 1;
    int lastColumn = columns ? column(matcher.group(3)) : Integer.MAX_VALUE;
    return firstRow < 1 || lastRow < firstRow || lastColumn < firstColumn
        ? Optional.empty()
        : Optional.of(new CellRange(firstRow, firstColumn, lastRow, lastColumn));
  }

  /**
   * Returns the number of the column whose letters a text begins with: 6 for {@code F2} or {@code
   * F}.
   *
   * @param reference the letters in upper case, and what may follow them
   * @return the number, from 1, or 0 where the text begins with no letter
   */
  public static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A'; i++) {
      column = column * LETTERS + (reference.charAt(i) - 'A' + 1);
    }
    return column;
  }

  /**
   * Returns whether a cell lies in this range.
   *
   * @param row the row, from 1
   * @param column the column, from 1
   * @return true if it does
   */
  public boolean contains(long row, int column) {
    return containsRow(row) && column >= firstColumn && column <= lastColumn;
  }

  /**
   * Returns whether a row crosses this range.
   *
   * @param row the row, from 1
   * @return true if it does
   */
  public boolean containsRow(long row) {
    return row >= firstRow && row <= lastRow;
  }

  /** Prints the range as spreadsheets write it, such as {@code A3:H40}. */
  @Override
  public String toString() {
    return letters(firstColumn, lastColumn == Integer.MAX_VALUE)
        + digits(firstRow)
        + ":"
        + letters(lastColumn, lastColumn == Integer.MAX_VALUE)
        + digits(lastRow);
  }

  private String digits(int row) {
    return lastRow == Integer.MAX_VALUE ? "" : Integer.toString(row);
  }

  private static String letters(int column, boolean all) {
    StringBuilder letters = new StringBuilder();
    for (int rest = all ? 0 : column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }
}
