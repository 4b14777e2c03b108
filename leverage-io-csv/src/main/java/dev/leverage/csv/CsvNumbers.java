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
   * Has the rows below move on by one: those of the same day as far as their numbers follow that of
   * the new row, then those of each later day whose numbers all go on from there.
   *
   * @param begin the first row below, among all rows
   * @param day the day of the new row, -1 if that is new
   * @param values the cells of the new row
   */
  void moveOn(
      int begin,
      int day,
      List<String> values,
      Map<CsvText.Cell, String> cells,
      List<Change> changes) {
    if (column.isEmpty()) {
      return;
    }
    long next = RowNumbers.number(values.get(column.getAsInt()));
    List<CsvLog.TaskLine> below = log.rows().subList(begin, log.rows().size());
    int rows = 0;
    while (rows < below.size() && next >= 0) {
      int end = rows + 1;
      int other = below.get(rows).day();
      while (other != day && end < below.size() && below.get(end).day() == other) {
        end++;
      }
      List<CsvLog.TaskLine> together = below.subList(rows, end);
      if (!goOn(together, next)) {
        return;
      }
      together.forEach(row -> moveOn(row, cells, changes));
      next += together.size();
      rows = end;
    }
  }

  private boolean goOn(List<CsvLog.TaskLine> rows, long first) {
    long next = first;
    for (CsvLog.TaskLine row : rows) {
      if (number(row) != next++) {
        return false;
      }
    }
    return true;
  }

  private void moveOn(CsvLog.TaskLine row, Map<CsvText.Cell, String> cells, List<Change> changes) {
    CsvText.Cell cell = row.line().cells().get(column.orElseThrow());
    String value = text.value(cell);
    String next = RowDraft.numberAfter(value);
    cells.put(cell, text.cell(next, text.isQuoted(cell)));
    changes.add(
        new Change(text.location(row.line(), column.orElseThrow()), "row number", value, next));
  }

  private long number(CsvLog.TaskLine row) {
    return RowNumbers.number(text.value(row.line().cells().get(column.orElseThrow())));
  }
}
