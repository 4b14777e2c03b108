package dev.leverage.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {

  private static final LocalDate DATE = LocalDate.of(2026, 4, 2);
  private static final Task FIRST = Task.titled("First").build();
  private static final Task SECOND = Task.titled("Second").build();

  @Test
  void holdsWhatItWasBuiltOf() {
    StatedTotals totals =
        new StatedTotals(2, Optional.of(Measure.ZERO), Optional.empty(), Optional.empty());
    Body body = new Body(List.of(new Block.Prose("A quiet day."), Block.Marker.TASK_LOG));
    Day day =
        Day.on(DATE)
            .title("Thursday")
            .tags(List.of("release"))
            .task(FIRST)
            .tasks(List.of(SECOND))
            .tokens(Tokens.of(5))
            .statedTotals(totals)
            .body(body)
            .build();
    assertEquals(Optional.of(DATE), day.date());
    assertEquals(Optional.of("Thursday"), day.title());
    assertEquals(List.of("release"), day.tags());
    assertEquals(List.of(FIRST, SECOND), day.tasks());
    assertEquals(Optional.of(Tokens.of(5)), day.tokens());
    assertEquals(Optional.of(totals), day.figures().statedTotals());
    assertEquals(body, day.body());
    assertFalse(day.body().isStandard());
  }

  @Test
  void aDayOfNothingIsUnknownInEachPart() {
    Day day = Day.builder().build();
    assertEquals(DayHeader.UNKNOWN, day.header());
    assertEquals(List.of(), day.tasks());
    assertEquals(DayFigures.NONE, day.figures());
    assertTrue(day.body().isStandard());
  }

  @Test
  void partsOfADayCanBeMadeAlone() {
    assertEquals(Optional.of(DATE), DayHeader.of(DATE).date());
    assertEquals(Optional.of(Tokens.of(7)), DayFigures.ofTokens(Tokens.of(7)).tokens());
  }

  @Test
  void aListThatChangesLaterDoesNotChangeTheDay() {
    List<Task> tasks = new ArrayList<>(List.of(FIRST));
    Day day = new Day(DayHeader.UNKNOWN, tasks, DayFigures.NONE, Body.STANDARD);
    tasks.add(SECOND);
    assertEquals(List.of(FIRST), day.tasks());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "9999-12-31"})
  void yearsRunFrom1900To9999(LocalDate date) {
    assertEquals(Optional.of(date), DayHeader.of(date).date());
    assertThrows(IllegalArgumentException.class, () -> DayHeader.of(LocalDate.of(1899, 12, 31)));
    assertThrows(IllegalArgumentException.class, () -> DayHeader.of(LocalDate.of(10000, 1, 1)));
  }

  @Test
  void titlesAndTagsAreNotBlank() {
    assertThrows(IllegalArgumentException.class, () -> Day.on(DATE).title(" ").build());
    assertThrows(IllegalArgumentException.class, () -> Day.on(DATE).tags(List.of("a", "")).build());
  }

  @Test
  void eachMarkerStandsOnce() {
    List<Block> twice = List.of(Block.Marker.TASK_LOG, Block.Marker.TASK_LOG);
    assertThrows(IllegalArgumentException.class, () -> new Body(twice));
  }

  @Test
  void headingsHaveALevelFromOneToSixAndOneLine() {
    assertEquals(1, new Block.Heading(1, "Log").level());
    assertEquals(6, new Block.Heading(6, "Log").level());
    assertThrows(IllegalArgumentException.class, () -> new Block.Heading(0, "Log"));
    assertThrows(IllegalArgumentException.class, () -> new Block.Heading(7, "Log"));
    assertThrows(IllegalArgumentException.class, () -> new Block.Heading(1, "\nLog"));
    assertThrows(IllegalArgumentException.class, () -> new Block.Heading(1, "\rLog"));
    assertThrows(IllegalArgumentException.class, () -> new Block.Prose("\n"));
  }

  @Test
  void aNumberOfTasksIsNotNegative() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new StatedTotals(-1, Optional.empty(), Optional.empty(), Optional.empty()));
    assertEquals(
        0, new StatedTotals(0, Optional.empty(), Optional.empty(), Optional.empty()).tasks());
  }
}
