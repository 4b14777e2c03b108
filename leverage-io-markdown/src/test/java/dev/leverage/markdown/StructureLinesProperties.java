package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Rows of tables that the parser of blocks is not shown must not be missed by it. */
@Tag("slow")
class StructureLinesProperties {

  private static final List<String> LINES =
      List.of(
          "",
          "",
          " ",
          "\u2003",
          "| a | b |",
          "| a | b |",
          "|---|---|",
          "|---|---|",
          "|---|",
          "| a |",
          "|",
          "| ",
          "||",
          "| \"",
          "| ']",
          "a | b",
          "--- | ---",
          "   | c | d |",
          "    | e | f |",
          "> | g | h |",
          "> |---|---|",
          "- | i | j |",
          "  |---|---|",
          "text",
          "# heading",
          "---",
          "===",
          "```",
          "~~~ |",
          "<!--",
          "-->",
          "<div>",
          "</div>",
          "<script>",
          "</script>",
          "[x]: /url \"",
          "[x]: /url",
          "1. one",
          "[");

  private record Shape(TopBlock.Kind kind, int first, int end, int level) {}

  private static List<Shape> shapes(List<String> lines) {
    return BlockStructure.of(lines, 0, Integer.MAX_VALUE).stream()
        .map(block -> new Shape(block.kind(), block.first(), block.end(), block.level()))
        .toList();
  }

  @Provide
  Arbitrary<List<String>> documents() {
    return Arbitraries.of(LINES).list().ofMaxSize(14);
  }

  /** A row with a {@code >} is always shown to the parser, and no block of these ends with one. */
  @Property(tries = 2_000)
  void rowsThatAreNotShownChangeNoBlock(@ForAll("documents") List<String> lines) {
    List<String> shown =
        lines.stream()
            .map(line -> line.matches("\\|(?!-).*[^| ].*|\\|\\|") ? "|>" + line.substring(1) : line)
            .toList();

    assertEquals(shapes(shown), shapes(lines));
  }

  @Example
  void plainRowsAreNotShown() {
    StructureLines lines =
        StructureLines.of(
            List.of("text", "", "| a | b |", "|---|---|", "| 1 | 2 |", "| 3 | > |", "", "end"), 1);

    assertEquals("\n| a | b |\n|---|---|\n| 3 | > |\n\nend", lines.text());
    assertEquals(
        List.of(1, 2, 3, 5, 6, 7, 8),
        java.util.stream.IntStream.rangeClosed(0, 6).map(lines::origin).boxed().toList());
  }

  @Example
  void rowsInADeclarationOfHtmlAreNoTable() {
    List<String> lines = List.of("<!X", "", "| a | b |", "|---|---|", "| > | d |", "| e | f |");

    assertEquals(
        List.of(new Shape(TopBlock.Kind.PROSE, 0, 5, 0), new Shape(TopBlock.Kind.PROSE, 5, 6, 0)),
        shapes(lines));
  }
}
