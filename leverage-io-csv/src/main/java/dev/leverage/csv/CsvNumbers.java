package dev.leverage.csv;

import dev.leverage.audit.RowNumbers;
import dev.leverage.format.Change;
import dev.leverage.table.RowDraft;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The numbers of the rows of a log, into which a row is put. */
final class CsvNumbers {

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private final CsvLog log;
  private final CsvText text;
  private final OptionalInt column;

  /**
   * Looks at the numbers of a log.
   *
   * @param column the column of numbers, if there is one
   */
  CsvNumbers(CsvLog log, OptionalInt column) {
    this.log = log;
    this.text = log.text();
    this.column = column;
  }

  /** Has a new day begin at 1. */
  void beginDay(List<String> values) {
    if (column.isPresent()) {
      values.set(column.getAsInt(), RowDraft.numberAfter(zero(values.get(column.getAsInt()))));
    }
  }

  /** As wide as the number, if that has zeros before it. */
  private static String zero(String number) {
    return DIGITS
        .matcher(number)
        .replaceAll(run -> run.group().startsWith("0") ? "0".repeat(run.group().length()) : "0");
  }

  /** Returns whether days after the first begin at 1. */
  boolean daysBeginAtOne() {
    for (int i = 1; column.isPresent() && i < log.rows().size(); i++) {
      CsvLog.TaskLine row = log.rows().get(i);
      if (row.day() != log.rows().get(i - 1).day() && number(row) == 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * Has the rows below, of this day and of the days after it, move on by one, as far as their
   * numbers follow that of the row above the new one.
   *
   * @param rows those beside which the new one stands
   * @param place before which of them
   * @param values the cells of the new row
   */
  void moveOn(
      List<CsvLog.TaskLine> rows,
      int place,
      List<String> values,
      Map<CsvText.Cell, String> cells,
      List<Change> changes) {
    if (column.isEmpty()) {
      return;
    }
    List<CsvLog.TaskLine> all = log.rows();
    int begin = place > 0 ? all.indexOf(rows.get(place - 1)) + 1 : all.indexOf(rows.get(0));
    long expected = RowNumbers.number(values.get(column.getAsInt()));
    for (CsvLog.TaskLine row : all.subList(begin, all.size())) {
      long number = number(row);
      if (number < 0 || number != expected) {
        return;
      }
      expected = number + 1;
      CsvText.Cell cell = row.line().cells().get(column.getAsInt());
      String value = text.value(cell);
      String next = RowDraft.numberAfter(value);
      cells.put(cell, text.cell(next, text.isQuoted(cell)));
      changes.add(
          new Change(text.location(row.line(), column.getAsInt()), "row number", value, next));
    }
  }

  private long number(CsvLog.TaskLine row) {
    return RowNumbers.number(text.value(row.line().cells().get(column.orElseThrow())));
  }
}
