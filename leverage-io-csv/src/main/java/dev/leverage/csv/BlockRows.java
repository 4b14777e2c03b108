package dev.leverage.csv;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are parsed ahead, a block on each thread.
 *
 * <p>The thread that asks for rows reads and decodes the text, cuts it into blocks, and parses
 * those that no other thread has begun. A block is trusted only if it was parsed without an error
 * and the one before it was: then it begins where a row does. What cannot be trusted is thrown
 * away, and from there the text is parsed as if it had never been cut, so that rows, places and
 * errors are always the same.
 */
final class BlockRows implements CsvRows {

  private static final int BLOCKS_PER_THREAD = 2;

  private final CsvDocument document;
  private final int blockLength;
  private final Helpers helpers;
  private final int mostAhead;
  private final Deque<Parsing> ahead = new ArrayDeque<>();
  private Iterator<CsvRow> rows = Collections.emptyIterator();
  private long lines;
  private BlockCutter cutter;
  private boolean careful;
  private @Nullable TextRows rest;

  /** A block that is being parsed or will be. */
  private static final class Parsing extends FutureTask<List<CsvRow>> {

    private final Block block;

    Parsing(Block block) {
      super(block);
      this.block = block;
    }
  }

  BlockRows(Reader in, CsvDocument document, int blockLength, Helpers helpers) {
    this.document = document;
    this.blockLength = blockLength;
    this.cutter = new BlockCutter(in, document, blockLength, false);
    this.helpers = helpers;
    this.mostAhead = BLOCKS_PER_THREAD * (helpers.most() + 1);
  }

  @Override
  public @Nullable CsvRow next() throws IOException {
    while (rest == null && !rows.hasNext()) {
      nextBlock();
    }
    return rest == null ? rows.next() : rest.next();
  }

  private void nextBlock() throws IOException {
    while (ahead.size() < mostAhead) {
      Block block = cutter.next();
      if (block == null) {
        break;
      }
      Parsing parsing = new Parsing(block);
      ahead.add(parsing);
      helpers.add(parsing);
    }
    Parsing next = ahead.peek();
    List<CsvRow> parsed = next == null ? null : parsed(next);
    if (next == null || parsed == null) {
      goOnUncut(next == null || careful);
      return;
    }
    ahead.remove();
    next.block.beginsAfter(lines);
    lines = next.block.linesThen();
    rows = parsed.iterator();
  }

  /** Returns the rows of a block, or null if it has an error. */
  private @Nullable List<CsvRow> parsed(Parsing next) throws IOException {
    helpers.helpUntilDone(next);
    try {
      return next.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interruption = new InterruptedIOException("interrupted");
      interruption.initCause(e);
      throw interruption;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error) {
        throw (Error) e.getCause();
      }
      return null;
    }
  }

  /** Goes on from the first block that was not trusted. */
  private void goOnUncut(boolean inOnePiece) throws IOException {
    helpers.clear();
    List<CharBuffer> texts = new ArrayList<>();
    ahead.forEach(parsing -> texts.add(parsing.block.text()));
    ahead.clear();
    Reader uncut = new RestReader(texts, cutter.rest());
    if (inOnePiece) {
      rest = new TextRows(uncut, document, lines);
    } else {
      careful = true;
      cutter = new BlockCutter(uncut, document, blockLength, true);
    }
  }

  @Override
  public CsvRow kept(CsvRow latest) {
    return rest == null ? latest : rest.kept(latest);
  }

  @Override
  public void close() throws IOException {
    helpers.clear();
    ahead.clear();
    rows = Collections.emptyIterator();
    if (rest == null) {
      cutter.rest().close();
    } else {
      rest.close();
    }
  }
}
