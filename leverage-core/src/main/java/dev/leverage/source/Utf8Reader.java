package dev.leverage.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * Reads UTF-8 strictly: what is not valid is an error with line, column and byte offset, such as
 * {@code april.csv:3:17: expected valid UTF-8, found the byte 0xE9 at offset 211}.
 *
 * <p>A byte order mark is skipped. The marks of UTF-16 and UTF-32 are refused by name. More bytes
 * than the limit are refused. All this is a {@link LeverageException} with all problems of the
 * operation so far. Belongs to one thread.
 */
public final class Utf8Reader extends Reader {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int LONGEST_SEQUENCE = 4;

  private final InputStream in;
  private final String name;
  private final long mostBytes;
  private final Problems problems;

  private final byte[] bytes = new byte[BUFFER_BYTES];
  private int next;
  private int limit;
  private long bytesRead;
  private boolean started;
  private boolean exhausted;
  private boolean exceeded;
  private long line = 1;
  private long column = 1;
  private char lastChar;

  /** The second half of a pair of which there was room for the first alone, or 0. */
  private char heldHalf;

  /**
   * Creates a reader.
   *
   * @param in the bytes; closed with this reader
   * @param name the display name of the document
   * @param mostBytes how many bytes are read before the document is refused
   * @param problems the problems of the operation
   */
  public Utf8Reader(InputStream in, String name, long mostBytes, Problems problems) {
    this.in = in;
    this.name = name;
    this.mostBytes = mostBytes;
    this.problems = problems;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (heldHalf != 0) {
      buffer[offset] = heldHalf;
      heldHalf = 0;
      return 1;
    }
    while (!exhausted && limit - next < LONGEST_SEQUENCE) {
      fill();
    }
    int count = decode(buffer, offset, offset + length) - offset;
    if (count > 0) {
      lastChar = buffer[offset + count - 1];
      return count;
    }
    if (exceeded && limit - next < LONGEST_SEQUENCE) {
      throw problems.failure(
          Limit.BYTES.exceededByNow(Location.of(name), mostBytes, mostBytes + 1));
    }
    if (next == limit) {
      return -1;
    }
    if (codePoint() >= 0) {
      char[] pair = new char[2];
      decode(pair, 0, pair.length);
      buffer[offset] = pair[0];
      heldHalf = pair[1];
      lastChar = pair[1];
      return 1;
    }
    throw malformed();
  }

  /**
   * Decodes until there is no more room, or no more valid and complete sequence.
   *
   * <p>By hand, since lines are counted on the way and most bytes are ASCII: the decoder of the JDK
   * and a second look at the characters take nearly twice the time.
   *
   * @return where the decoded characters end
   */
  private int decode(char[] buffer, int offset, int end) {
    int to = offset;
    int lineStart = offset;
    while (next < limit && to < end) {
      int ascii = Math.min(limit - next, end - to);
      int from = next;
      for (int i = 0; i < ascii; i++) {
        byte one = bytes[from + i];
        if (one < 0) {
          ascii = i;
          break;
        }
        buffer[to + i] = (char) one;
        if (one <= '\r' && (one == '\n' || one == '\r')) {
          boolean ofCrLf =
              one == '\n' && (to + i == offset ? lastChar : buffer[to + i - 1]) == '\r';
          line += ofCrLf ? 0 : 1;
          column = 1;
          lineStart = to + i + 1;
        }
      }
      next += ascii;
      to += ascii;
      if (next == limit || to == end) {
        break;
      }
      int codePoint = codePoint();
      int units = Character.charCount(codePoint);
      if (codePoint < 0 || units > end - to) {
        break;
      }
      next += length(codePoint);
      to += Character.toChars(codePoint, buffer, to);
    }
    for (int i = lineStart; i < to; i++) {
      column += Character.isLowSurrogate(buffer[i]) ? 0 : 1;
    }
    return to;
  }

  /** Returns the code point of the sequence ahead, of several bytes, or -1 if it is not valid. */
  private int codePoint() {
    int first = bytes[next] & 0xFF;
    int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (length == 0 || length > limit - next) {
      return -1;
    }
    int codePoint = first & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      int more = bytes[next + i];
      if ((more & 0xC0) != 0x80) {
        return -1;
      }
      codePoint = codePoint << 6 | (more & 0x3F);
    }
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    boolean shortest = length(codePoint) == length;
    return shortest && !surrogate && codePoint <= Character.MAX_CODE_POINT ? codePoint : -1;
  }

  /** Returns how many bytes a code point beyond ASCII takes. */
  private static int length(int codePoint) {
    return codePoint < 0x800 ? 2 : codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 3 : 4;
  }

  private void fill() throws IOException {
    System.arraycopy(bytes, next, bytes, 0, limit - next);
    limit -= next;
    next = 0;
    long allowed = mostBytes - bytesRead;
    int space = bytes.length - limit;
    int count = in.read(bytes, limit, allowed < space ? (int) allowed + 1 : space);
    if (count < 0) {
      exhausted = true;
    } else if (count > allowed) {
      // All that is allowed is read first, so that what was found before does not depend on chance.
      exhausted = true;
      exceeded = true;
      bytesRead += allowed;
      limit += (int) allowed;
    } else {
      bytesRead += count;
      limit += count;
    }
    if (!started && (limit - next >= LONGEST_SEQUENCE || exhausted)) {
      started = true;
      skipByteOrderMark();
    }
  }

  private void skipByteOrderMark() {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      next += 3;
    } else if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE) || startsWith(0, 0, 0xFE, 0xFF)) {
      throw problems.failure(
          Problem.mismatch(
              ProblemCode.MALFORMED_ENCODING,
              Location.of(name),
              "text in UTF-8",
              "the mark of UTF-16 or UTF-32; save the file as UTF-8"));
    }
  }

  private boolean startsWith(int... prefix) {
    if (limit - next < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[next + i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private LeverageException malformed() {
    long offset = bytesRead - (limit - next);
    String found =
        String.format(
            java.util.Locale.ROOT, "the byte 0x%02X at offset %d", bytes[next] & 0xFF, offset);
    return problems.failure(
        Problem.mismatch(
            ProblemCode.MALFORMED_ENCODING,
            Location.ofText(name, line, column),
            "valid UTF-8",
            found));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
