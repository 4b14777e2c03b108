package dev.leverage.excel;

import java.io.Closeable;
import java.io.IOException;

/** Rows as the XML of a part stores them, block after block. */
interface RowBlocks extends Closeable {

  /** Opens the XML of a part. */
  @FunctionalInterface
  interface Opening {
    StoredRows open(Document document) throws IOException;
  }

  /**
   * Returns the next block, which may have no rows although more follow.
   *
   * @param taken a block that nobody needs any more
   */
  RowBlock next(RowBlock taken) throws IOException;

  /**
   * Fails as reading behind the rows of a block has failed, if it has.
   *
   * @throws IOException if the file itself failed
   */
  void check(RowBlock block) throws IOException;
}
