package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.LeverageRecord;
import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownErrorTest {

  private static final String HEADER = "| Task | Human Est. | Claude |\n|---|---|---|\n";

  @Test
  void anEmptyFileIsRefused() {
    assertRefused(ProblemCode.EMPTY_INPUT, "post.md: expected a table of tasks, found nothing", "");
    assertRefused(
        ProblemCode.EMPTY_INPUT, "post.md: expected a table of tasks, found nothing", "\n \n");
  }

  @Test
  void aDocumentWithoutTasksIsRefused() {
    assertRefused(
        ProblemCode.NO_TABLE,
        "post.md:1:1: expected a table of tasks with a header such as"
            + " \"| Task | Human Est. | Claude |\", found none",
        "# Notes\n\n| Tool | Version |\n|---|---|\n| JDK | 17 |\n");
  }

  @Test
  void aBadDurationNamesItsCell() {
    assertRefused(
        ProblemCode.BAD_DURATION,
        "post.md:3:18: expected a duration such as \"51m\" or \"1.5h\", found \"51 x\"",
        HEADER + "| a \\| 漢字 | 1h | 51 x |\n");
  }

  @Test
  void aRowWithTooFewOrTooManyCellsIsRefused() {
    assertRefused(
        ProblemCode.RAGGED_ROW,
        "post.md:3:11: expected 3 cells as in the header, found 2 cells",
        HEADER + "| a | 1h |\n");
    assertRefused(
        ProblemCode.RAGGED_ROW,
        "post.md:3:17: expected 3 cells as in the header, found 4 cells",
        HEADER + "| a | 1h | 5m | surplus |\n");
    assertRefused(
        ProblemCode.RAGGED_ROW,
        "post.md:4:18: expected 3 cells as in the header, found 1 cell",
        HEADER + "| a | 1h | 5m |\nText that follows\n");
  }

  @Test
  void malformedUtf8NamesLineAndOffset() {
    byte[] bytes = (HEADER + "| caf\u00e9 | 1h | 5m |\n").getBytes(StandardCharsets.ISO_8859_1);
    LeverageException e =
        assertThrows(LeverageException.class, () -> Documents.record("post.md", bytes));
    assertEquals(
        "post.md:3:6: expected valid UTF-8, found the byte 0xE9 at offset 50", e.getMessage());
  }

  @Test
  void badFrontMatterNamesItsLine() {
    assertRefused(
        ProblemCode.BAD_DATE,
        null,
        "---\ntitle: x\ndate: soon\n---\n\n" + HEADER + "| a | 1h | 5m |\n");
    assertRefused(
        ProblemCode.MALFORMED_DOCUMENT,
        "post.md:2:8: expected a text on one line, in quotes if it has a colon,"
            + " found \"Record: April\"",
        "---\ntitle: Record: April\n---\n\n" + HEADER + "| a | 1h | 5m |\n");
    assertRefused(
        ProblemCode.MALFORMED_DOCUMENT,
        "post.md:2:7: expected tags as a list such as [AI, Time Record], found \"AI and more\"",
        "---\ntags: AI and more\n---\n\n" + HEADER + "| a | 1h | 5m |\n");
    assertRefused(
        ProblemCode.MALFORMED_DOCUMENT,
        "post.md:3:1: expected a line such as \"title: Notes\", found \"no key\"",
        "---\ntitle: x\nno key\n---\n\n" + HEADER + "| a | 1h | 5m |\n");
  }

  @Test
  void whatIsLeftOutIsSaid() {
    LeverageRecord record =
        Documents.record(
            """
            ---
            title: Notes
            layout: post
            author:
              name: x
            date: 2026-04-02
            ---

            # Leverage Record: April 03, 2026

            | Task | Human Est. | Claude |
            |---|---|---|
            | a | 1h | 5m |

            | Task | Human Est. | Claude |
            |---|---|---|
            | b | 1h | 5m |

            | Metric | Value |
            |---|---|
            | Total tasks | 2 |
            | Coffees | 3 |
            """);
    assertEquals(2, record.days().get(0).tasks().size());
    assertEquals(
        List.of(
            "post.md:3:1: the key \"layout\" of the front matter is left out",
            "post.md:4:1: the key \"author\" of the front matter is left out",
            "post.md:9:1: the heading says 2026-04-03 and the front matter 2026-04-02,"
                + " which is taken",
            "post.md:15:3: the tasks of this table are joined to those of the day's first,"
                + " and the place of the table is lost",
            "post.md:22:3: the row \"Coffees\" of the totals is left out"),
        record.problems().stream().map(Problem::toString).toList());
  }

  private static final String LIMITED = HEADER + "| Port the tests | 1h | 5m |\n| b | 1h | 5m |\n";

  @Test
  void quotesAndListsThatHoldEachOtherTooDeeplyAreRefusedWhereTheyPassTheLimit() {
    assertLimit(
        Limits.DEFAULT,
        "post.md:6:401: expected at most 200 levels of nesting (limits.nesting), found at least 201",
        LIMITED + "\n" + "> ".repeat(100_000) + "x\n");
    assertLimit(
        Limits.DEFAULT.withNesting(3),
        "post.md:6:5: expected at most 3 levels of nesting (limits.nesting), found at least 4",
        LIMITED + "\n> - > x\n");
  }

  @Test
  void blocksThatHoldEachOtherUpToTheLimitAreRead() {
    assertEquals(
        2, Documents.read(LIMITED + "\n" + "> ".repeat(199) + "x\n").get(0).tasks().size());
  }

  @Test
  void limitsAreKept() {
    assertLimit(
        Limits.DEFAULT.withBytes(20),
        "post.md: expected at most 20 bytes (limits.bytes), found at least 21");
    assertLimit(
        Limits.DEFAULT.withColumns(2),
        "post.md:1:3: expected at most 2 columns (limits.columns), found 3");
    assertLimit(
        Limits.DEFAULT.withRows(1), "post.md:1:3: expected at most 1 rows (limits.rows), found 2");
    assertLimit(
        Limits.DEFAULT.withCellLength(10),
        "post.md:3:3: expected at most 10 characters in a cell (limits.cell-length), found 14");
  }

  private static void assertLimit(Limits limits, String message) {
    assertLimit(limits, message, LIMITED);
  }

  private static void assertLimit(Limits limits, String message, String text) {
    Source source =
        Source.of("post.md", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    LeverageException e =
        assertThrows(
            LeverageException.class,
            () -> Documents.LEVERAGE.reading(ReadOptions.DEFAULT.withLimits(limits)).read(source));
    assertEquals(message, e.getMessage());
    assertEquals(ProblemCode.LIMIT_EXCEEDED, e.problems().get(0).code());
  }

  @Test
  void aTableThatWouldGrowBeyondAllBoundsIsRefused() {
    String text = "|a".repeat(20_000) + "\n" + "|-".repeat(20_000) + "\n" + "|\n".repeat(20_000);
    assertRefused(
        ProblemCode.LIMIT_EXCEEDED,
        "post.md:1:1: expected at most 2000000 cells in the tables of a document, which no setting"
            + " raises, found 400040001 up to the end of this table",
        text);
  }

  @Test
  void halfASurrogatePairIsRefused() {
    Day day = Day.builder().task(Task.titled("half \ud83d here").build()).build();
    LeverageException e = assertThrows(LeverageException.class, () -> Documents.write(day));
    assertEquals(ProblemCode.MALFORMED_ENCODING, e.problems().get(0).code());
  }

  @Test
  void proseThatIsLeftOpenIsClosed() {
    List<Block> blocks =
        List.of(
            new Block.Prose("```java\ncode"),
            new Block.Prose("<!-- note"),
            new Block.Prose("<script>\nx"),
            Block.Marker.TASK_LOG,
            Block.Marker.AGGREGATES);
    Day day = Day.builder().task(Task.titled("a").build()).body(new Body(blocks)).build();
    Day read = Documents.read(Documents.write(day)).get(0);
    assertEquals(1, read.tasks().size());
    assertEquals(
        List.of(
            new Block.Prose("```java\ncode\n```"),
            new Block.Prose("<!-- note\n-->"),
            new Block.Prose("<script>\nx\n</script>"),
            Block.Marker.TASK_LOG,
            Block.Marker.AGGREGATES),
        read.body().blocks());
  }

  private static void assertRefused(
      ProblemCode code, @org.jspecify.annotations.Nullable String message, String markdown) {
    LeverageException e = assertThrows(LeverageException.class, () -> Documents.record(markdown));
    Problem first = e.problems().stream().filter(Problem::isError).findFirst().orElseThrow();
    assertEquals(code, first.code(), first::toString);
    if (message != null) {
      assertEquals(message, first.toString());
    }
  }
}
