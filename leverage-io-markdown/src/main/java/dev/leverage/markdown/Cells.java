package dev.leverage.markdown;

import dev.leverage.source.Location;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the cells of a document by their places, and changes them. */
final class Cells {

  /**
   * A cell.
   *
   * @param row its line
   * @param column its column, from 0
   * @param alignedRight whether its column keeps to the right
   */
  record Cell(TableLine row, int column, boolean alignedRight) {

    String source() {
      return row.source(column);
    }
  }

  private record Put(Cell cell, String source) {}

  private final OriginalText text;
  private final Map<Integer, RecordTable> tables = new HashMap<>();
  private final Map<Integer, Map<Integer, Put>> changed = new HashMap<>();

  Cells(ReadDocument document) {
    this.text = document.text();
    document.dashboards().forEach(this::add);
    for (PlacedDay day : document.days()) {
      day.draft().taskTables().forEach(this::add);
      RecordTable aggregates = day.draft().aggregates();
      if (aggregates != null) {
        add(aggregates);
      }
    }
  }

  private void add(RecordTable table) {
    tables.put(table.header().line(), table);
    table.rows().forEach(row -> tables.put(row.line(), table));
  }

  Optional<Cell> at(Location location) {
    if (!(location instanceof Location.Text place)) {
      return Optional.empty();
    }
    int line = Math.toIntExact(place.line()) - 1;
    RecordTable table = tables.get(line);
    if (table == null) {
      return Optional.empty();
    }
    TableLine row = new TableLine(text.source(), line);
    for (int column = 0; column < row.size(); column++) {
      if (row.location(column).equals(location)) {
        return Optional.of(new Cell(row, column, table.isAlignedRight(column)));
      }
    }
    return Optional.empty();
  }

  /** Puts a text into a cell. */
  void put(Cell cell, String source) {
    changed
        .computeIfAbsent(cell.row().line(), line -> new TreeMap<>(Comparator.reverseOrder()))
        .put(cell.row().start(cell.column()), new Put(cell, source));
  }

  /** Returns the document with what was put into its cells. */
  OriginalText result() {
    Map<Integer, String> lines = new HashMap<>();
    changed.forEach((line, puts) -> lines.put(line, applied(text.lines().get(line), puts)));
    return text.with(lines);
  }

  /** From right to left, so that each cell is where it was. */
  private static String applied(String line, Map<Integer, Put> puts) {
    String result = line;
    for (Put put : puts.values()) {
      Cell cell = put.cell();
      result =
          new CellText(result, cell.row().start(cell.column()), cell.row().end(cell.column()))
              .replaced(put.source(), cell.alignedRight());
    }
    return result;
  }
}
