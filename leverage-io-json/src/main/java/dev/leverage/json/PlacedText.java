package dev.leverage.json;

import java.io.IOException;
import java.io.Reader;

/**
 * Passes characters on and remembers where pairs of surrogates are among them, since our columns
 * count code points and those of the parser count UTF-16 units.
 */
final class PlacedText extends Reader {

  private final Reader in;
  private long offset;
  private int last;

  /** The offsets of low surrogates that were passed on and not yet asked about. */
  private long[] pairs = new long[16];

  private int pairsBegin;
  private int pairsEnd;

  private long line;
  private int pairsOnLine;

  PlacedText(Reader in) {
    this.in = in;
  }

  @Override
  public int read(char[] buffer, int begin, int length) throws IOException {
    int count = in.read(buffer, begin, length);
    for (int i = 0; i < count; i++) {
      if (Character.isLowSurrogate(buffer[begin + i])) {
        remember(offset + i);
      }
    }
    if (count > 0) {
      offset += count;
      last = count;
    }
    return count;
  }

  /** Returns how many UTF-16 units were passed on. */
  long passedOn() {
    return offset;
  }

  /** Returns how many of them were passed on last. */
  int lastPassedOn() {
    return last;
  }

  private void remember(long position) {
    if (pairsEnd == pairs.length) {
      int kept = pairsEnd - pairsBegin;
      long[] target = kept > pairs.length / 2 ? new long[pairs.length * 2] : pairs;
      System.arraycopy(pairs, pairsBegin, target, 0, kept);
      pairs = target;
      pairsBegin = 0;
      pairsEnd = kept;
    }
    pairs[pairsEnd++] = position;
  }

  /**
   * Returns the column of a place in code points. Places are asked about in the order of the text.
   *
   * @param position how many UTF-16 units stand before it in the text
   * @param column its column in UTF-16 units, from 1
   */
  long column(long position, long column) {
    long lineStart = position - (column - 1);
    if (lineStart != line) {
      line = lineStart;
      pairsOnLine = 0;
    }
    while (pairsBegin < pairsEnd && pairs[pairsBegin] < position) {
      if (pairs[pairsBegin] >= lineStart) {
        pairsOnLine++;
      }
      pairsBegin++;
    }
    return column - pairsOnLine;
  }

  /** Returns whether the text so far has pairs that nobody asked about. */
  boolean hasPairs() {
    return pairsBegin < pairsEnd;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
