package dev.leverage.excel;

import dev.leverage.source.Location;
import dev.leverage.table.Row;

/**
 * A row whose numbers are written with a comma, for a caller who said that texts are: a number cell
 * has no mark of its own.
 */
record CommaRow(CellRow row) implements Row {

  @Override
  public int size() {
    return row.size();
  }

  @Override
  public String text(int column) {
    String text = row.text(column);
    return row.isNumber(column) ? text.replace('.', ',') : text;
  }

  @Override
  public Location location(int column) {
    return row.location(column);
  }
}
