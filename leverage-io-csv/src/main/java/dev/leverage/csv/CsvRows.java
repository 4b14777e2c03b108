package dev.leverage.csv;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a delimited text in order, blank lines included. */
interface CsvRows extends Closeable {

  /**
   * Returns the next row, or null at the end. The places of a row can be asked for until the next
   * one is.
   *
   * @throws dev.leverage.source.LeverageException if the text cannot be divided any further
   */
  @Nullable CsvRow next() throws IOException;

  /** Returns the latest row as one that keeps its places. */
  CsvRow kept(CsvRow latest);
}
