package dev.leverage.markdown;

import dev.leverage.source.Location;
import dev.leverage.table.Row;
import java.util.List;

/** A row that is yet to be written. */
record TextRow(List<String> cells) implements Row {

  private static final Location NOWHERE = Location.of("");

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
    return NOWHERE;
  }
}
