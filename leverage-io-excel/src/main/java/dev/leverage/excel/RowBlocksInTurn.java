package dev.leverage.excel;

import java.io.IOException;

/** Rows that are parsed when they are had, each a block. */
final class RowBlocksInTurn implements RowBlocks {

  private final StoredRows stored;

  private RowBlocksInTurn(StoredRows stored) {
    this.stored = stored;
  }

  static RowBlocks open(Document document, Opening opening) throws IOException {
    return new RowBlocksInTurn(opening.open(document));
  }

  @Override
  public RowBlock next(RowBlock taken) {
    return stored.fill(taken, 1);
  }

  @Override
  public void check(RowBlock block) throws IOException {
    block.check();
  }

  @Override
  public void close() throws IOException {
    stored.close();
  }
}
