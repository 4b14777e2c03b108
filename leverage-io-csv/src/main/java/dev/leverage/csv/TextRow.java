package dev.leverage.csv;

import dev.leverage.source.Location;
import dev.leverage.table.Row;

/** A row of a text that is changed in place. */
record TextRow(CsvText text, CsvText.Line line) implements Row {

  @Override
  public int size() {
    return line.cells().size();
  }

  @Override
  public String text(int column) {
    return column < size() ? text.value(line.cells().get(column)) : "";
  }

  @Override
  public Location location(int column) {
    return text.location(line, column);
  }
}
