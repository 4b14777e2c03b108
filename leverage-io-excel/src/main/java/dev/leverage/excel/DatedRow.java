package dev.leverage.excel;

import dev.leverage.source.Location;
import dev.leverage.table.FlatColumn;
import dev.leverage.table.Row;
import java.time.LocalDate;

/** A row of a table without dates, with the date of its sheet or file in a column of its own. */
final class DatedRow implements Row {

  private final Row row;
  private final int column;
  private final String text;

  private DatedRow(Row row, int column, String text) {
    this.row = row;
    this.column = column;
    this.text = text;
  }

  static DatedRow header(Row header) {
    return new DatedRow(header, header.size(), FlatColumn.DATE.header());
  }

  static DatedRow of(Row row, int column, LocalDate date) {
    return new DatedRow(row, column, date.toString());
  }

  @Override
  public int size() {
    return Math.max(row.size(), column + 1);
  }

  @Override
  public String text(int index) {
    return index == column ? text : row.text(index);
  }

  @Override
  public Location location(int index) {
    return row.location(index == column ? 0 : index);
  }
}
