package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("any-locale")
class TableLineTest {

  private static TableLine line(String text) {
    return new TableLine(new SourceText("post.md", List.of(text)), 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "| a | b |;[a, b]",
        "a | b;[a, b]",
        "|a|b;[a, b]",
        "|a||b|;[a, , b]",
        "\"  | \ta\t |  \";[a]",
        "| a \\| b | c |;[a \\| b, c]",
        "| a \\\\| b |;[a \\\\| b]",
        "| a \\;[a \\]",
        "| `a|b` |;[`a, b`]",
        "|;[]",
        "\"  \";[]",
        "||x;[, x]"
      })
  void cellsAreDividedAtEachPipeWithoutABackslash(String text, String cells) {
    TableLine line = line(text);
    List<String> found = IntStream.range(0, line.size()).mapToObj(line::source).toList();
    assertEquals(cells, found.toString());
  }

  @Test
  void moreCellsThanUsualAreFoundToo() {
    TableLine line = line("|" + "x|".repeat(100));
    assertEquals(100, line.size());
    assertEquals("x", line.source(99));
    assertEquals("", line.source(100));
  }

  @Test
  void aBlankCellIsWhereItsTextWouldBegin() {
    TableLine line = line("| a |   ||");
    assertEquals(List.of(2, 6, 9), IntStream.range(0, 3).map(line::start).boxed().toList());
  }

  @Test
  void beyondTheLastCellIsTheEndOfTheLine() {
    assertEquals("post.md:1:6", line("| 🚀 |").location(1).toString());
    assertEquals("post.md:1:3", line("| 🚀 |").location(0).toString());
  }
}
