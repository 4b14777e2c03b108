package dev.leverage.excel;

import dev.leverage.format.CellRange;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a sheet as they are stored: for each cell its column, its type, its style and a run
 * of characters. What they mean is worked out by who takes them, maybe on another thread. A block
 * is used again once its rows were taken.
 */
final class RowBlock {

  private static final int MOST_ROWS = 512;
  private static final int MOST_CELLS = 1 << 12;
  private static final int MOST_CHARACTERS = 1 << 16;

  /** An array that a long row made larger than this is not kept. */
  private static final int KEPT = 4 * MOST_CHARACTERS;

  private final int[] numbers = new int[MOST_ROWS];
  private final boolean[] hidden = new boolean[MOST_ROWS];
  private final int[] ends = new int[MOST_ROWS];
  private int rows;

  private int[] columns = new int[64];
  private @Nullable String[] types = new @Nullable String[64];
  private @Nullable String[] styles = new @Nullable String[64];
  private int[] textEnds = new int[64];
  private int cells;

  private final Characters text = new Characters();

  private BitSet hiddenColumns = new BitSet();
  private List<CellRange> mergedCells = List.of();
  private boolean last;
  private @Nullable Exception failure;

  void clear() {
    rows = 0;
    cells = 0;
    text.clear(KEPT);
    last = false;
    failure = null;
    mergedCells = List.of();
  }

  private void grow() {
    int length = 2 * columns.length;
    columns = Arrays.copyOf(columns, length);
    types = Arrays.copyOf(types, length);
    styles = Arrays.copyOf(styles, length);
    textEnds = Arrays.copyOf(textEnds, length);
  }

  boolean isFull() {
    return rows == MOST_ROWS || cells >= MOST_CELLS || text.length() >= MOST_CHARACTERS;
  }

  /**
   * Adds a cell to the row at hand.
   *
   * @param type how it is stored, or null for a formula that was never calculated
   */
  void addCell(int column, @Nullable String type, @Nullable String style, Characters stored) {
    if (cells == columns.length) {
      grow();
    }
    columns[cells] = column;
    types[cells] = type;
    styles[cells] = style;
    text.append(stored);
    textEnds[cells] = text.length();
    cells++;
  }

  /** Ends the row at hand; one that is never ended is none. */
  void endRow(int number, boolean isHidden) {
    numbers[rows] = number;
    hidden[rows] = isHidden;
    ends[rows] = cells;
    rows++;
  }

  /** Says which columns of the sheet are hidden, from 0; no more are once there are rows. */
  void hide(BitSet columnsOfSheet) {
    hiddenColumns = columnsOfSheet;
  }

  BitSet hiddenColumns() {
    return hiddenColumns;
  }

  /** Says which cells of the sheet are merged, behind the last rows. */
  void merge(List<CellRange> cellsOfSheet) {
    mergedCells = List.copyOf(cellsOfSheet);
  }

  List<CellRange> mergedCells() {
    return mergedCells;
  }

  /** Says that no rows follow. */
  void end() {
    last = true;
  }

  /** Says that no rows follow, since reading them failed. */
  void fail(Exception why) {
    last = true;
    failure = why;
  }

  boolean isLast() {
    return last;
  }

  /**
   * Fails as reading behind the rows has failed, if it has.
   *
   * @throws IOException if the file itself failed
   */
  void check() throws IOException {
    if (failure instanceof IOException broken) {
      throw broken;
    }
    if (failure instanceof RuntimeException broken) {
      throw broken;
    }
  }

  int rows() {
    return rows;
  }

  int number(int row) {
    return numbers[row];
  }

  boolean isHidden(int row) {
    return hidden[row];
  }

  /** Returns the first cell of a row, which is the end of the one before. */
  int firstCell(int row) {
    return row == 0 ? 0 : ends[row - 1];
  }

  int column(int cell) {
    return columns[cell];
  }

  @Nullable String type(int cell) {
    return types[cell];
  }

  @Nullable String style(int cell) {
    return styles[cell];
  }

  String text(int cell) {
    int from = cell == 0 ? 0 : textEnds[cell - 1];
    return text.toString(from, textEnds[cell]);
  }

  /** Returns how many characters the cells have, those of the row at hand among them. */
  int characters() {
    return text.length();
  }

  /** Returns about how many characters of memory the rows take. */
  int size() {
    return text.length() + cells * 16;
  }
}
