package dev.leverage.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("any-locale")
class Utf8WriterTest {

  /** Writes a text in pieces, by each of the ways that a writer has. */
  private static byte[] written(String text, int piece) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Utf8Writer writer = new Utf8Writer(out)) {
      for (int from = 0, way = 0; from < text.length(); from += piece, way++) {
        int to = Math.min(text.length(), from + piece);
        switch (way % 4) {
          case 0 -> writer.write(text, from, to - from);
          case 1 -> writer.append(text, from, to);
          case 2 -> writer.write(text.toCharArray(), from, to - from);
          default -> {
            for (int i = from; i < to; i++) {
              writer.append(text.charAt(i));
            }
          }
        }
      }
    }
    return out.toByteArray();
  }

  /** Any UTF-16, half pairs included. */
  @Property
  void textIsWrittenAsTheJdkEncodesItAndRefusedWhereItCannot(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 5) int piece) throws IOException {
    if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), written(text, piece));
    } else {
      assertThrows(CharacterCodingException.class, () -> written(text, piece));
    }
  }

  @Example
  void pairsOfSurrogatesAreJoinedHoweverTheyAreCut() throws IOException {
    String text = "a😀é日😀".repeat(20_000);
    byte[] expected = text.getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(expected, written(text, 1_023));
    assertArrayEquals(expected, written(text, 100_000));
  }

  @Example
  void halfAPairIsRefused() {
    for (String text : new String[] {"a\ud83d", "a\ud83db", "\ude00", "\ud83d\ud83d\ude00"}) {
      assertThrows(CharacterCodingException.class, () -> written(text, 1), text);
    }
  }

  @Example
  void theFirstAndLastOfEachLengthAreWrittenAsTheJdkEncodesThem() throws IOException {
    String text = "\u007f\u0080\u07ff\u0800\uffff\ud800\udc00\udbff\udfff";
    assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), written(text, text.length()));
  }

  @Example
  void appendingCanGoOnInTheSameLine() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Utf8Writer(out).append("Task", 0, 4).append(",").append('1').flush();
    assertEquals("Task,1", out.toString(StandardCharsets.UTF_8));
  }

  @Example
  void closingClosesTheStream() throws IOException {
    boolean[] closed = {false};
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    new Utf8Writer(out).close();
    assertTrue(closed[0]);
  }

  @Example
  void whatIsFlushedIsThere() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Utf8Writer writer = new Utf8Writer(out);
    writer.write("Größe");
    writer.flush();
    assertEquals("Größe", out.toString(StandardCharsets.UTF_8));
  }
}
