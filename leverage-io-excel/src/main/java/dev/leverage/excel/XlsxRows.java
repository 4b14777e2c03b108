package dev.leverage.excel;

import dev.leverage.format.CellRange;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cursor over the rows of a sheet of Office Open XML. */
final class XlsxRows implements Workbook.Rows {

  static final int MOST_ROWS = 1_048_576;
  static final int MOST_COLUMNS = 16_384;

  private final RowBlocks blocks;
  private final XlsxCells cells;
  private final CellRow row;

  private RowBlock block = new RowBlock();
  private int taken;

  XlsxRows(Document document, String sheet, RowBlocks blocks, XlsxCells cells) {
    this.blocks = blocks;
    this.cells = cells;
    this.row = new CellRow(document.name(), sheet);
  }

  @Override
  public @Nullable CellRow next() throws IOException {
    while (taken == block.rows()) {
      blocks.check(block);
      if (block.isLast()) {
        return null;
      }
      block = blocks.next(block);
      taken = 0;
    }
    cells.put(block, taken++, row);
    return row;
  }

  @Override
  public BitSet hiddenColumns() {
    return block.hiddenColumns();
  }

  @Override
  public List<CellRange> mergedCells() {
    return block.mergedCells();
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }
}
