package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Documents that have tables of days and none of tasks. */
class DashboardDaysTest {

  private static final String HEADER = "Date | Tasks | Human hrs | Leverage";

  private final TextDocument document = new TextDocument();

  @Test
  void proseBelongsToTheDayWhoseRowFollowsAndTheRestToTheLast() {
    document
        .prose("April.")
        .days(HEADER, "2026-04-02 | 15 | 374 | 50.8x", "2026-04-03 | 3 | 12 | ")
        .prose("May.")
        .days(HEADER, "2026-05-04 | 1 | 2 | 6x")
        .prose("So far.");
    assertEquals(
        List.of(
            "day 2026-04-02",
            "prose April. at t.csv:1:1",
            "claim mean leverage 50.8x at t.csv:3:4",
            "end of day, stated tasks 15",
            "day 2026-04-03",
            "end of day, stated tasks 3",
            "day 2026-05-04",
            "prose May. at t.csv:5:1",
            "prose So far. at t.csv:8:1",
            "claim mean leverage 6x at t.csv:7:4",
            "end of day, stated tasks 1"),
        document.events());
    assertEquals(List.of(), document.said());
  }

  @Test
  void aSinkThatWantsNoClaimsGetsNeitherThemNorPlaces() {
    document.prose("April.").days(HEADER, "2026-04-02 | 15 | 374 | 50.8x");
    assertEquals(
        List.of("begin []", "day 2026-04-02", "prose April.", "end of day, stated tasks 15", "end"),
        TextDocument.all(WrittenEvents.withoutClaims(), document).lines());
  }

  @Test
  void theFirstDayHasTheTitleAndTheTags() {
    document.days(HEADER, "2026-04-02 | 15 | 374 | ", "2026-04-03 | 3 | 12 | ");
    document
        .day()
        .describe(
            new DayHeader(Optional.empty(), Optional.of("April"), List.of("ai")), DayFigures.NONE);
    assertEquals(
        List.of("day 2026-04-02 \"April\" [ai]", "day 2026-04-03"), document.events("day"));
    assertEquals(List.of(), document.said());
  }

  @Test
  void aDateOfTheDocumentIsLeftOutAndThatIsSaid() {
    document.days(HEADER, "2026-04-02 | 15 | 374 | ");
    document.day().describe(DayHeader.of(LocalDate.of(2026, 5, 1)), DayFigures.NONE);
    assertEquals(List.of("day 2026-04-02"), document.events("day"));
    assertEquals(
        List.of(
            "t.csv:2:1: the date 2026-05-01 of the document is left out, since its table gives"
                + " those of the days"),
        document.said());
  }

  @Test
  void aTableOfTotalsBesideDaysIsProse() {
    document.totals("Metric | Value", "Total tasks | 15").days(HEADER, "2026-04-02 | 15 | 374 | ");
    assertEquals(
        List.of("day 2026-04-02", "prose (totals) at t.csv:1:1", "end of day, stated tasks 15"),
        document.events());
  }

  @Test
  void aRowWithMoreOrFewerCellsThanTheHeaderIsAnErrorAndNoDay() {
    document.days(HEADER, "2026-04-02 | 15", "2026-04-03 | 3 | 12 | ");
    assertEquals(List.of("day 2026-04-03"), document.events("day"));
    assertEquals(
        List.of("t.csv:2:3: expected 4 cells as in the header, found 2 cells"), document.said());
  }

  @Test
  void aTableWithoutDaysHasNone() {
    document.prose("April.").days(HEADER);
    document.day().describe(DayHeader.of(LocalDate.of(2026, 5, 1)), DayFigures.NONE);
    assertEquals(List.of(), document.events());
    assertEquals(List.of(), document.said());
  }

  @Test
  void tablesOfDaysAreProseWhereTheirTasksAreThereAsWell() {
    document.days(HEADER, "2026-04-02 | 1 | 4 | ").tasks("Task | Human (h)", "a | 4");
    assertTrue(document.day().hasDays());
    document.day().keepDaysAsProse();
    assertFalse(document.day().hasDays());
    assertEquals(
        List.of(
            "day",
            "prose (days) at t.csv:1:1",
            "block task log at t.csv:3:1",
            "task a at t.csv:4:1",
            "end of day"),
        document.events());
  }

  @Test
  void aDayTellsWhichTablesItHas() {
    assertFalse(document.day().hasTasks());
    assertFalse(document.day().hasTotals());
    assertFalse(document.prose("Nothing yet.").day().hasDays());
    assertTrue(document.day().addTasks(TextDocument.table("Task | Human (h)")));
    assertFalse(document.day().addTasks(TextDocument.table("Task | Human (h)")));
    assertTrue(document.day().hasTasks());
    assertTrue(document.totals("Metric | Value", "Total tasks | 1").day().hasTotals());
    assertTrue(document.days(HEADER).day().hasDays());
  }
}
