package dev.leverage.csv;

import dev.leverage.format.Change;
import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.table.Field;
import dev.leverage.table.RowDraft;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds a task to a delimited text: one row more, in the style of those that are there. */
final class CsvAddition {

  private final CsvLog log;
  private final CsvText text;
  private final Task task;
  private final LocalDate date;
  private final ReadOptions options;

  CsvAddition(CsvLog log, Task task, LocalDate date, ReadOptions options) {
    this.log = log;
    this.text = log.text();
    this.task = task;
    this.date = date;
    this.options = options;
  }

  /** Returns the text with the task in it, and with the cells given. */
  String into(Map<CsvText.Cell, String> cells, List<Change> changes) {
    Optional<Integer> day = log.dayOf(date);
    List<CsvLog.TaskLine> ofDay =
        log.rows().stream().filter(row -> day.equals(Optional.of(row.day()))).toList();
    if (ofDay.isEmpty()) {
      return withRow(log.rows(), placeOfDay(), true, cells, changes);
    }
    List<Task> tasks = ofDay.stream().map(CsvLog.TaskLine::task).toList();
    return withRow(ofDay, RowDraft.placeOf(task, tasks), false, cells, changes);
  }

  private String withRow(
      List<CsvLog.TaskLine> rows,
      int place,
      boolean newDay,
      Map<CsvText.Cell, String> cells,
      List<Change> changes) {
    RowDraft draft =
        new RowDraft(
            new TextRow(text, log.header()),
            rows.stream().map(row -> new TextRow(text, row.line())).toList(),
            place,
            options.decimalMark().orElse(DecimalMark.POINT),
            options);
    refuseTableOfDays(draft);
    if (newDay) {
      refuseWithoutDates(draft);
    }
    CsvText.Line before = before(rows, place);
    changes.add(new Change(text.location(before, 0), "task", "", task.title()));
    CsvNumbers numbers = new CsvNumbers(log, draft.column(Field.ROW_NUMBER));
    List<String> values = new ArrayList<>(draft.cells(task, date));
    boolean restarts = newDay && numbers.daysBeginAtOne();
    if (restarts || (newDay && place == 0)) {
      numbers.beginDay(values);
    }
    cells.put(
        new CsvText.Cell(before.end(), before.end()),
        text.lineEnd(before) + row(values, neighbour(rows, place)));
    if (!rows.isEmpty() && !restarts) {
      int below =
          place > 0 ? log.rows().indexOf(rows.get(place - 1)) + 1 : log.rows().indexOf(rows.get(0));
      numbers.moveOn(below, newDay ? -1 : rows.get(0).day(), values, cells, changes);
    }
    return text.with(cells);
  }

  private CsvText.Line before(List<CsvLog.TaskLine> rows, int place) {
    if (place > 0) {
      return rows.get(place - 1).line();
    }
    int index = rows.isEmpty() ? 0 : log.rows().indexOf(rows.get(0));
    return index == 0 ? log.header() : log.rows().get(index - 1).line();
  }

  /** Returns the cells of the row above, or else of the one below. */
  private static List<CsvText.Cell> neighbour(List<CsvLog.TaskLine> rows, int place) {
    return rows.isEmpty() ? List.of() : rows.get(Math.max(0, place - 1)).line().cells();
  }

  private String row(List<String> values, List<CsvText.Cell> neighbour) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < values.size(); column++) {
      boolean quoted = !neighbour.isEmpty() && text.isQuoted(neighbour.get(column));
      cells.add(text.cell(FormulaGuard.guarded(values.get(column)), quoted));
    }
    return String.join(String.valueOf(text.delimiter()), cells);
  }

  private void refuseTableOfDays(RowDraft draft) {
    if (draft.column(Field.TITLE).isEmpty()) {
      throw new LeverageException(
          Problem.of(
              ProblemCode.UNSUPPORTED_OPERATION,
              text.location(log.header(), 0),
              "this is a table of days, in which a task has no row"));
    }
  }

  private void refuseWithoutDates(RowDraft draft) {
    if (draft.column(Field.DATE).isEmpty() && !log.rows().isEmpty()) {
      throw new LeverageException(
          Problem.of(
              ProblemCode.UNSUPPORTED_OPERATION,
              text.location(log.header(), 0),
              "the table has no column of dates, so that nothing would say that the task is of "
                  + date
                  + "; add a column \"Date\""));
    }
  }

  /** Returns before which row a new day begins: in the order of dates, if they are in one. */
  private int placeOfDay() {
    List<LocalDate> dates = log.days().stream().flatMap(day -> day.date().stream()).toList();
    boolean descending = dates.size() > 1 && isSorted(dates, Comparator.reverseOrder());
    if (!descending && !isSorted(dates, Comparator.naturalOrder())) {
      return log.rows().size();
    }
    for (int i = 0; i < log.rows().size(); i++) {
      Optional<LocalDate> other = log.days().get(log.rows().get(i).day()).date();
      if (other.isPresent()
          && (descending ? other.get().isBefore(date) : other.get().isAfter(date))) {
        return i;
      }
    }
    return log.rows().size();
  }

  private static boolean isSorted(List<LocalDate> dates, Comparator<ChronoLocalDate> order) {
    for (int i = 1; i < dates.size(); i++) {
      if (order.compare(dates.get(i - 1), dates.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }
}
