package dev.leverage.markdown;

import dev.leverage.audit.RowNumbers;
import dev.leverage.format.Change;
import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Target;
import dev.leverage.table.Field;
import dev.leverage.table.RowDraft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Adds a task to a document: a row to the table of its day, or a day at the end. */
final class TaskAddition {

  private final ReadDocument document;
  private final Task task;
  private final ReadOptions options;

  private TaskAddition(ReadDocument document, Task task, ReadOptions options) {
    this.document = document;
    this.task = task;
    this.options = options;
  }

  static TextEdit of(ReadDocument document, Task task, LocalDate date, ReadOptions options)
      throws IOException {
    TaskAddition addition = new TaskAddition(document, task, options);
    Optional<PlacedDay> day = document.lastOf(date);
    return day.isPresent()
        ? addition.toDay(document.days().indexOf(day.get()), date)
        : addition.asDay(date);
  }

  private TextEdit asDay(LocalDate date) throws IOException {
    List<PlacedDay> days = document.days();
    if (days.stream().anyMatch(day -> day.draft().hasUnclaimedDashboards())) {
      throw new LeverageException(
          Problem.of(
              ProblemCode.UNSUPPORTED_OPERATION,
              Location.of(document.text().source().name()),
              "beside tasks its table of days would be prose; put the line "
                  + DayComment.DAYS
                  + " before the table, so that its rows stay days of the record"));
    }
    boolean tasksBefore = !days.isEmpty() && days.get(days.size() - 1).draft().hasTasks();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String name = document.text().source().name();
    DecimalMark mark = options.decimalMark().orElse(DecimalMark.POINT);
    MarkdownDayWriter.after(tasksBefore, Target.of(name, bytes), mark)
        .day(Day.on(date).task(task).build());
    int last = document.text().lines().size() - 1;
    List<String> lines = SourceText.lines(bytes.toString(StandardCharsets.UTF_8));
    return new TextEdit(
        document.text().withAfter(last, lines),
        List.of(change(document.text().source().at(last, 0), "day", date.toString())));
  }

  private TextEdit toDay(int index, LocalDate date) throws IOException {
    PlacedDay day = document.days().get(index);
    List<RecordTable> tables = day.draft().taskTables();
    if (tables.isEmpty()) {
      throw new LeverageException(
          Problem.of(
              ProblemCode.NO_TABLE,
              Location.of(document.text().source().name()),
              "the day has no table of tasks to which one could be added"));
    }
    RecordTable table = tables.get(tables.size() - 1);
    Map<Integer, Task> tasks = day.tasksByLine();
    List<TableLine> rows =
        table.rows().stream().filter(row -> tasks.containsKey(row.line())).toList();
    int place =
        RowDraft.placeOf(
            task, rows.stream().map(row -> tasks.getOrDefault(row.line(), task)).toList());
    String line = new NewRow(table, rows, place, options).line(task, date);
    int after = place == 0 ? firstRow(table, rows) - 1 : rows.get(place - 1).line();
    List<Change> changes = new ArrayList<>();
    changes.add(change(document.text().source().at(after, 0), "task", task.title()));
    Cells cells = new Cells(document);
    if (!rows.isEmpty()) {
      moveOn(index, table, rows, place, cells, changes);
    }
    // At once: sums that do not hold could be those of the day, or a task's, once the task is
    // there.
    changes.addAll(FigureRefresh.ofTotals(document.dayExpecting(index, task, options), cells));
    return new TextEdit(cells.result().withAfter(after, List.of(line)), changes);
  }

  /**
   * The rows below move on by one: those of the same day as far as their numbers follow that of the
   * new row, then those of each later day whose numbers all go on from there.
   */
  private void moveOn(
      int day,
      RecordTable table,
      List<TableLine> rows,
      int place,
      Cells cells,
      List<Change> changes) {
    long beside = number(table, rows.get(Math.max(0, place - 1)));
    long next = place == 0 ? beside : beside + 1;
    if (beside < 0) {
      return;
    }
    for (List<Numbered> together : below(day, table, rows.subList(place, rows.size()))) {
      if (!goOn(together, next)) {
        return;
      }
      together.forEach(row -> moveOn(row, cells, changes));
      next += together.size();
    }
  }

  private static boolean goOn(List<Numbered> rows, long first) {
    long next = first;
    for (Numbered row : rows) {
      if (number(row.table(), row.line()) != next++) {
        return false;
      }
    }
    return true;
  }

  private record Numbered(RecordTable table, TableLine line) {}

  /** Returns the rows below one by one, and those of later days by day. */
  private List<List<Numbered>> below(int day, RecordTable table, List<TableLine> rows) {
    List<List<Numbered>> below = new ArrayList<>();
    rows.forEach(row -> below.add(List.of(new Numbered(table, row))));
    for (PlacedDay later : document.days().subList(day + 1, document.days().size())) {
      Set<Integer> tasks = later.tasksByLine().keySet();
      List<Numbered> ofDay = new ArrayList<>();
      for (RecordTable other : later.draft().taskTables()) {
        other.rows().stream()
            .filter(row -> tasks.contains(row.line()))
            .forEach(row -> ofDay.add(new Numbered(other, row)));
      }
      below.add(ofDay);
    }
    return below;
  }

  private void moveOn(Numbered row, Cells cells, List<Change> changes) {
    int column = row.table().column(Field.ROW_NUMBER).orElseThrow();
    String source = row.line().source(column);
    String next = RowDraft.numberAfter(source);
    cells.put(new Cells.Cell(row.line(), column, row.table().isAlignedRight(column)), next);
    Location place = document.text().source().at(row.line().line(), row.line().start(column));
    changes.add(new Change(place, "row number", source, next));
  }

  /** Returns the number of a row, or -1 if it has none. */
  private static long number(RecordTable table, TableLine row) {
    OptionalInt column = table.column(Field.ROW_NUMBER);
    return column.isEmpty() ? -1 : RowNumbers.number(row.figure(column.getAsInt()));
  }

  private static int firstRow(RecordTable table, List<TableLine> rows) {
    return rows.isEmpty() ? table.lastLine() + 1 : rows.get(0).line();
  }

  private static Change change(Location location, String what, String added) {
    return new Change(location, what, "", added);
  }
}
