package dev.leverage.excel;

/**
 * Watches how long a document goes on without a new tag, since the XML parser keeps a text, a tag
 * or a comment whole in memory before anybody can count it.
 */
final class MarkupRuns {

  private static final int OUTSIDE = 0;
  private static final int OPENED = 1;
  private static final int SPECIAL = 2;
  private static final int COMMENT = 3;
  private static final int DATA = 4;

  /** The parser's time grows with the square of a tag's attributes. */
  private static final int LONGEST_TAG = 1 << 18;

  private final long most;
  private boolean inTag;
  private boolean longTag;
  private int state = OUTSIDE;
  private byte last;
  private byte beforeLast;
  private long run;

  MarkupRuns(long most) {
    this.most = most;
  }

  /** Takes the next bytes; returns whether they go on for too long. */
  boolean exceeds(byte[] bytes, int offset, int length) {
    long longest = 0;
    int end = offset + length;
    for (int index = offset; index < end; index++) {
      if (state == OUTSIDE) {
        // Nearly all bytes are passed over here; what they are matters to nobody.
        int start = index;
        while (index < end && bytes[index] != '<' && bytes[index] != '>') {
          index++;
        }
        run += index - start;
        if (index == end) {
          break;
        }
      }
      byte b = bytes[index];
      run++;
      if (b == '<' && state == OUTSIDE) {
        longest = Math.max(longest, run);
        run = 0;
        inTag = true;
        state = OPENED;
      } else if (state != OUTSIDE) {
        step(b);
      } else {
        longTag |= inTag && run > LONGEST_TAG;
        inTag = false;
      }
      beforeLast = last;
      last = b;
    }
    return longTag || (inTag && run > LONGEST_TAG) || Math.max(longest, run) > most;
  }

  private void step(byte b) {
    inTag &= state == OPENED && b != '!';
    switch (state) {
      case OPENED -> state = b == '!' ? SPECIAL : OUTSIDE;
      case SPECIAL -> state = b == '[' ? DATA : b == '-' ? COMMENT : OUTSIDE;
      case COMMENT -> state = endsWith(b, (byte) '-') ? OUTSIDE : COMMENT;
      default -> state = endsWith(b, (byte) ']') ? OUTSIDE : DATA;
    }
  }

  private boolean endsWith(byte b, byte twice) {
    return b == '>' && last == twice && beforeLast == twice;
  }
}
