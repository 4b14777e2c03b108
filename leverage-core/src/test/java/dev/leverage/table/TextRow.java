package dev.leverage.table;

import dev.leverage.source.Location;
import java.util.Arrays;
import java.util.List;

/** A row of a test, on line {@code line} of {@code t.csv}, whose columns are the cells' indexes. */
record TextRow(long line, List<String> cells) implements Row {

  static TextRow of(String... cells) {
    return new TextRow(1, List.of(cells));
  }

  /** Returns the row of a line such as {@code Task | Human}, without the spaces around cells. */
  static TextRow split(String line) {
    return new TextRow(1, Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
  }

  TextRow onLine(long number) {
    return new TextRow(number, cells);
  }

  @Override
  public int size() {
    return cells.size();
  }

  @Override
  public String text(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  @Override
  public Location location(int column) {
    return Location.ofText("t.csv", line, column + 1);
  }
}
