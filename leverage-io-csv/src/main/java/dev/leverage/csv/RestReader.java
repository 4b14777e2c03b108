package dev.leverage.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;

/** A text of which the beginning was read ahead. */
final class RestReader extends Reader {

  private final Queue<CharBuffer> ahead;
  private final Reader rest;

  /**
   * Joins a text.
   *
   * @param ahead what was read of it, in order
   * @param rest what follows; closed with this reader
   */
  RestReader(Collection<CharBuffer> ahead, Reader rest) {
    this.ahead = new ArrayDeque<>(ahead);
    this.rest = rest;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    CharBuffer next = ahead.peek();
    while (next != null && !next.hasRemaining()) {
      ahead.remove();
      next = ahead.peek();
    }
    if (next == null) {
      return rest.read(buffer, offset, length);
    }
    int count = Math.min(length, next.remaining());
    next.get(buffer, offset, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}
