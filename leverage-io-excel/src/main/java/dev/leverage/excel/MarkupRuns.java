package dev.leverage.excel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

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

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long LOWEST_BITS = 0x0101010101010101L;
  private static final long HIGHEST_BITS = LOWEST_BITS << 7;
  private static final long EIGHT_MARKS = LOWEST_BITS * '!';

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
    int end = offset + length;
    if (length > most || length > LONGEST_TAG) {
      return passes(bytes, offset, end);
    }
    // Runs between tags of these bytes cannot be too long: only the first and the last one can.
    int first = firstTag(bytes, offset, end);
    int last = lastTag(bytes, first, end);
    if (state != OUTSIDE
        || first == last
        || bytes[last - 1] == '<'
        || hasSpecial(bytes, first, end)) {
      return passes(bytes, offset, end);
    }
    boolean tooLong = passes(bytes, offset, first + 1);
    state = OUTSIDE;
    run = 0;
    return passes(bytes, last, end) || tooLong;
  }

  private static int firstTag(byte[] bytes, int from, int end) {
    int position = from;
    while (position < end && bytes[position] != '<') {
      position++;
    }
    return position;
  }

  private static int lastTag(byte[] bytes, int from, int end) {
    int position = end - 1;
    while (position > from && bytes[position] != '<') {
      position--;
    }
    return Math.max(position, from);
  }

  /** Returns whether a comment, character data or a document type may begin; eight at a time. */
  private static boolean hasSpecial(byte[] bytes, int from, int end) {
    int position = from;
    while (position + Long.BYTES <= end) {
      long other = (long) EIGHT.get(bytes, position) ^ EIGHT_MARKS;
      if (((other - LOWEST_BITS) & ~other & HIGHEST_BITS) != 0
          && hasSpecialOneByOne(bytes, position, position + Long.BYTES)) {
        return true;
      }
      position += Long.BYTES;
    }
    return hasSpecialOneByOne(bytes, position, end);
  }

  private static boolean hasSpecialOneByOne(byte[] bytes, int from, int end) {
    for (int position = Math.max(from, 1); position < end; position++) {
      if (bytes[position] == '!' && bytes[position - 1] == '<') {
        return true;
      }
    }
    return false;
  }

  private boolean passes(byte[] bytes, int offset, int end) {
    long longest = 0;
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
