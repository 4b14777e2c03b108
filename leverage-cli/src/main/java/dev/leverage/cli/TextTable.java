package dev.leverage.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Columns of cells beside each other, as many as there is room for. */
final class TextTable {

  private static final String GAP = "  ";

  /** A column of texts is not cut below this. */
  private static final int NARROWEST = 14;

  /** How a column is set, and which goes first where there is no room: the highest rank. */
  enum Rank {
    KEY,
    FIGURE,
    ASKED,
    DETAIL,
    EXTRA
  }

  private record Column(String header, List<String> cells, Rank rank) {

    int width() {
      int widest = cells.stream().mapToInt(DisplayWidth::of).max().orElse(0);
      return Math.max(DisplayWidth.of(header), widest);
    }

    Column cut(int width) {
      return new Column(
          header, cells.stream().map(cell -> DisplayWidth.cut(cell, width, "~")).toList(), rank);
    }

    String line(int row) {
      String cell = row < 0 ? header : cells.get(row);
      String padding = " ".repeat(width() - DisplayWidth.of(cell));
      return rank == Rank.KEY ? cell + padding : padding + cell;
    }
  }

  private final List<Column> columns = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  /** Adds a column: texts to the left, figures to the right. */
  void column(String header, List<String> cells, Rank rank) {
    columns.add(new Column(header, List.copyOf(cells), rank));
  }

  /**
   * Leaves out columns of this rank and higher ones, the last ones first, where there is no room.
   */
  void leaveOut(int width, Rank from) {
    while (width() > width) {
      Optional<Column> least =
          columns.stream()
              .filter(column -> column.rank.compareTo(from) >= 0)
              .reduce((one, other) -> other.rank.compareTo(one.rank) >= 0 ? other : one);
      if (least.isEmpty()) {
        return;
      }
      leftOut.add(0, least.get().header);
      columns.remove(least.get());
    }
  }

  /** Cuts texts where there is no room. */
  void cut(int width) {
    boolean cut = true;
    while (width() > width && cut) {
      cut = cutWidestText(width() - width);
    }
  }

  private boolean cutWidestText(int excess) {
    Column widest =
        columns.stream()
            .filter(column -> column.rank == Rank.KEY)
            .max(Comparator.comparingInt(Column::width))
            .orElseThrow();
    int width =
        Math.max(Math.max(NARROWEST, DisplayWidth.of(widest.header)), widest.width() - excess);
    columns.set(columns.indexOf(widest), widest.cut(width));
    return width < widest.width();
  }

  /** The headers of columns for which there was no room. */
  List<String> leftOut() {
    return leftOut;
  }

  int width() {
    return columns.stream().mapToInt(Column::width).sum()
        + GAP.length() * Math.max(0, columns.size() - 1);
  }

  /** Returns the header and the rows, without spaces at their ends. */
  List<String> lines() {
    int rows = columns.isEmpty() ? 0 : columns.get(0).cells.size();
    List<String> lines = new ArrayList<>();
    for (int row = -1; row < rows; row++) {
      int at = row;
      lines.add(
          String.join(GAP, columns.stream().map(column -> column.line(at)).toList())
              .stripTrailing());
    }
    return lines;
  }

  /** Returns a line as wide as the table. */
  String padded(String line) {
    return line + " ".repeat(Math.max(0, width() - DisplayWidth.of(line)));
  }
}
