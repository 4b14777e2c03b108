package dev.leverage.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.MalformedInputException;

/**
 * Writes UTF-8 through a buffer; half a surrogate pair is an error.
 *
 * <p>The writers of the JDK take a lock and two copies for each cell, and so a third of the time of
 * a table of short cells. Belongs to one thread.
 */
final class Utf8Writer extends Writer {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int PIECE = 1 << 10;
  private static final int MOST_BYTES = 4;

  private final OutputStream out;
  private final byte[] bytes = new byte[BUFFER_BYTES];
  private final char[] piece = new char[PIECE];
  private int count;
  private char high;

  Utf8Writer(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    int end = offset + length;
    for (int from = offset; from < end; from += PIECE) {
      encode(text, from, Math.min(end, from + PIECE));
    }
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    int end = offset + length;
    for (int from = offset; from < end; from += PIECE) {
      int to = Math.min(end, from + PIECE);
      text.getChars(from, to, piece, 0);
      encode(piece, 0, to - from);
    }
  }

  @Override
  public void write(int c) throws IOException {
    piece[0] = (char) c;
    encode(piece, 0, 1);
  }

  @Override
  public Writer append(CharSequence text, int start, int end) throws IOException {
    write(text.toString(), start, end - start);
    return this;
  }

  /** Encodes at most a piece. */
  private void encode(char[] text, int from, int to) throws IOException {
    if (bytes.length - count < MOST_BYTES * PIECE) {
      flushBuffer();
    }
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c < 0x80 && high == 0) {
        bytes[count++] = (byte) c;
      } else {
        encodeLonger(c);
      }
    }
  }

  private void encodeLonger(char c) throws IOException {
    if (Character.isLowSurrogate(c) != (high != 0)) {
      throw new MalformedInputException(1);
    }
    if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (high != 0) {
      int codePoint = Character.toCodePoint(high, c);
      high = 0;
      bytes[count++] = (byte) (0xF0 | codePoint >> 18);
      bytes[count++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
      bytes[count++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
      bytes[count++] = (byte) (0x80 | codePoint & 0x3F);
    } else if (c < 0x800) {
      bytes[count++] = (byte) (0xC0 | c >> 6);
      bytes[count++] = (byte) (0x80 | c & 0x3F);
    } else {
      bytes[count++] = (byte) (0xE0 | c >> 12);
      bytes[count++] = (byte) (0x80 | c >> 6 & 0x3F);
      bytes[count++] = (byte) (0x80 | c & 0x3F);
    }
  }

  /** Returns whether the text so far ends in half a pair. */
  boolean endsWithinPair() {
    return high != 0;
  }

  private void flushBuffer() throws IOException {
    out.write(bytes, 0, count);
    count = 0;
  }

  @Override
  public void flush() throws IOException {
    flushBuffer();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
    if (high != 0) {
      throw new MalformedInputException(1);
    }
  }
}
