package dev.leverage.excel;

/** How formulas speak of the table in the sheet of days. */
final class DaysTable {

  static final String NAME = "DayTotals";

  private DaysTable() {}

  static String ofThisRow(DayColumn column) {
    return NAME + "[[#This Row],[" + column.header() + "]]";
  }

  static String whole(DayColumn column) {
    return NAME + "[" + column.header() + "]";
  }
}
