package dev.leverage.csv;

import dev.leverage.source.Location;
import dev.leverage.table.Row;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVRecord;

/** A row of a delimited text, whose places are worked out only when asked for. */
final class CsvRow implements Row {

  private final CSVRecord cells;
  private final IntFunction<Location> places;

  CsvRow(CSVRecord cells, IntFunction<Location> places) {
    this.cells = cells;
    this.places = places;
  }

  /** A row that is only looked at for its words. */
  static Row withoutPlace(CSVRecord cells) {
    return new CsvRow(cells, column -> Location.of(""));
  }

  static boolean isBlankLine(CSVRecord cells) {
    return cells.size() == 1 && isBlank(cells);
  }

  static boolean isBlank(CSVRecord cells) {
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
    return places.apply(column);
  }
}
