package dev.leverage.excel;

import java.io.IOException;
import java.util.BitSet;

/** Rows that are parsed when they are had, each a block. */
final class RowBlocksInTurn implements RowBlocks {

  private final SheetRows sheet;

  private RowBlocksInTurn(SheetRows sheet) {
    this.sheet = sheet;
  }

  static RowBlocks open(Document document, Opening opening) throws IOException {
    return new RowBlocksInTurn(opening.open(document));
  }

  @Override
  public RowBlock next(RowBlock taken) {
    return sheet.fill(taken, 1);
  }

  @Override
  public void check(RowBlock block) throws IOException {
    block.check();
  }

  @Override
  public BitSet hiddenColumns() {
    return sheet.hiddenColumns();
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
