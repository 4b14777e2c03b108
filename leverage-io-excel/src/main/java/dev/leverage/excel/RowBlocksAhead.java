package dev.leverage.excel;

import dev.leverage.source.Deadline;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Rows that a second thread parses while those before them are understood. It reads a document
 * apart, which knows neither the problems nor the deadline of the caller, and which ends soon after
 * nobody wants more rows.
 */
final class RowBlocksAhead implements RowBlocks {

  private static final int AHEAD = 3;

  /** Nothing is parsed while rows of more than so many characters wait. */
  private static final long MOST_WAITING = 1 << 20;

  private final Document document;
  private final StoredRows stored;
  private final WorkAhead<RowBlock> work;
  private final AtomicBoolean closed;
  private final AtomicLong waiting = new AtomicLong();
  private boolean begun;

  private RowBlocksAhead(
      Document document, StoredRows stored, WorkAhead<RowBlock> work, AtomicBoolean closed) {
    this.document = document;
    this.stored = stored;
    this.work = work;
    this.closed = closed;
  }

  /** Has the second thread open the part, since parsers that one thread opens share buffers. */
  static RowBlocks open(Document document, Opening opening) throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    Deadline untilClosed = Deadline.in(1, new Problems(), () -> closed.get() ? Long.MAX_VALUE : 0);
    Document apart = new Document(document.name(), document.options(), new Problems(), untilClosed);
    List<StoredRows> opened = new ArrayList<>();
    WorkAhead<RowBlock> work = new WorkAhead<>();
    try {
      RowBlock empty = new RowBlock();
      work.add(
          () -> {
            opened.add(opening.open(apart));
            return empty;
          });
      work.next(document::checkTime);
      return new RowBlocksAhead(document, opened.get(0), work, closed);
    } catch (LeverageException found) {
      abandon(work, closed, opened);
      throw inDocument(document, found);
    } catch (IOException | RuntimeException e) {
      abandon(work, closed, opened);
      throw e;
    }
  }

  private static void abandon(
      WorkAhead<RowBlock> work, AtomicBoolean closed, List<StoredRows> opened) throws IOException {
    closed.set(true);
    work.close();
    for (StoredRows stored : opened) {
      stored.close();
    }
  }

  /** Returns what was found in a document apart, after the problems of the caller's. */
  private static LeverageException inDocument(Document document, LeverageException found) {
    LeverageException failure =
        document.problems().failure(found.problems().get(found.problems().size() - 1));
    failure.addSuppressed(found);
    return failure;
  }

  @Override
  public RowBlock next(RowBlock taken) throws IOException {
    document.checkTime();
    if (!begun) {
      begun = true;
      for (int block = 1; block < AHEAD; block++) {
        add(new RowBlock());
      }
    }
    waiting.addAndGet(-taken.size());
    add(taken);
    return work.next(document::checkTime);
  }

  private void add(RowBlock empty) {
    work.add(() -> filled(empty));
  }

  private RowBlock filled(RowBlock block) {
    if (waiting.get() > MOST_WAITING) {
      block.clear();
    } else {
      stored.fill(block, Integer.MAX_VALUE);
      waiting.addAndGet(block.size());
    }
    return block;
  }

  @Override
  public void check(RowBlock block) throws IOException {
    try {
      block.check();
    } catch (LeverageException found) {
      throw inDocument(document, found);
    }
  }

  @Override
  public void close() throws IOException {
    closed.set(true);
    try {
      work.close();
    } finally {
      stored.close();
    }
  }
}
