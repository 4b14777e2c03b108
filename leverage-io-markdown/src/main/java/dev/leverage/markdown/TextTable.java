package dev.leverage.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table laid out in its source: columns padded, those of numbers to the right. */
final class TextTable {

  /** Texts are padded up to this width; longer ones stand out. */
  private static final int WIDEST_TEXT = 60;

  private static final int NARROWEST = 4;

  /** Which side of a column its cells keep to. */
  enum Side {
    LEFT,
    RIGHT
  }

  private final List<Side> sides = new ArrayList<>();
  private final List<String> headers = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();

  void addColumn(String header, Side side) {
    headers.add(header);
    sides.add(side);
  }

  void addRow(String... cells) {
    rows.add(cells);
  }

  void addRow(List<String> cells) {
    rows.add(cells.toArray(String[]::new));
  }

  /** Returns the lines of the table, the last one without its end. */
  String source() {
    String[] header = headers.toArray(String[]::new);
    int[] widths = new int[header.length];
    Arrays.fill(widths, NARROWEST);
    widen(widths, header);
    rows.forEach(row -> widen(widths, row));
    StringBuilder text = new StringBuilder();
    appendRow(text, header, widths);
    appendRule(text.append('\n'), widths);
    rows.forEach(row -> appendRow(text.append('\n'), row, widths));
    return text.toString();
  }

  private void widen(int[] widths, String[] cells) {
    for (int column = 0; column < widths.length; column++) {
      int width = DisplayWidth.of(cells[column]);
      if (sides.get(column) == Side.LEFT) {
        width = Math.min(width, WIDEST_TEXT);
      }
      widths[column] = Math.max(widths[column], width);
    }
  }

  private void appendRow(StringBuilder text, String[] cells, int[] widths) {
    text.append('|');
    for (int column = 0; column < widths.length; column++) {
      String padding = " ".repeat(Math.max(0, widths[column] - DisplayWidth.of(cells[column])));
      text.append(' ');
      if (sides.get(column) == Side.RIGHT) {
        text.append(padding).append(cells[column]);
      } else {
        text.append(cells[column]).append(padding);
      }
      text.append(" |");
    }
  }

  private void appendRule(StringBuilder text, int[] widths) {
    text.append('|');
    for (int column = 0; column < widths.length; column++) {
      boolean right = sides.get(column) == Side.RIGHT;
      text.append(' ').append("-".repeat(widths[column] - (right ? 1 : 0)));
      text.append(right ? ": |" : " |");
    }
  }
}
