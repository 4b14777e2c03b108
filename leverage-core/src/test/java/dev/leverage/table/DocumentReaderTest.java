package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Block;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Tokens;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Documents with tables of tasks. */
class DocumentReaderTest {

  private static final LocalDate SECOND = LocalDate.of(2026, 4, 2);

  private final TextDocument document = new TextDocument();

  @Test
  void aDayBeginsWithItsBlocksAndThenHasItsTasksAndTotals() {
    document
        .prose("Good morning.")
        .tasks("# | Task | Human (h) | Weeks | LF | SLF", "1 | a | 4 | 0.1w | 48x | 96x")
        .prose("Below.")
        .totals("Metric | Value", "Total tasks | 1", "Human-equivalent hours | 4");
    document.day().addFirst(new Block.Heading(1, "A good day"), Location.ofText("t.csv", 1, 1));
    document
        .day()
        .describe(
            new DayHeader(Optional.of(SECOND), Optional.of("A good day"), List.of("ai")),
            DayFigures.NONE);
    assertEquals(
        List.of(
            "day 2026-04-02 \"A good day\" [ai]",
            "heading A good day at t.csv:1:1",
            "prose Good morning. at t.csv:1:1",
            "block task log at t.csv:2:1",
            "prose Below. at t.csv:4:1",
            "block aggregates at t.csv:5:1",
            "task a at t.csv:3:2",
            "claim row number 1 at t.csv:3:1",
            "claim weeks 0.1w at t.csv:3:4",
            "claim leverage 48x at t.csv:3:5",
            "claim supervisory leverage 96x at t.csv:3:6",
            "claim total tasks 1 at t.csv:6:2",
            "claim total human estimate 4 at t.csv:7:2",
            "end of day"),
        document.events());
  }

  @Test
  void aSinkThatWantsNoClaimsGetsNeitherThemNorPlaces() {
    document
        .prose("Good morning.")
        .tasks("Task | Human (h) | LF", "a | 4 | 48x")
        .totals("Metric | Value", "Total tasks | 1");
    assertEquals(
        List.of(
            "begin []",
            "day",
            "prose Good morning.",
            "block task log",
            "block aggregates",
            "task a",
            "end of day",
            "end"),
        TextDocument.all(WrittenEvents.withoutClaims(), document).lines());
  }

  @Test
  void theRowsOfSeveralTablesAreTasksOfOneDay() {
    document
        .tasks("Task | Human (h) | Project", "a | 4 | x")
        .prose("More:")
        .tasks("Task | Claude (min) | Client", "b | 5 | y", "c | 6 | z");
    WrittenEvents events = TextDocument.all(WrittenEvents.withoutClaims(), document);
    assertEquals(
        List.of(
            "begin [Project, Client]",
            "day",
            "block task log",
            "prose More:",
            "task a",
            "task b",
            "task c",
            "end of day",
            "end"),
        events.lines());
  }

  @Test
  void theDaysOfADocumentFollowEachOtherWithTheColumnsOfAll() {
    document.tasks("Task | Human (h) | Project", "a | 4 | x");
    TextDocument other = new TextDocument().tasks("Task | Human (h) | Client", "b | 4 | x");
    assertEquals(
        List.of(
            "begin [Project, Client]",
            "day",
            "block task log",
            "task a",
            "end of day",
            "day",
            "block task log",
            "task b",
            "end of day",
            "end"),
        TextDocument.all(WrittenEvents.withoutClaims(), document, other).lines());
  }

  @Test
  void aDocumentIsReadARowAtATimeAndTellsOfWhichDayTheNextIs() throws IOException {
    document.tasks("Task | Human (h)", "a | 4");
    WrittenEvents events = WrittenEvents.withoutClaims();
    try (DocumentReader reader = TextDocument.reader(document, new TextDocument())) {
      assertTrue(reader.advance(events));
      assertEquals(List.of("begin []"), events.lines());
      assertTrue(reader.advance(events));
      assertEquals(3, events.lines().size());
      assertTrue(reader.advance(events));
      assertEquals(List.of("task a"), events.lines("task"));
      assertEquals(0, reader.part());
      assertTrue(reader.advance(events));
      assertEquals(1, reader.part());
      assertTrue(reader.advance(events));
      assertTrue(reader.advance(events));
      assertEquals(2, reader.part());
      assertEquals(List.of("end of day", "end of day"), events.lines("end"));
      assertTrue(reader.advance(events));
      assertEquals(List.of("end of day", "end of day", "end"), events.lines("end"));
      assertFalse(reader.advance(events));
      assertEquals(List.of("end of day", "end of day", "end"), events.lines("end"));
    }
  }

  @Test
  void aReaderThatIsClosedDeliversNothingMore() throws IOException {
    document.tasks("Task | Human (h)", "a | 4");
    WrittenEvents events = WrittenEvents.withoutClaims();
    DocumentReader reader = TextDocument.reader(document);
    assertTrue(reader.advance(events));
    reader.close();
    assertFalse(reader.advance(events));
    assertEquals(List.of("begin []"), events.lines());
  }

  @Test
  void aRowWithMoreOrFewerCellsThanTheHeaderIsAnErrorAndNoTask() {
    document.tasks("Task | Human (h) | LF", "a | 4 | 48x", "b", "c | 4", "d | 4 | 1x | more");
    assertEquals(List.of("task a at t.csv:2:1"), document.events("task"));
    assertEquals(
        List.of(
            "t.csv:3:2: expected 3 cells as in the header, found 1 cell",
            "t.csv:4:3: expected 3 cells as in the header, found 2 cells",
            "t.csv:5:4: expected 3 cells as in the header, found 4 cells"),
        document.said());
  }

  @Test
  void whatIsWrongWithARowIsSaidAndTheRowsAroundItAreRead() {
    document.tasks("Task | Human (h)", "a | 4", "b | soon", "c | 4");
    assertEquals(List.of("task a at t.csv:2:1", "task c at t.csv:4:1"), document.events("task"));
    assertEquals(1, document.said().size());
  }

  @Test
  void theLastFilledRowOfATableMayHoldItsTotals() {
    document
        .tasks("Task | Human (h) | LF", "a | 4 | 1x", "b | 2 | 1x", "Total | 6 | 1x", " |  | ")
        .tasks("Task | Human (h) | LF", " |  | ");
    assertEquals(List.of("task a at t.csv:2:1", "task b at t.csv:3:1"), document.events("task"));
    assertEquals(
        List.of(
            "claim total human estimate 6 x PT1H at t.csv:4:2",
            "claim weighted leverage 1x at t.csv:4:3"),
        totalClaims());
    assertEquals(List.of(), document.said());
  }

  private List<String> totalClaims() {
    return document.events("claim").stream().filter(line -> !line.startsWith("claim lev")).toList();
  }

  @Test
  void totalsOfOneTableOfSeveralAreNoClaimOfTheDay() {
    document
        .tasks("Task | Human (h) | LF", "a | 4 | 1x", "b | 2 | 1x", "Total | 6 | 1x")
        .tasks("Task | Human (h) | LF", "c | 1 | 1x", "d | 2 | 1x", "Total | 3 | 1x");
    assertEquals(4, document.events("task").size());
    assertEquals(List.of(), totalClaims());
    assertEquals(List.of(), document.said());
  }

  @Test
  void whatElseTheTotalsOfOneTableOfSeveralSayIsLeftOut() {
    String header = "Task | Human (h) | Tokens | Day tokens | Note";
    document
        .tasks(header, "a | 4 | 1 |  | ", "b | 2 |  |  | ", "Total | 6 | 9k | 8k | late")
        .tasks(header, "c | 1 | 1 |  | ", "d | 2 | 2 |  | ", "Total | 3 | 3 |  | ");
    assertEquals(List.of("end of day"), document.events("end of day"));
    assertEquals(
        List.of(
            "t.csv:4:3: \"9k\" in the row of totals is left out",
            "t.csv:4:4: \"8k\" in the row of totals is left out",
            "t.csv:4:5: \"late\" in the row of totals is left out"),
        document.said());
  }

  @Test
  void aRowOfTotalsThatATaskFollowsIsATask() {
    document.tasks("Task | Human (h)", "a | 4", "b | 2", "Total | 6", "c | 1");
    assertEquals(4, document.events("task").size());
  }

  @Test
  void aTableOfBlankRowsHasNoTask() {
    document.tasks("Task | Human (h)", " | ", " | ");
    assertEquals(List.of("day", "block task log at t.csv:1:1", "end of day"), document.events());
    assertEquals(List.of(), document.said());
  }

  @Test
  void howOftenARowIsLookedAtDoesNotGrowWithTheNumberOfBlankRows() throws IOException {
    assertTrue(looksAtRows(400) <= 4 * looksAtRows(100));
  }

  private static long looksAtRows(int blankRows) throws IOException {
    AtomicLong looks = new AtomicLong();
    Row blank =
        new Row() {
          @Override
          public int size() {
            return 2;
          }

          @Override
          public String text(int column) {
            looks.incrementAndGet();
            return "";
          }

          @Override
          public Location location(int column) {
            return Location.of("t.csv");
          }
        };
    DocumentDay day = new DocumentDay();
    day.addTasks(
        new DocumentTable(
            TextRow.of("Task", "Human (h)"),
            Collections.nCopies(blankRows, blank),
            Vocabulary.standard()));
    try (DocumentReader reader =
        DocumentReader.of(List.of(day), ReadOptions.DEFAULT, new Problems())) {
      reader.drainTo(WrittenEvents.withClaims());
    }
    return looks.get();
  }

  @Test
  void theDayIsThatOfItsColumnOfDates() {
    document.tasks("Date | Task | Human (h)", " | a | 4", "2026-04-02 | b | 4", " | c | 1");
    assertEquals(List.of("day 2026-04-02"), document.events("day"));
    assertEquals(List.of(), document.said());
  }

  @Test
  void anotherDateInTheColumnIsAContradiction() {
    document.tasks(
        "Date | Task | Human (h)", "2026-04-02 | a | 4", "2026-04-03 | b | 4", " | c | 1");
    assertEquals(List.of("day 2026-04-02"), document.events("day"));
    assertEquals(
        List.of("t.csv:3:1: expected the date of the day, 2026-04-02, found 2026-04-03"),
        document.said());
  }

  @Test
  void aDateThatTheDocumentGivesCountsForMoreThanItsColumn() {
    document.tasks("Date | Task | Human (h)", "2026-04-03 | a | 4");
    document.day().describe(DayHeader.of(SECOND), DayFigures.NONE);
    assertEquals(List.of("day 2026-04-02"), document.events("day"));
    assertEquals(
        List.of("t.csv:2:1: expected the date of the day, 2026-04-02, found 2026-04-03"),
        document.said());
  }

  @Test
  void aRowThatIsNoTaskDatesNoDay() {
    document.tasks("Date | Task | Human (h)", "2026-04-03 | a", "2026-04-02 | b | 4");
    assertEquals(List.of("day 2026-04-02"), document.events("day"));
  }

  @Test
  void theNameOfTheFileDatesADayThatNothingElseDates() {
    document.tasks("Task | Human (h)", "a | 4").day().mayBeDatedBy("log-2026-04-02.md");
    assertEquals(List.of("day 2026-04-02"), document.events("day"));
    assertEquals(
        List.of("log-2026-04-02.md: the date 2026-04-02 is taken from the name of the file"),
        document.said());
  }

  @Test
  void titleAndTagsStayWhereADateIsFound() {
    document.tasks("Task | Human (h)", "a | 4").day().mayBeDatedBy("2026-04-02.md");
    document
        .day()
        .describe(
            new DayHeader(Optional.empty(), Optional.of("A day"), List.of("ai")), DayFigures.NONE);
    assertEquals(List.of("day 2026-04-02 \"A day\" [ai]"), document.events("day"));
  }

  @Test
  void theTokensOfTheDayMayStandInItsRows() {
    document.tasks(
        "Task | Human (h) | Day tokens", "a | 4 | ", "b | 4 | 5k", "c | 4 | ", "d | 4 | 5,000");
    assertEquals(List.of("end of day, tokens 5,000"), document.events("end of day"));
    assertEquals(List.of(), document.said());
  }

  @Test
  void twoCountsOfTokensForTheDayAreAnError() {
    document.tasks("Task | Human (h) | Day tokens", "a | 4 | 5k", "b | 4 | 6k");
    document.events();
    assertEquals(
        List.of("t.csv:3:1: expected one count of tokens for the day, found 5000 and 6000"),
        document.said());
  }

  @Test
  void theTokensOfTheDayMayStandInTheRowOfTotals() {
    document.tasks("Task | Human (h) | Tokens", "a | 4 | ", "b | 2 | ", "Total | 6 | 595k");
    assertEquals(List.of("end of day, tokens 595,000"), document.events("end of day"));
  }

  @Test
  void whatTheDocumentStatesCountsForMoreThanItsTables() {
    document
        .tasks("Task | Human (h) | Day tokens", "a | 4 | 5k")
        .totals("Metric | Value", "Total tokens | 6k");
    StatedTotals stated = new StatedTotals(3, Optional.empty(), Optional.empty(), Optional.empty());
    document
        .day()
        .describe(
            DayHeader.UNKNOWN, new DayFigures(Optional.of(Tokens.of(7000)), Optional.of(stated)));
    assertEquals(
        List.of("end of day, tokens 7,000, stated tasks 3"), document.events("end of day"));
  }

  @Test
  void tokensOfRowsCountForMoreThanThoseOfTheTotals() {
    document
        .tasks("Task | Human (h) | Day tokens", "a | 4 | 5k")
        .totals("Metric | Value", "Total tokens | 6k");
    assertEquals(List.of("end of day, tokens 5,000"), document.events("end of day"));
  }

  @Test
  void tokensThatOnlyTheTotalsStateAreThoseOfTheDay() {
    document.tasks("Task | Human (h)", "a | 4").totals("Metric | Value", "Total tokens | ~595k");
    assertEquals(List.of("end of day, tokens ~595,000"), document.events("end of day"));
  }

  @Test
  void totalTokensThatAreTheSumOfTheTasksAreNoFigureOfTheDay() {
    String[] rows = {"a | 4 | 5k", "b | 4 | 6k"};
    assertEquals("end of day", endOfDay("11k", rows));
    assertEquals("end of day, tokens ~11,000", endOfDay("~11k", rows));
    assertEquals("end of day, tokens 12,000", endOfDay("12k", rows));
    assertEquals("end of day, tokens 11,000", endOfDay("11k", "a | 4 | 5k", "b | 4 | ~6k"));
    assertEquals("end of day, tokens 5,000", endOfDay("5k", "a | 4 | 5k", "b | 4 | "));
    assertEquals("end of day, tokens 0", endOfDay("0", "a | 4 | "));
    assertEquals("end of day, tokens 0", endOfDay("0"));
    assertEquals("end of day", endOfDay("", rows));
  }

  private static String endOfDay(String total, String... rows) {
    return new TextDocument()
        .tasks("Task | Human (h) | Tokens", rows)
        .totals("Metric | Value", "Total tasks | 2", "Total tokens | " + total)
        .events("end of day")
        .get(0);
  }

  @Test
  void numbersHaveTheDecimalMarkThatTheCallerChose() {
    document
        .readWith(ReadOptions.DEFAULT.withDecimalMark(DecimalMark.COMMA))
        .tasks("Task | Human (h) | Tokens", "a | 1,5 | 1,5k", "b | 1,5 | ", "Total | 3,0 | ")
        .totals("Metric | Value", "Total tokens | 2,5k");
    assertEquals(2, document.events("task").size());
    assertEquals(List.of("end of day, tokens 2,500"), document.events("end of day"));
    assertEquals(List.of(), document.said());
  }
}
