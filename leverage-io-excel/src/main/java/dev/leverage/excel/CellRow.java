package dev.leverage.excel;

import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet. What is wrong with its cells waits here, since only the rows of a table are
 * asked for it: an error value in somebody's notes is no problem of ours.
 */
final class CellRow implements Row {

  private record CellProblem(int column, Problem problem) {}

  private final String source;
  private final String sheet;
  private final List<CellProblem> problems = new ArrayList<>();

  private String[] texts = new String[16];
  private boolean[] numbers = new boolean[16];
  private int size;
  private long characters;
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
    copy.numbers = numbers.clone();
    copy.size = size;
    copy.characters = characters;
    copy.number = number;
    copy.hidden = hidden;
    copy.problems.addAll(problems);
    return copy;
  }

  void begin(int rowNumber, boolean isHidden) {
    hidden = isHidden;
    Arrays.fill(texts, 0, size, "");
    Arrays.fill(numbers, 0, size, false);
    size = 0;
    characters = 0;
    number = rowNumber;
    problems.clear();
  }

  void set(int column, String text, boolean isNumber) {
    if (text.isEmpty()) {
      return;
    }
    if (column >= texts.length) {
      int length = texts.length;
      texts = Arrays.copyOf(texts, Math.max(column + 1, 2 * length));
      Arrays.fill(texts, length, texts.length, "");
      numbers = Arrays.copyOf(numbers, texts.length);
    }
    texts[column] = text;
    characters += text.length();
    size = Math.max(size, column + 1);
    numbers[column] = isNumber;
  }

  /** Adds a problem of a cell, which then is not blank. */
  void fail(int column, String text, ProblemCode code, String expected, String found) {
    set(column, text.isEmpty() ? found : text, false);
    problems.add(
        new CellProblem(column, Problem.mismatch(code, location(column), expected, found)));
  }

  /**
   * Leaves only the cells of some columns.
   *
   * @return the other cells, or null if all of them are blank
   */
  @Nullable CellRow crop(int firstColumn, int lastColumn) {
    CellRow others = null;
    for (int column = 0; column < size; column++) {
      boolean outside = column < firstColumn || column > lastColumn;
      if (outside && !texts[column].isBlank()) {
        if (others == null) {
          others = new CellRow(source, sheet);
          others.begin(number, hidden);
        }
        others.set(column, texts[column], numbers[column]);
      }
      if (outside) {
        texts[column] = "";
        numbers[column] = false;
      }
    }
    if (others != null) {
      problems.removeIf(problem -> problem.column() < firstColumn || problem.column() > lastColumn);
    }
    size = Math.max(0, Math.min(size, lastColumn + 1));
    return others;
  }

  /** Returns the place of the first cell that is not blank. */
  Location firstFilled() {
    int column = 0;
    while (column < size && texts[column].isBlank()) {
      column++;
    }
    return location(column);
  }

  boolean isBlank() {
    return isBlank(0, size);
  }

  /** Returns whether the cells of some columns are blank. */
  boolean isBlank(int firstColumn, int lastColumn) {
    for (int column = firstColumn; column < size && column <= lastColumn; column++) {
      if (!texts[column].isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Passes on what is wrong with the cells; returns whether nothing is. */
  boolean report(Problems target) {
    problems.forEach(problem -> target.add(problem.problem()));
    return problems.isEmpty();
  }

  /** Returns how many UTF-16 units were put into cells since the row began. */
  long characters() {
    return characters;
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
    return column < size && numbers[column];
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
