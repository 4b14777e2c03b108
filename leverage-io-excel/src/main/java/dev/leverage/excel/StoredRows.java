package dev.leverage.excel;

import java.io.Closeable;
import java.io.IOException;

/** What the XML of a part stores, row after row. Belongs to one thread at a time. */
abstract class StoredRows implements Closeable {

  final XmlPart part;
  private boolean ended;

  StoredRows(XmlPart part) {
    this.part = part;
  }

  /** Adds the next row to a block; returns false if there is none. */
  abstract boolean addNext(RowBlock block) throws IOException;

  /**
   * Fills a block with the next rows, up to a number. What fails is kept in the block, behind the
   * rows before it.
   */
  final RowBlock fill(RowBlock block, int most) {
    block.clear();
    try {
      while (!ended && block.rows() < most && !block.isFull()) {
        if (!addNext(block)) {
          ended = true;
          part.finish();
        }
      }
      if (ended) {
        block.end();
      }
    } catch (IOException | RuntimeException e) {
      ended = true;
      block.fail(e);
    }
    return block;
  }

  @Override
  public final void close() throws IOException {
    part.close();
  }
}
