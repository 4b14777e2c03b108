package dev.leverage.excel;

import dev.leverage.format.CellRange;
import dev.leverage.table.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The columns of a sheet that belong to a table, and how it ends.
 *
 * @param firstColumn the first column, from 0
 * @param lastColumn the last column
 * @param lastRow the last row, or {@link Integer#MAX_VALUE} where a blank row ends the table
 */
record TableArea(int firstColumn, int lastColumn, int lastRow) {

  private static final Set<String> LABEL_HEADERS = Set.of("metric", "measure", "figure");

  /** The whole sheet, and blank rows do not matter. */
  static final TableArea ALL = new TableArea(0, Integer.MAX_VALUE - 1, Integer.MAX_VALUE - 1);

  /** Returns whether a blank row ends the table. */
  boolean endsAtBlankRow() {
    return lastRow == Integer.MAX_VALUE;
  }

  /** Returns the area of a table whose range is known. */
  static TableArea of(CellRange range) {
    return new TableArea(
        range.firstColumn() - 1,
        range.lastColumn() - 1,
        Math.min(range.lastRow(), Integer.MAX_VALUE - 1));
  }

  /**
   * Returns the area under a header. Headers beyond a blank column belong to it, unless those
   * before are a header of tasks without them, and these are one as well, or label a block of
   * totals. The columns next to it belong to it too, so that a value without a header is an error.
   */
  static TableArea under(CellRow header, Vocabulary vocabulary) {
    List<int[]> runs = runs(header);
    int main = 0;
    while (main < runs.size() && !vocabulary.isTaskHeader(part(header, runs.get(main)))) {
      main++;
    }
    int first = runs.get(0)[0];
    int last = runs.get(runs.size() - 1)[1];
    if (main < runs.size()) {
      for (int index = 0; index < runs.size(); index++) {
        CellRow part = part(header, runs.get(index));
        boolean other = index != main && isOfItsOwn(part, runs.get(index)[0], vocabulary);
        if (other && index < main) {
          first = runs.get(index + 1)[0];
        } else if (other) {
          last = runs.get(index - 1)[1];
          break;
        }
      }
    }
    return new TableArea(Math.max(0, first - 1), last + 1, Integer.MAX_VALUE);
  }

  private static boolean isOfItsOwn(CellRow part, int first, Vocabulary vocabulary) {
    String label = part.text(first);
    return vocabulary.isHeader(part)
        || LABEL_HEADERS.contains(Vocabulary.plain(label).toLowerCase(Locale.ROOT))
        || label.toLowerCase(Locale.ROOT).startsWith("total ");
  }

  private static CellRow part(CellRow header, int[] run) {
    CellRow part = header.copy();
    part.crop(run[0], run[1]);
    return part;
  }

  /** Returns the first and last column of each run of cells that are not blank. */
  private static List<int[]> runs(CellRow header) {
    BitSet filled = new BitSet();
    for (int column = 0; column < header.size(); column++) {
      filled.set(column, !header.text(column).isBlank());
    }
    List<int[]> runs = new ArrayList<>();
    for (int from = filled.nextSetBit(0); from >= 0; ) {
      int end = filled.nextClearBit(from);
      runs.add(new int[] {from, end - 1});
      from = filled.nextSetBit(end);
    }
    return runs;
  }
}
