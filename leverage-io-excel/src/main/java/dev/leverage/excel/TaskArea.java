package dev.leverage.excel;

import dev.leverage.table.FlatColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * Some of the tasks, as formulas speak of them: all, those of a date, or those of some rows.
 *
 * @param table whether the sheet's table is meant, which grows; else some of its rows
 * @param firstRow the first of the rows
 * @param lastRow the last of the rows; the one before the first where there is none
 * @param condition which rows of the table: a column and a value; empty for all
 */
record TaskArea(boolean table, long firstRow, long lastRow, List<String> condition) {

  /** The name of the table in the sheet of tasks. */
  static final String TABLE = "Tasks";

  /** A number, whichever; a blank cell or a text is not meant by it. */
  private static final String STATED = "\">=0\"";

  static TaskArea ofTable() {
    return new TaskArea(true, 0, 0, List.of());
  }

  /** All tasks of the table that have the date of a row of the sheet of days. */
  static TaskArea ofDate() {
    return new TaskArea(
        true, 0, 0, List.of(inTable(FlatColumn.DATE), DaysTable.ofThisRow(DayColumn.DATE)));
  }

  static TaskArea ofRows(long firstRow, long rows) {
    return new TaskArea(false, firstRow, firstRow + rows - 1, List.of());
  }

  private static String inTable(FlatColumn column) {
    return TABLE + "[" + column.header() + "]";
  }

  private String cells(FlatColumn column) {
    String letter = String.valueOf((char) ('A' + column.ordinal()));
    return table
        ? inTable(column)
        : SheetSearch.TASKS + "!$" + letter + "$" + firstRow + ":$" + letter + "$" + lastRow;
  }

  boolean isNothing() {
    return !table && lastRow < firstRow;
  }

  /** Returns a formula of the number of tasks; empty where there is no task. */
  String tasks() {
    if (isNothing()) {
      return "";
    }
    return condition.isEmpty()
        ? "COUNTA(" + cells(FlatColumn.TASK) + ")"
        : "COUNTIFS(" + String.join(",", condition) + ")";
  }

  /** Returns a formula of the number of tasks that state some figures. */
  String count(FlatColumn... stated) {
    if (isNothing()) {
      return "";
    }
    return condition.isEmpty() && stated.length == 1
        ? "COUNT(" + cells(stated[0]) + ")"
        : "COUNTIFS(" + String.join(",", conditions(stated)) + ")";
  }

  /** Returns a formula of the sum of a figure over the tasks that state some others as well. */
  String sum(FlatColumn figure, FlatColumn... stated) {
    if (isNothing()) {
      return "";
    }
    List<String> conditions = conditions(stated);
    return conditions.isEmpty()
        ? "SUM(" + cells(figure) + ")"
        : "SUMIFS(" + cells(figure) + "," + String.join(",", conditions) + ")";
  }

  private List<String> conditions(FlatColumn... stated) {
    List<String> conditions = new ArrayList<>(condition);
    for (FlatColumn column : stated) {
      conditions.add(cells(column));
      conditions.add(STATED);
    }
    return conditions;
  }
}
