package dev.leverage.markdown;

import java.util.BitSet;

/** Finds the code spans of inline Markdown: a run of backticks up to the next one of its length. */
final class CodeSpans {

  private final String text;
  private final BitSet unmatched = new BitSet();

  CodeSpans(String text) {
    this.text = text;
  }

  /** Returns the end of the run of backticks that begins here. */
  int endOfRun(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end;
  }

  /**
   * Returns the end of the code span that opens here, or of the mere run if none does. Places are
   * to be asked for from left to right.
   */
  int end(int start) {
    int open = endOfRun(start);
    int length = open - start;
    if (unmatched.get(length)) {
      return open;
    }
    int next = text.indexOf('`', open);
    while (next >= 0) {
      int end = endOfRun(next);
      if (end - next == length) {
        return end;
      }
      next = text.indexOf('`', end);
    }
    unmatched.set(length);
    return open;
  }

  /** Returns whether a code span opens here. */
  boolean opens(int start) {
    return end(start) > endOfRun(start);
  }
}
