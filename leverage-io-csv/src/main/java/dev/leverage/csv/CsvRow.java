package dev.leverage.csv;

import dev.leverage.source.Location;
import dev.leverage.table.Row;
import org.apache.commons.csv.CSVRecord;

/** A row of a delimited text, whose places are worked out only when asked for. */
final class CsvRow implements Row {

  /** Knows the text of rows, and so their places. */
  interface Places {
    Location of(CsvRow row, int column);
  }

  private final CSVRecord cells;
  private final long line;
  private final Places places;

  /**
   * Creates a row.
   *
   * @param line the line on which it begins, from 1, as the places count lines
   */
  CsvRow(CSVRecord cells, long line, Places places) {
    this.cells = cells;
    this.line = line;
    this.places = places;
  }

  /** A row that is only looked at for its words. */
  static CsvRow withoutPlace(CSVRecord cells) {
    return new CsvRow(cells, 1, (row, column) -> Location.of(""));
  }

  CsvRow withPlaces(Places others) {
    return new CsvRow(cells, line, others);
  }

  long line() {
    return line;
  }

  /** How many characters of the parsed text stand before the row. */
  long position() {
    return cells.getCharacterPosition();
  }

  /** As many characters as the cells can take in the document, quotes and delimiters included. */
  int longestText() {
    int length = 0;
    for (int column = 0; column < cells.size(); column++) {
      length += 2 * cells.get(column).length() + 3;
    }
    return length;
  }

  /** How many characters a cell has. */
  int length(int column) {
    return cells.get(column).length();
  }

  boolean isBlankLine() {
    return cells.size() == 1 && isBlank();
  }

  boolean isBlank() {
    // By index: the record's iterator copies all cells to a list first.
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int size() {
    return cells.size();
  }

  @Override
  public String text(int column) {
    return column < cells.size() ? FormulaGuard.unguarded(cells.get(column)) : "";
  }

  @Override
  public Location location(int column) {
    return places.of(this, column);
  }
}
