package dev.leverage.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * Remembers the text of the row that is being parsed, so that a problem's place can be found in it,
 * and refuses a row that is too long, which is what a lost quote makes of the rest of a file.
 */
final class RowText extends Reader {

  /** Says that a row is longer than allowed. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** As much as the parser may have read ahead. */
  private static final int SLACK = 1 << 16;

  private final Reader in;
  private final int longestRow;
  private final StringBuilder window = new StringBuilder();
  private long windowStart;
  private long rowStart;

  RowText(Reader in, int longestRow) {
    this.in = in;
    this.longestRow = longestRow;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length() > (long) longestRow + SLACK) {
      throw new TooLong();
    }
    int count = in.read(buffer, offset, length);
    if (count > 0) {
      window.append(buffer, offset, count);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Returns how long the current row is by now, with what was read behind it. */
  long length() {
    return windowStart + window.length() - rowStart;
  }

  /** Says at which character of the document the current row begins. */
  void rowBegins(long position) {
    rowStart = position;
    if (rowStart - windowStart > SLACK) {
      window.delete(0, Math.toIntExact(rowStart - windowStart));
      windowStart = rowStart;
    }
  }

  /** Moves the beginning of the current row down by lines. */
  void skipLines(long lines) {
    int position = Math.toIntExact(rowStart - windowStart);
    for (long rest = lines; rest > 0 && position < window.length(); position++) {
      char c = window.charAt(position);
      boolean crOfCrLf =
          c == '\r' && position + 1 < window.length() && window.charAt(position + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crOfCrLf)) {
        rest--;
      }
    }
    rowStart = windowStart + position;
  }

  /** Returns the text from the beginning of the current row, with what was read behind the row. */
  String start() {
    return start(Integer.MAX_VALUE);
  }

  /** Returns the text from the beginning of the current row, up to a length. */
  String start(int length) {
    int from = Math.toIntExact(rowStart - windowStart);
    return window.substring(
        from, Math.min(window.length(), (int) Math.min((long) from + length, Integer.MAX_VALUE)));
  }
}
