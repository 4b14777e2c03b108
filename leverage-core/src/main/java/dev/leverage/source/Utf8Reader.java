package dev.leverage.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

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

  private final InputStream in;
  private final String name;
  private final long mostBytes;
  private final Problems problems;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();

  private long bytesRead;
  private boolean started;
  private boolean exhausted;
  private long line = 1;
  private long column = 1;
  private char lastChar;

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
    CharBuffer chars = CharBuffer.wrap(buffer, offset, length).slice();
    while (true) {
      while (!exhausted && bytes.remaining() < 4) {
        fill();
      }
      CoderResult result = decoder.decode(bytes, chars, exhausted);
      if (chars.position() > 0) {
        follow(buffer, offset, chars.position());
        return chars.position();
      }
      if (result.isError()) {
        throw malformed();
      }
      if (result.isOverflow()) {
        throw new IllegalArgumentException("a pair of surrogates needs room for two characters");
      }
      if (exhausted) {
        return -1;
      }
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      exhausted = true;
    } else {
      bytesRead += count;
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
    if (bytesRead > mostBytes) {
      throw problems.failure(Limit.BYTES.exceededByNow(Location.of(name), mostBytes, bytesRead));
    }
    if (!started && (bytes.remaining() >= 4 || exhausted)) {
      started = true;
      skipByteOrderMark();
    }
  }

  private void skipByteOrderMark() {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      bytes.position(bytes.position() + 3);
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
    if (bytes.remaining() < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes.get(bytes.position() + i) & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private LeverageException malformed() {
    long offset = bytesRead - bytes.remaining();
    String found =
        String.format(
            java.util.Locale.ROOT,
            "the byte 0x%02X at offset %d",
            bytes.get(bytes.position()) & 0xFF,
            offset);
    return problems.failure(
        Problem.mismatch(
            ProblemCode.MALFORMED_ENCODING,
            Location.ofText(name, line, column),
            "valid UTF-8",
            found));
  }

  private void follow(char[] buffer, int offset, int count) {
    int end = offset + count;
    int lineStart = offset;
    for (int i = offset; i < end; i++) {
      // One comparison for nearly all characters: the column is counted once, after the last break.
      if (buffer[i] <= '\r' && (buffer[i] == '\n' || buffer[i] == '\r')) {
        boolean ofCrLf = buffer[i] == '\n' && (i == offset ? lastChar : buffer[i - 1]) == '\r';
        line += ofCrLf ? 0 : 1;
        column = 1;
        lineStart = i + 1;
      }
    }
    for (int i = lineStart; i < end; i++) {
      column += Character.isLowSurrogate(buffer[i]) ? 0 : 1;
    }
    lastChar = buffer[end - 1];
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
