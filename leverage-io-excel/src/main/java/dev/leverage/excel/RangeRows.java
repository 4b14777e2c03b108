package dev.leverage.excel;

import dev.leverage.format.CellRange;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet within a range that the caller chose; cells around it are left out. */
record RangeRows(Workbook.Rows rows, CellRange range) implements Workbook.Rows {

  @Override
  public @Nullable CellRow next() throws IOException {
    CellRow row = rows.next();
    while (row != null && row.number() < range.firstRow()) {
      row = rows.next();
    }
    if (row == null || !range.containsRow(row.number())) {
      return null;
    }
    row.crop(range.firstColumn() - 1, range.lastColumn() - 1);
    return row;
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
