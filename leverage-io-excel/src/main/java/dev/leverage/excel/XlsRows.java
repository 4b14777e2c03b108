package dev.leverage.excel;

import dev.leverage.format.CellRange;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cursor over the rows of a sheet whose records come row by row, as Excel writes them. */
final class XlsRows implements Workbook.Rows {

  private final XlsCells cells;
  private final CellRow row;
  private boolean ended;
  private int pending;

  XlsRows(XlsCells cells, CellRow row) {
    this.cells = cells;
    this.row = row;
  }

  @Override
  public @Nullable CellRow next() throws IOException {
    if (ended) {
      return null;
    }
    int number = pending > 0 ? pending : cells.nextRow();
    pending = 0;
    if (number > 0) {
      row.begin(number, cells.isHidden(number));
      do {
        cells.read(row);
        pending = cells.nextRow();
      } while (pending == number);
    }
    ended = pending == 0;
    return number > 0 ? row : null;
  }

  @Override
  public BitSet hiddenColumns() {
    return cells.hiddenColumns();
  }

  @Override
  public List<CellRange> mergedCells() {
    return cells.mergedCells();
  }

  @Override
  public void close() throws IOException {
    cells.close();
  }
}
