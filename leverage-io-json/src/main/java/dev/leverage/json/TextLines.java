package dev.leverage.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** A text line by line, each of them as a reader of its own, however long it is. */
final class TextLines implements Closeable {

  private final Reader in;
  private final char[] buffer = new char[1 << 13];
  private int begin;
  private int end;
  private long number;
  private boolean atLineEnd = true;

  TextLines(Reader in) {
    this.in = in;
  }

  /** Goes to the beginning of the next line, and returns whether there is one. */
  boolean next() throws IOException {
    while (!atLineEnd && fill()) {
      skipToLineEnd();
    }
    if (!fill()) {
      return false;
    }
    atLineEnd = false;
    number++;
    return true;
  }

  private void skipToLineEnd() {
    while (begin < end && !atLineEnd) {
      atLineEnd = buffer[begin++] == '\n';
    }
  }

  private boolean fill() throws IOException {
    if (begin == end) {
      begin = 0;
      end = Math.max(in.read(buffer, 0, buffer.length), 0);
    }
    return begin < end;
  }

  /** Returns the number of the line, from 1. */
  long number() {
    return number;
  }

  /** Returns the rest of the line, which closes nothing. */
  Reader line() {
    return new Reader() {
      @Override
      public int read(char[] target, int offset, int length) throws IOException {
        if (atLineEnd || !fill()) {
          return -1;
        }
        int count = 0;
        while (count < length && begin < end && !atLineEnd) {
          char c = buffer[begin++];
          atLineEnd = c == '\n';
          if (!atLineEnd) {
            target[offset + count++] = c;
          }
        }
        return count == 0 && atLineEnd ? -1 : count;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
