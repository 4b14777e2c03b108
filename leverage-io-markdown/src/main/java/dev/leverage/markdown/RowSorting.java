package dev.leverage.markdown;

import dev.leverage.format.Change;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.record.Task;
import dev.leverage.table.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Sorts the rows of each task log by exact factor, highest first; ties as given, tasks without a
 * factor last. Their numbers stay where they are, and so do rows that are no tasks.
 */
final class RowSorting {

  private record Ranked(TableLine row, Task task) {}

  private final ReadDocument document;
  private final Map<Integer, String> lines = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();

  private RowSorting(ReadDocument document) {
    this.document = document;
  }

  static TextEdit of(ReadDocument document) {
    RowSorting sorting = new RowSorting(document);
    for (PlacedDay day : document.days()) {
      for (RecordTable table : day.draft().taskTables()) {
        sorting.sort(table, day.tasksByLine());
      }
    }
    return new TextEdit(document.text().with(sorting.lines), sorting.changes);
  }

  private void sort(RecordTable table, Map<Integer, Task> tasks) {
    List<Ranked> given = new ArrayList<>();
    for (TableLine row : table.rows()) {
      Task task = tasks.get(row.line());
      if (task != null) {
        given.add(new Ranked(row, task));
      }
    }
    List<Ranked> sorted = new ArrayList<>(given);
    sorted.sort(Comparator.comparing(Ranked::task, LeverageFactor.byLeverage()));
    OptionalInt numbers = table.column(Field.ROW_NUMBER);
    for (int i = 0; i < given.size(); i++) {
      if (sorted.get(i).row().line() != given.get(i).row().line()) {
        move(sorted.get(i), given.get(i), numbers, table);
      }
    }
  }

  private void move(Ranked moved, Ranked to, OptionalInt numbers, RecordTable table) {
    String line = document.text().lines().get(moved.row().line());
    if (numbers.isPresent()) {
      int column = numbers.getAsInt();
      line =
          new CellText(line, moved.row().start(column), moved.row().end(column))
              .replaced(to.row().source(column), table.isAlignedRight(column));
    }
    lines.put(to.row().line(), line);
    changes.add(
        new Change(
            moved.row().location(0),
            "place of the row",
            "line " + (moved.row().line() + 1),
            "line " + (to.row().line() + 1)));
  }
}
