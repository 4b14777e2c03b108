package dev.leverage.csv;

import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import org.apache.commons.csv.CSVFormat;

/**
 * What is known of a delimited text before its rows are read.
 *
 * @param name its display name
 * @param delimiter what divides its cells
 * @param longestCell how many characters a cell may have
 * @param problems the problems of the operation
 */
record CsvDocument(String name, char delimiter, int longestCell, Problems problems) {

  CSVFormat format() {
    return Delimiter.format(delimiter);
  }

  /**
   * Returns the place of a cell.
   *
   * @param text text that begins with the row
   * @param line the line on which the row begins, from 1
   * @param column the index of the cell; the last cell if there are not so many
   */
  Location place(String text, long line, int column) {
    CellPlace place = CellPlace.of(text, delimiter, line, column);
    return Location.ofText(name, place.line(), place.column());
  }
}
