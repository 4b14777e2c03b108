package dev.leverage.excel;

import dev.leverage.format.CellRange;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of which some can be looked at before they are had. */
final class RowsAhead implements Workbook.Rows {

  private final Workbook.Rows rows;
  private final Deque<CellRow> seen = new ArrayDeque<>();

  RowsAhead(Workbook.Rows rows) {
    this.rows = rows;
  }

  /** Returns no rows. */
  static RowsAhead none() {
    return new RowsAhead(
        new Workbook.Rows() {
          @Override
          public @Nullable CellRow next() {
            return null;
          }

          @Override
          public BitSet hiddenColumns() {
            return new BitSet();
          }

          @Override
          public List<CellRange> mergedCells() {
            return List.of();
          }

          @Override
          public void close() {
            // There is nothing to close.
          }
        });
  }

  /** Returns the next rows, up to a number, and leaves them to be had. */
  List<CellRow> look(int most) throws IOException {
    while (seen.size() < most) {
      CellRow row = rows.next();
      if (row == null) {
        break;
      }
      seen.add(row.copy());
    }
    return seen.stream().limit(most).toList();
  }

  @Override
  public @Nullable CellRow next() throws IOException {
    return seen.isEmpty() ? rows.next() : seen.remove();
  }

  @Override
  public BitSet hiddenColumns() {
    return rows.hiddenColumns();
  }

  @Override
  public List<CellRange> mergedCells() {
    return rows.mergedCells();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
