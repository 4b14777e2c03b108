package dev.leverage.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {

  private static Utf8Reader reader(InputStream in) {
    return new Utf8Reader(in, "a.csv", 1 << 20, new Problems());
  }

  private static String read(byte... bytes) throws IOException {
    StringWriter text = new StringWriter();
    reader(new ByteArrayInputStream(bytes)).transferTo(text);
    return text.toString();
  }

  private static String message(byte... bytes) {
    return assertThrows(LeverageException.class, () -> read(bytes)).getMessage();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Hands out few bytes at a time, as a slow pipe does. */
  private static InputStream dripping(byte[] bytes, int most) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        return super.read(buffer, offset, Math.min(length, most));
      }
    };
  }

  @Property
  void everyTextIsReadAsItWasEncodedHoweverItArrives(
      @ForAll @StringLength(max = 500) String text, @ForAll @IntRange(min = 1, max = 7) int most)
      throws IOException {
    byte[] bytes = utf8(text);
    String expected = new String(bytes, StandardCharsets.UTF_8);
    StringWriter read = new StringWriter();
    reader(dripping(bytes, most)).transferTo(read);
    String withoutMark = expected.startsWith("\uFEFF") ? expected.substring(1) : expected;
    assertEquals(withoutMark, read.toString());
  }

  @Test
  void aByteOrderMarkIsSkippedOnce() throws IOException {
    assertEquals("Task", read(utf8("\uFEFFTask")));
    assertEquals("\uFEFFTask", read(utf8("\uFEFF\uFEFFTask")));
    assertEquals("", read(utf8("\uFEFF")));
  }

  @Test
  void aByteThatIsNotUtf8IsNamedWithItsPlace() {
    byte[] latin1 = "Task\nüber\né".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        "a.csv:2:1: expected valid UTF-8, found the byte 0xFC at offset 5", message(latin1));
    byte[] later = utf8("é\r\nab\rcde");
    later[later.length - 1] = (byte) 0xFF;
    assertEquals(
        "a.csv:3:3: expected valid UTF-8, found the byte 0xFF at offset 9", message(later));
  }

  @Property
  void thePlaceOfABadByteIsTheSameHoweverTheTextArrives(
      @ForAll @Chars({'a', 'é', '\r', '\n'}) @StringLength(max = 40) String text,
      @ForAll @IntRange(min = 1, max = 7) int most) {
    byte[] good = utf8(text + "😀");
    byte[] bytes = Arrays.copyOf(good, good.length + 1);
    bytes[good.length] = (byte) 0xFF;
    String[] lines = (text + "😀").split("\r\n|\r|\n", -1);
    String last = lines[lines.length - 1];
    String place =
        "a.csv:" + lines.length + ":" + (last.codePointCount(0, last.length()) + 1) + ":";
    String message =
        assertThrows(
                LeverageException.class,
                () -> reader(dripping(bytes, most)).transferTo(new StringWriter()))
            .getMessage();
    assertEquals(place, message.substring(0, place.length()));
  }

  /**
   * The bytes at the edges of what UTF-8 allows: too long, surrogates, beyond the last character.
   */
  private static final int[] EDGES = {
    0x00, 0x0A, 0x0D, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
    0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF7, 0xF8, 0xFF
  };

  @Property
  void bytesAreReadAsFarAsTheyAreUtf8(
      @ForAll @Size(max = 12) List<@IntRange(max = 27) Integer> edges,
      @ForAll @IntRange(min = 1, max = 7) int most,
      @ForAll @IntRange(min = 2, max = 5) int room)
      throws IOException {
    byte[] bytes = new byte[edges.size() + 1];
    bytes[0] = 'a';
    for (int i = 0; i < edges.size(); i++) {
      bytes[i + 1] = (byte) EDGES[edges.get(i)];
    }
    ByteBuffer left = ByteBuffer.wrap(bytes);
    CharBuffer expected = CharBuffer.allocate(bytes.length);
    boolean valid = !StandardCharsets.UTF_8.newDecoder().decode(left, expected, true).isError();
    Utf8Reader reader = reader(dripping(bytes, most));
    StringBuilder read = new StringBuilder();
    char[] buffer = new char[room];
    String problem = "";
    try {
      for (int count = 0; count >= 0; count = reader.read(buffer, 0, room)) {
        read.append(buffer, 0, count);
      }
    } catch (LeverageException e) {
      problem = e.getMessage();
    }
    assertEquals(expected.flip().toString(), read.toString());
    assertEquals(valid, problem.isEmpty());
    assertTrue(valid || problem.endsWith(" at offset " + left.position()), problem);
  }

  @Test
  void aCharacterCutOffAtTheEndIsAnError() {
    assertEquals(
        "a.csv:1:2: expected valid UTF-8, found the byte 0xE2 at offset 1",
        message((byte) 'a', (byte) 0xE2, (byte) 0x82));
  }

  @Test
  void utf16IsRefusedByName() {
    assertEquals(
        "a.csv: expected text in UTF-8, found the mark of UTF-16 or UTF-32; save the file as UTF-8",
        message("Task".getBytes(StandardCharsets.UTF_16)));
  }

  @Test
  void whatStandsBeforeTheLimitIsReadAndJudgedFirst() throws IOException {
    byte[] bytes = utf8("abcdefghij");
    Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes), "a.csv", 7, new Problems());
    char[] buffer = new char[20];
    assertEquals(7, reader.read(buffer, 0, buffer.length));
    assertThrows(LeverageException.class, () -> reader.read(buffer, 0, buffer.length));
    bytes[1] = (byte) 0xFF;
    Utf8Reader malformed =
        new Utf8Reader(new ByteArrayInputStream(bytes), "a.csv", 7, new Problems());
    LeverageException thrown =
        assertThrows(LeverageException.class, () -> malformed.transferTo(new StringWriter()));
    assertEquals(
        "a.csv:1:2: expected valid UTF-8, found the byte 0xFF at offset 1", thrown.getMessage());
  }

  @Test
  void moreBytesThanTheLimitAreRefused() {
    Utf8Reader reader =
        new Utf8Reader(
            new ByteArrayInputStream(new byte[100_000]), "a.csv", 99_999, new Problems());
    LeverageException thrown =
        assertThrows(LeverageException.class, () -> reader.transferTo(new StringWriter()));
    assertEquals(
        "a.csv: expected at most 99999 bytes (limits.bytes), found at least 100000",
        thrown.getMessage());
  }

  @Test
  void theFirstAndLastCharactersOfEachLengthAreRead() throws IOException {
    for (int point :
        new int[] {0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF}) {
      String text = "a" + Character.toString(point) + "b";
      assertEquals(text, read(utf8(text)));
    }
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void whatIsTooLongOrASurrogateOrBeyondTheLastCharacterIsNoCharacter() {
    for (byte[] wrong :
        List.of(
            bytes(0x80),
            bytes(0xC1, 0xBF),
            bytes(0xE0, 0x9F, 0xBF),
            bytes(0xED, 0xA0, 0x80),
            bytes(0xED, 0xBF, 0xBF),
            bytes(0xF0, 0x8F, 0xBF, 0xBF),
            bytes(0xF4, 0x90, 0x80, 0x80),
            bytes(0xF5, 0x80, 0x80, 0x80))) {
      assertEquals(
          String.format(
              Locale.ROOT,
              "a.csv:1:1: expected valid UTF-8, found the byte 0x%02X at offset 0",
              wrong[0] & 0xFF),
          message(wrong));
    }
  }

  @Test
  void onlyTheRoomThatIsGivenIsFilled() throws IOException {
    Utf8Reader reader = reader(new ByteArrayInputStream(utf8("ab😀cd")));
    char[] buffer = "..........".toCharArray();
    assertEquals(1, reader.read(buffer, 5, 1));
    assertEquals(1, reader.read(buffer, 6, 2));
    assertEquals(".....ab...", new String(buffer));
    assertEquals(2, reader.read(buffer, 7, 2));
    assertEquals(".....ab😀.", new String(buffer));
    assertEquals(2, reader.read(buffer, 2, 3));
    assertEquals("..cd.ab😀.", new String(buffer));
    assertEquals(0, reader.read(buffer, 2, 0));
    assertEquals(-1, reader.read(buffer, 2, 3));
    assertEquals("..cd.ab😀.", new String(buffer));
  }

  @Test
  void aPairOfSurrogatesIsReadOneByOneToo() throws IOException {
    Utf8Reader reader = reader(new ByteArrayInputStream(utf8("a😀b😀\r\n")));
    StringBuilder text = new StringBuilder();
    for (int one = reader.read(); one >= 0; one = reader.read()) {
      text.append((char) one);
    }
    assertEquals("a😀b😀\r\n", text.toString());
    Utf8Reader mixed = reader(new ByteArrayInputStream(utf8("😀b")));
    char[] buffer = new char[5];
    assertEquals('\ud83d', mixed.read());
    assertEquals(1, mixed.read(buffer, 0, 5));
    assertEquals(1, mixed.read(buffer, 1, 4));
    assertEquals("\ude00b", new String(buffer, 0, 2));
  }

  @Test
  void aByteOrderMarkIsSkippedHoweverItArrives() throws IOException {
    for (int most = 1; most <= 4; most++) {
      StringWriter text = new StringWriter();
      reader(dripping(utf8("\uFEFFTask"), most)).transferTo(text);
      assertEquals("Task", text.toString());
    }
  }

  @Test
  void aTextMayHaveAsManyBytesAsTheLimitAllows() throws IOException {
    for (int most : new int[] {7, 1 << 16}) {
      byte[] bytes = utf8("x".repeat(most));
      StringWriter text = new StringWriter();
      new Utf8Reader(new ByteArrayInputStream(bytes), "a.csv", most, new Problems())
          .transferTo(text);
      assertEquals(most, text.toString().length());
    }
  }
}
