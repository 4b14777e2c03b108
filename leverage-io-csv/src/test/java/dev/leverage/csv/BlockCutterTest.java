package dev.leverage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.leverage.source.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-locale")
class BlockCutterTest {

  private static final CsvDocument DOCUMENT =
      new CsvDocument("log.csv", ',', 1_000, new Problems());

  private static BlockCutter cutter(String text, int blockLength, boolean countsQuotes) {
    return new BlockCutter(new StringReader(text), DOCUMENT, blockLength, countsQuotes);
  }

  private static String block(BlockCutter cutter) {
    return Objects.requireNonNull(cutter.next()).text().toString();
  }

  private static String rest(BlockCutter cutter) throws IOException {
    StringWriter rest = new StringWriter();
    cutter.rest().transferTo(rest);
    return rest.toString();
  }

  @Test
  void aBlockEndsWithItsLastLine() {
    BlockCutter cutter = cutter("a,1\n\"b\nc\",2\nd", 10, false);
    assertEquals("a,1\n\"b\n", block(cutter));
    assertEquals("c\",2\n", block(cutter("c\",2\nd,3,4,5,6", 10, false)));
  }

  @Test
  void whereQuotesAreCountedABlockEndsWithItsLastLineOutsideOfThem() throws IOException {
    BlockCutter cutter = cutter("a,1\n\"b\nc\",2\nd", 10, true);
    assertEquals("a,1\n", block(cutter));
    assertEquals("\"b\nc\",2\n", block(cutter));
    assertNull(cutter.next());
    assertEquals("d", rest(cutter));
  }

  @Test
  void aQuoteThatStandsForInchesKeepsNoBlockFromEnding() {
    assertEquals("5\" disk\n", block(cutter("5\" disk\nb,2,3,4,5", 10, true)));
  }

  @Test
  void whatHasNoEndOfALineIsReadInOnePiece() throws IOException {
    BlockCutter cutter = cutter("a row longer than a block\n", 10, false);
    assertNull(cutter.next());
    assertEquals("a row longer than a block\n", rest(cutter));
  }
}
