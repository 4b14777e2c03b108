package dev.leverage.markdown;

import dev.leverage.source.Location;
import dev.leverage.table.Row;
import java.util.Arrays;

/**
 * A line of a table as a row of cells.
 *
 * <p>Cells are divided as GFM does it: at every pipe that has no backslash before it, in code too.
 */
final class TableLine implements Row {

  private final SourceText source;
  private final int line;
  private final String text;
  private int[] bounds = new int[32];
  private int size;

  TableLine(SourceText source, int line) {
    this.source = source;
    this.line = line;
    this.text = source.lines().get(line);
    divide();
  }

  private void divide() {
    int end = text.length();
    while (end > 0 && isSpace(end - 1)) {
      end--;
    }
    int start = 0;
    while (start < end && isSpace(start)) {
      start++;
    }
    if (start < end && text.charAt(start) == '|') {
      start++;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < end && text.charAt(i + 1) == '|') {
        i++;
      } else if (c == '|') {
        add(start, i);
        start = i + 1;
      }
    }
    if (start < end) {
      add(start, end);
    }
    bounds = Arrays.copyOf(bounds, 2 * size);
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(start)) {
      start++;
    }
    while (end > start && isSpace(end - 1)) {
      end--;
    }
    if (2 * size == bounds.length) {
      bounds = Arrays.copyOf(bounds, 4 * size);
    }
    // A blank cell is said to be where its text would begin, after the pipe and a space.
    bounds[2 * size] = start == end ? Math.min(from + 1, to) : start;
    bounds[2 * size + 1] = start == end ? bounds[2 * size] : end;
    size++;
  }

  private boolean isSpace(int index) {
    return text.charAt(index) == ' ' || text.charAt(index) == '\t';
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public String text(int column) {
    return InlineReading.read(source(column));
  }

  /** Returns the source of a cell, without the spaces around it. */
  String source(int column) {
    return column < size ? text.substring(bounds[2 * column], bounds[2 * column + 1]) : "";
  }

  /** Returns the index of the line in the document, from 0. */
  int line() {
    return line;
  }

  /** Returns the whole line. */
  String lineText() {
    return text;
  }

  /** Returns where the text of a cell begins in its line. */
  int start(int column) {
    return bounds[2 * column];
  }

  /** Returns where the text of a cell ends in its line. */
  int end(int column) {
    return bounds[2 * column + 1];
  }

  @Override
  public Location location(int column) {
    return source.at(line, column < size ? bounds[2 * column] : text.length());
  }
}
