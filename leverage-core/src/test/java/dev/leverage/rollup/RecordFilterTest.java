package dev.leverage.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.RecordSink;
import dev.leverage.measure.DateRange;
import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordFilterTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final RecordFilter ALL = RecordFilter.ALL;

  private final List<String> passed = new ArrayList<>();

  private final RecordSink listing =
      new RecordSink() {
        @Override
        public void day(DayHeader header) {
          passed.add("day " + header.date().map(LocalDate::toString).orElse("?"));
        }

        @Override
        public void block(Block block) {
          passed.add("prose");
        }

        @Override
        public void task(Task task) {
          passed.add(task.title());
        }

        @Override
        public void endDay(DayFigures figures) {
          passed.add("end" + figures.tokens().map(tokens -> " " + tokens.count()).orElse(""));
        }
      };

  private List<String> notesOf(RecordFilter filter) throws IOException {
    FilteringSink sink = filter.before(listing);
    sink.begin(new Columns(List.of("Project")));
    day(sink, Optional.of(FIRST), List.of("AI"), task("a", "X"), task("b", "Y"));
    day(sink, Optional.of(FIRST.plusDays(1)), List.of("AI", "Log"), task("c", "X"));
    day(sink, Optional.empty(), List.of(), task("d", ""));
    sink.end();
    return sink.notes().stream().map(Object::toString).toList();
  }

  private static void day(
      RecordSink sink, Optional<LocalDate> date, List<String> tags, Task... tasks)
      throws IOException {
    sink.day(new DayHeader(date, Optional.empty(), tags));
    sink.block(new Block.Prose("Text"));
    for (Task task : tasks) {
      sink.task(task);
    }
    sink.endDay(DayFigures.ofTokens(Tokens.of(7)));
  }

  private static Task task(String title, String project) {
    Task.Builder task = Task.titled(title).agent("Claude");
    return (project.isEmpty() ? task : task.extra("Project", project)).build();
  }

  @Test
  void everythingPassesWithoutAWish() throws IOException {
    assertEquals(List.of(), notesOf(ALL));
    assertEquals(
        "[day 2026-04-01, prose, a, b, end 7, day 2026-04-02, prose, c, end 7, day ?, prose, d,"
            + " end 7]",
        passed.toString());
  }

  @Test
  void whateverIsAskedForLeavesSomethingOut() {
    Optional<LocalDate> first = Optional.of(FIRST);
    assertTrue(ALL.acceptsAll());
    assertTrue(
        new RecordFilter(new DateRange(Optional.empty(), Optional.empty()), List.of(), List.of())
            .acceptsAll());
    assertFalse(ALL.withDates(new DateRange(first, Optional.empty())).acceptsAll());
    assertFalse(ALL.withDates(new DateRange(Optional.empty(), first)).acceptsAll());
    assertFalse(ALL.withTag("AI").acceptsAll());
    assertFalse(ALL.withCondition(Condition.parse("Project=Billing")).acceptsAll());
  }

  @Test
  void daysOutsideOfTheRangeAreLeftOutAndUndatedOnesNamed() throws IOException {
    assertEquals(
        List.of("filter: 1 day without a date left out"),
        notesOf(ALL.withDates(new DateRange(Optional.of(FIRST.plusDays(1)), Optional.empty()))));
    assertEquals("[day 2026-04-02, prose, c, end 7]", passed.toString());
  }

  @Test
  void anUndatedDayIsNamedOnlyIfItsDateIsWhatItLacks() throws IOException {
    DateRange later = new DateRange(Optional.of(FIRST.plusDays(9)), Optional.empty());
    assertEquals(List.of("filter: 1 day without a date left out"), notesOf(ALL.withDates(later)));
    assertEquals(List.of(), notesOf(ALL.withDates(later).withTag("AI")));
  }

  @Test
  void whatIsHeldForATaskThatNeverComesIsForgotten() throws IOException {
    RecordFilter filter = ALL.withCondition(Condition.parse("Project=X"));
    FilteringSink sink = filter.before(listing);
    sink.begin(new Columns(List.of("Project")));
    day(sink, Optional.of(FIRST), List.of(), task("b", "Y"));
    day(sink, Optional.of(FIRST.plusDays(1)), List.of(), task("a", "X"), task("a2", "X"));
    sink.end();
    assertEquals("[day 2026-04-02, prose, a, a2, end 7]", passed.toString());
  }

  @Test
  void whatHasAPlaceKeepsIt() throws IOException {
    RecordSink places =
        new RecordSink() {
          @Override
          public void begin(Columns columns) {
            passed.add("begin " + columns.extras());
          }

          @Override
          public void block(Block block, Location location) {
            passed.add("prose at " + location);
          }

          @Override
          public void task(Task task) {
            passed.add(task.title());
          }

          @Override
          public void task(Task task, Location location) {
            passed.add(task.title() + " at " + location);
          }

          @Override
          public void claim(Claim claim) {
            passed.add(claim.kind() + " at " + claim.location());
          }

          @Override
          public void recordClaim(Claim claim) {
            passed.add(claim.kind() + " of all days");
          }

          @Override
          public void end() {
            passed.add("end");
          }
        };
    Location first = Location.ofText("log.md", 1, 1);
    Location second = Location.ofText("log.md", 2, 1);
    for (RecordFilter filter :
        List.of(ALL, ALL.withCondition(Condition.parse("Project=X")), ALL.withTag("Log"))) {
      FilteringSink sink = filter.before(places);
      sink.begin(new Columns(List.of("Project")));
      sink.day(DayHeader.of(FIRST));
      sink.block(new Block.Prose("Text"), first);
      for (Task task : List.of(task("a", "X"), task("b", "Y"))) {
        sink.task(task, second);
        sink.claim(new Claim(Claim.Kind.LEVERAGE, "1.0x", second));
        sink.claim(new Claim(Claim.Kind.TOTAL_TASKS, "2", second));
      }
      sink.endDay(DayFigures.NONE);
      sink.recordClaim(new Claim(Claim.Kind.TOTAL_TASKS, "2", second));
      sink.end();
    }
    assertEquals(
        List.of(
            "begin [Project]",
            "prose at log.md:1:1",
            "a at log.md:2:1",
            "LEVERAGE at log.md:2:1",
            "TOTAL_TASKS at log.md:2:1",
            "b at log.md:2:1",
            "LEVERAGE at log.md:2:1",
            "TOTAL_TASKS at log.md:2:1",
            "TOTAL_TASKS of all days",
            "end",
            "begin [Project]",
            "prose at log.md:1:1",
            "a at log.md:2:1",
            "LEVERAGE at log.md:2:1",
            "end",
            "begin [Project]",
            "end"),
        passed);
  }

  @Test
  void aDayMustHaveAllTags() throws IOException {
    assertEquals(List.of(), notesOf(ALL.withTag("AI").withTag("Log")));
    assertEquals("[day 2026-04-02, prose, c, end 7]", passed.toString());
  }

  @Test
  void whatADayStatesForAllItsTasksIsLeftOutWithOneOfThem() throws IOException {
    assertEquals(
        List.of("filter: tokens or totals that 2 days state for all tasks together left out"),
        notesOf(ALL.withCondition(Condition.parse("Project = X"))));
    assertEquals(
        "[day 2026-04-01, prose, a, end, day 2026-04-02, prose, c, end 7]", passed.toString());
  }

  @Test
  void severalValuesOfAColumnAreAlternatives() throws IOException {
    RecordFilter filter =
        ALL.withCondition(Condition.parse("Project=X"))
            .withCondition(Condition.parse("Project="))
            .withCondition(Condition.parse("agent=Claude"));
    notesOf(filter);
    assertEquals(
        "[day 2026-04-01, prose, a, end, day 2026-04-02, prose, c, end 7, day ?, prose, d, end 7]",
        passed.toString());
  }

  @Test
  void aValueThatNoTaskHasIsNamedWithAGuess() throws IOException {
    assertEquals(
        "filter: no task has \"Agent=claude\"; did you mean \"Claude\"?",
        notesOf(ALL.withCondition(Condition.parse("Agent=claude"))).get(1));
    assertEquals(List.of(), passed);
  }

  @Test
  void aColumnThatNobodyHasIsAnError() {
    LeverageException refused =
        assertThrows(
            LeverageException.class,
            () -> notesOf(ALL.withCondition(Condition.parse("Projekt=X"))));
    assertEquals(
        "filter: there is no column \"Projekt\"; did you mean \"Project\"?",
        refused.problems().get(0).toString());
  }

  @Test
  void aConditionNeedsAnEqualsSignAndAColumn() {
    assertThrows(IllegalArgumentException.class, () -> Condition.parse("Project"));
    assertThrows(IllegalArgumentException.class, () -> Condition.parse(" =X"));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Condition.parse("=X"));
    assertEquals("the name of a column is not blank", refused.getMessage());
    assertEquals(new Condition("Note", "a=b"), Condition.parse("Note=a=b"));
  }

  @Test
  void figuresOfATaskThatIsLeftOutAreLeftOutToo() throws IOException {
    List<String> passed = new ArrayList<>();
    FilteringSink sink =
        ALL.withCondition(Condition.parse("Project=X"))
            .before(
                new RecordSink() {
                  @Override
                  public void task(Task task) {
                    passed.add(task.title());
                  }

                  @Override
                  public void claim(Claim claim) {
                    passed.add(claim.text());
                  }
                });
    Location place = Location.of("log.md");
    sink.begin(new Columns(List.of("Project")));
    sink.day(DayHeader.of(FIRST));
    for (Task task : List.of(task("a", "Y"), task("b", "X"), task("c", "Y"))) {
      sink.task(task, place);
      sink.claim(new Claim(Claim.Kind.WEEKS, "of " + task.title(), place));
    }
    assertEquals(List.of("b", "of b"), passed);
  }
}
