package dev.leverage.markdown;

import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Task;
import dev.leverage.table.RowDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a row for a table that is there, with the looks of its neighbour. */
final class NewRow {

  private static final Pattern BLOCK =
      Pattern.compile(" *(?:(?:[-+*]|#{1,6}|\\d{1,9}[.)])[ \t]|>|```|~~~)");

  private final RecordTable table;
  private final List<TableLine> rows;
  private final int place;
  private final ReadOptions options;

  /**
   * Begins a row.
   *
   * @param table the table
   * @param rows its rows of tasks
   * @param place before which of them the new one stands
   */
  NewRow(RecordTable table, List<TableLine> rows, int place, ReadOptions options) {
    this.table = table;
    this.rows = rows;
    this.place = place;
    this.options = options;
  }

  /** Returns the line of the row. */
  String line(Task task, LocalDate date) {
    RowDraft draft =
        new RowDraft(
            table.header(), rows, place, options.decimalMark().orElse(DecimalMark.POINT), options);
    List<String> cells = draft.cells(task, date);
    TableLine neighbour = neighbour();
    String line = neighbour.lineText();
    for (int column = cells.size() - 1; column >= 0; column--) {
      line =
          new CellText(line, neighbour.start(column), neighbour.end(column))
              .replacedInNewRow(
                  InlineWriting.cell(cells.get(column)), table.isAlignedRight(column));
    }
    return withEdges(line, neighbour, cells);
  }

  /**
   * A blank cell at an edge without a pipe would be none, and a row that begins like a list, a
   * heading or a quote would end the table.
   */
  private static String withEdges(String line, TableLine neighbour, List<String> cells) {
    int last = cells.size() - 1;
    boolean opened =
        neighbour.lineText().lastIndexOf('|', neighbour.start(0) - 1) >= 0
            || (!cells.get(0).isEmpty() && !BLOCK.matcher(line).lookingAt());
    boolean closed = neighbour.lineText().indexOf('|', neighbour.end(last)) >= 0;
    String begin = opened ? "" : line.startsWith(" ") ? "|" : "| ";
    String end = closed || !cells.get(last).isEmpty() ? "" : line.endsWith(" ") ? "|" : " |";
    return begin + line + end;
  }

  private TableLine neighbour() {
    return rows.isEmpty() ? table.header() : rows.get(Math.max(0, place - 1));
  }
}
