package dev.leverage.excel;

import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A row of a sheet. What is wrong with its cells waits here, since only the rows of a table are
 * asked for it: an error value in somebody's notes is no problem of ours.
 */
final class CellRow implements Row {

  private final String source;
  private final String sheet;
  private final List<Problem> problems = new ArrayList<>();
  private final BitSet numbers = new BitSet();

  private String[] texts = new String[16];
  private int size;
  private int number;
  private boolean hidden;

  CellRow(String source, String sheet) {
    this.source = source;
    this.sheet = sheet;
    Arrays.fill(texts, "");
  }

  /** Returns the row as it is now, to keep while the cursor moves on. */
  CellRow copy() {
    CellRow copy = new CellRow(source, sheet);
    copy.texts = texts.clone();
    copy.size = size;
    copy.number = number;
    copy.hidden = hidden;
    copy.problems.addAll(problems);
    copy.numbers.or(numbers);
    return copy;
  }

  void begin(int rowNumber, boolean isHidden) {
    hidden = isHidden;
    Arrays.fill(texts, 0, size, "");
    size = 0;
    number = rowNumber;
    problems.clear();
    numbers.clear();
  }

  void set(int column, String text, boolean isNumber) {
    if (text.isEmpty()) {
      return;
    }
    if (column >= texts.length) {
      int length = texts.length;
      texts = Arrays.copyOf(texts, Math.max(column + 1, 2 * length));
      Arrays.fill(texts, length, texts.length, "");
    }
    texts[column] = text;
    size = Math.max(size, column + 1);
    numbers.set(column, isNumber);
  }

  /** Adds a problem of a cell, which then is not blank. */
  void fail(int column, String text, ProblemCode code, String expected, String found) {
    set(column, text.isEmpty() ? found : text, false);
    problems.add(Problem.mismatch(code, location(column), expected, found));
  }

  boolean isBlank() {
    for (int column = 0; column < size; column++) {
      if (!texts[column].isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Passes on what is wrong with the cells; returns whether nothing is. */
  boolean report(Problems target) {
    problems.forEach(target::add);
    return problems.isEmpty();
  }

  /** Returns whether a spreadsheet program does not show the row. */
  boolean isHidden() {
    return hidden;
  }

  /** Returns the number of the row in its sheet, from 1. */
  int number() {
    return number;
  }

  /**
   * Returns whether the text of a cell was made from a number, so that its decimal mark is ours.
   */
  boolean isNumber(int column) {
    return numbers.get(column);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public String text(int column) {
    return column < size ? texts[column] : "";
  }

  @Override
  public Location location(int column) {
    return Location.ofCell(source, sheet, Math.max(number, 1), Math.max(column, 0) + 1);
  }
}
