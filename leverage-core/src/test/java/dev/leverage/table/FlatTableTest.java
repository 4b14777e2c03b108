package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.format.DayGrouping;
import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlatTableTest {

  private static final LocalDate SECOND = LocalDate.of(2026, 4, 2);
  private static final LocalDate THIRD = LocalDate.of(2026, 4, 3);

  private final Problems problems = new Problems();

  private List<Day> days(List<DayDetails> details, String[]... rows) throws IOException {
    return days(TextRow.of("Date", "Task", "Human (h)", "Day tokens"), details, rows);
  }

  private List<Day> days(Row header, List<DayDetails> details, String[]... rows)
      throws IOException {
    TableRows table =
        TableRows.under(
            header,
            List.of(),
            details,
            Optional.empty(),
            DecimalMark.POINT,
            ReadOptions.DEFAULT,
            problems);
    List<Day> days = new ArrayList<>();
    DayGrouping sink = new DayGrouping(days::add, 100, Location.of("t.csv"));
    table.begin(sink);
    for (int line = 0; line < rows.length; line++) {
      Row row = TextRow.of(rows[line]).onLine(line + 2);
      if (rows[line].length > 2 || !table.below(row)) {
        table.row(row, sink);
      }
    }
    table.end(sink);
    return days;
  }

  private static String[] row(String... cells) {
    return cells;
  }

  private static Task task(String title) {
    return Task.titled(title).build();
  }

  private static DayDetails details(LocalDate date, String title, boolean hasTasks) {
    return new DayDetails(
        new DayHeader(Optional.of(date), Optional.of(title), List.of()),
        List.of(),
        DayFigures.NONE,
        hasTasks);
  }

  @Test
  void everyRunOfADateIsADay() throws IOException {
    assertEquals(
        List.of(
            Day.on(SECOND).task(task("a")).task(task("b")).build(),
            Day.on(THIRD).task(task("c")).build(),
            Day.builder().task(task("d")).build()),
        days(
            List.of(),
            row("2026-04-02", "a", "", ""),
            row("April 2, 2026", "b", "", ""),
            row("", "", "", ""),
            row("2026-04-03", "c", "", ""),
            row("-", "d", "", "")));
    assertEquals(List.of(), problems.list());
  }

  @Test
  void aRowWithoutADateIsOfTheDateAboveWhichIsSaidOnce() throws IOException {
    assertEquals(
        List.of(
            Day.builder().task(task("a")).build(),
            Day.on(SECOND).task(task("b")).task(task("c")).task(task("d")).build()),
        days(
            List.of(),
            row("", "a", "", ""),
            row("2026-04-02", "b", "", ""),
            row("", "c", "", ""),
            row("", "d", "", "")));
    assertEquals(
        List.of(
            "t.csv:4:1: the row has no date, and is read as one of the date above (and 1 more like"
                + " it)"),
        problems.list().stream().map(Problem::toString).toList());
  }

  @Test
  void aRowOfOursWithoutADateHasNone() throws IOException {
    Row flat =
        TextRow.of(
            Arrays.stream(FlatColumn.values()).map(FlatColumn::header).toArray(String[]::new));
    assertEquals(
        List.of(Day.on(SECOND).task(task("a")).build(), Day.builder().task(task("b")).build()),
        days(flat, List.of(), row("2026-04-02", "a"), row("", "b")));
  }

  @Test
  void aDateThatOccursAgainIsADayOfItsOwnAndSaidToBe() throws IOException {
    List<Day> days =
        days(
            List.of(),
            row("2026-04-02", "a", "", ""),
            row("2026-04-03", "b", "", ""),
            row("2026-04-02", "c", "", ""));
    assertEquals(3, days.size());
    assertEquals(
        List.of(
            "t.csv:4:1: the date 2026-04-02 occurs again after other dates, and the rows are read "
                + "as a day of their own"),
        problems.list().stream().map(Problem::toString).toList());
  }

  @Test
  void theDaysTokensMayStandOnAnyOfItsRows() throws IOException {
    List<Day> days =
        days(
            List.of(),
            row("2026-04-02", "a", "", ""),
            row("2026-04-02", "b", "", "5k"),
            row("2026-04-03", "c", "", ""));
    assertEquals(Optional.of(Tokens.of(5000)), days.get(0).tokens());
    assertEquals(Optional.empty(), days.get(1).tokens());
  }

  @Test
  void twoCountsForOneDayAreAnError() throws IOException {
    days(List.of(), row("2026-04-02", "a", "", "5k"), row("2026-04-02", "b", "", "6k"));
    assertEquals(
        List.of("t.csv:3:1: expected one count of tokens for the day, found 5000 and 6000"),
        problems.list().stream().map(Problem::toString).toList());
  }

  @Test
  void aCountThatContradictsWhatIsKnownElsewhereIsAnError() throws IOException {
    DayDetails details =
        new DayDetails(DayHeader.of(SECOND), List.of(), DayFigures.ofTokens(Tokens.of(7)), true);
    days(List.of(details), row("2026-04-02", "a", "", "8"));
    assertEquals(
        List.of("t.csv:2:1: expected one count of tokens for the day, found 7 and 8"),
        problems.list().stream().map(Problem::toString).toList());
  }

  @Test
  void whatIsKnownOfADayElsewhereComesWithItsFirstRow() throws IOException {
    Body body = new Body(List.of(new Block.Prose("Hello."), Block.Marker.TASK_LOG));
    DayDetails details =
        new DayDetails(
            new DayHeader(Optional.of(SECOND), Optional.of("My day"), List.of("AI")),
            body.blocks(),
            DayFigures.ofTokens(Tokens.of(7)),
            true);
    assertEquals(
        List.of(
            Day.on(SECOND)
                .title("My day")
                .tags(List.of("AI"))
                .task(task("a"))
                .tokens(Tokens.of(7))
                .body(body)
                .build()),
        days(List.of(details), row("2026-04-02", "a", "", "")));
  }

  @Test
  void daysOfOneDateAreDividedByTheNumbersOfTheirRows() throws IOException {
    List<Day> days =
        days(
            List.of(
                details(SECOND, "morning", true).withRows(2),
                details(SECOND, "noon", false),
                details(SECOND, "evening", true)),
            row("2026-04-02", "a", "", "5k"),
            row("2026-04-02", "b", "", ""),
            row("2026-04-02", "c", "", "6k"),
            row("2026-04-02", "d", "", ""));
    assertEquals(
        List.of(
            Day.on(SECOND)
                .title("morning")
                .task(task("a"))
                .task(task("b"))
                .tokens(Tokens.of(5000))
                .build(),
            Day.on(SECOND).title("noon").build(),
            Day.on(SECOND)
                .title("evening")
                .task(task("c"))
                .task(task("d"))
                .tokens(Tokens.of(6000))
                .build()),
        days);
    assertEquals(List.of(), problems.list());
  }

  @Test
  void daysWithoutRowsComeInTheirPlace() throws IOException {
    LocalDate first = LocalDate.of(2026, 4, 1);
    LocalDate fourth = LocalDate.of(2026, 4, 4);
    List<Day> days =
        days(
            List.of(
                details(first, "empty 1", false),
                details(SECOND, "full 2", true),
                details(THIRD, "rows were deleted", true),
                details(fourth, "empty 4", false)),
            row("2026-04-02", "a", "", ""));
    assertEquals(
        List.of("empty 1", "full 2", "rows were deleted", "empty 4"),
        days.stream().map(day -> day.title().orElseThrow()).toList());
  }

  private static final Row NUMBERED =
      TextRow.of("#", "Task", "Human (h)", "Claude (min)", "Tokens");

  private List<String> titles(Row header, String[]... rows) throws IOException {
    return days(header, List.of(), rows).stream()
        .flatMap(day -> day.tasks().stream())
        .map(Task::title)
        .toList();
  }

  private List<String> messages() {
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void aRowOfTotalsAtTheFootIsNoTask() throws IOException {
    for (String total : List.of("Total", "**TOTALS**", "_Sum_", "**Total:**")) {
      Row header = TextRow.of("Task", "Human (h)", "Claude (min)");
      assertEquals(
          List.of("a", "b"),
          titles(
              header,
              row("a", "4", "8"),
              row("b", "2", ""),
              row("", "", ""),
              row(total, "6", "8"),
              row("", " ", "")));
    }
    assertEquals(List.of(), messages());
  }

  @Test
  void aRowOfTotalsUnderDatesAndNumbersIsNoTaskEither() throws IOException {
    assertEquals(
        List.of("a", "b"),
        titles(
            TextRow.of("Date", "Task", "Human (h)", "Leverage"),
            row("2026-04-02", "a", "4", ""),
            row("2026-04-03", "b", "2", ""),
            row("Total", "", "6", "")));
    assertEquals(
        List.of("a", "b"),
        titles(
            NUMBERED,
            row("1", "a", "4", "5", ""),
            row("2", "b", "2", "5", ""),
            row("Total", "", "6", "10", "")));
    assertEquals(List.of(), messages());
  }

  @Test
  void tokensThatOnlyTheRowOfTotalsStatesAreThoseOfTheDay() throws IOException {
    List<Day> days =
        days(
            NUMBERED,
            List.of(),
            row("1", "a", "4", "5", ""),
            row("2", "b", "2", "5", ""),
            row("", "Total", "6", "10", "595k"));
    assertEquals(Optional.of(Tokens.of(595_000)), days.get(0).tokens());
  }

  @Test
  void aRowOfTotalsWithoutANumberIsOneEvenIfItsFiguresAreOthers() throws IOException {
    assertEquals(
        List.of("a", "b"),
        titles(
            NUMBERED,
            row("1", "a", "4", "5", ""),
            row("2", "b", "2", "5", ""),
            row("", "Total", "7", "11", "")));
    assertEquals(
        List.of(
            "t.csv:4:2: this row is read as the totals of the rows above, which are other:"
                + " human estimate 6h instead of \"7\", agent time 10m instead of \"11\""),
        messages());
  }

  @Test
  void aRowThatCouldBeTotalsOrATaskIsAnError() throws IOException {
    titles(
        TextRow.of("Task", "Human (h)", "Claude (min)"),
        row("a", "4", "5"),
        row("b", "2", "5"),
        row("Total", "7", "10"));
    assertEquals(
        List.of(
            "t.csv:4:1: this row could be a task or the totals of the rows above, which are other:"
                + " human estimate 6h instead of \"7\"; give a task another title, or totals the"
                + " right figures"),
        messages());
  }

  @Test
  void aTaskNamedTotalIsATaskWhereItCannotBeARowOfTotals() throws IOException {
    assertEquals(
        List.of("a", "Total", "b"),
        titles(
            TextRow.of("Task", "Human (h)", "Claude (min)"),
            row("a", "4", "5"),
            row("Total", "4", "5"),
            row("b", "2", "5")));
    assertEquals(
        List.of("a", "b", "Total"),
        titles(
            NUMBERED,
            row("1", "a", "4", "5", ""),
            row("2", "b", "2", "5", ""),
            row("3", "Total", "6", "10", "")));
    String[] flat = FlatColumn.headers(Columns.NONE).toArray(String[]::new);
    assertEquals(
        List.of("a", "b", "Total"),
        titles(
            TextRow.of(flat),
            row("", "a", "4", "", "", "", "", "", "", ""),
            row("", "b", "2", "", "", "", "", "", "", ""),
            row("", "Total", "6", "", "", "", "", "", "", "")));
    assertEquals(List.of(), messages());
  }

  @Test
  void aBlockOfTotalsBelowGivesTheDayItsTokens() throws IOException {
    List<Day> days =
        days(
            NUMBERED,
            List.of(),
            row("1", "a", "4", "5", ""),
            row("Metric", "Value"),
            row("Total tasks", "1"),
            row("Tokens consumed", "~595,000"));
    assertEquals(Optional.of(new Tokens(595_000, true)), days.get(0).tokens());
    assertEquals(1, days.get(0).tasks().size());
    assertEquals(List.of(), messages());
  }

  @Test
  void aTableOfDaysHasStatedTotalsAndNoTasks() throws IOException {
    List<Day> days =
        days(
            TextRow.of("Date", "Tasks", "Human hrs", "Claude min", "Sup. min", "Leverage"),
            List.of(),
            row("2026-04-02", "15", "374", "431", "60", "50.8x"),
            row("2026-04-03", "1,000", "1,478", "", "", ""),
            row("Total", "1015", "1852", "431", "60", "50x"));
    assertEquals(2, days.size());
    assertEquals(
        new StatedTotals(
            15,
            Optional.of(Measure.ofHours(374)),
            Optional.of(Measure.ofMinutes(431)),
            Optional.of(Measure.ofMinutes(60))),
        days.get(0).figures().statedTotals().orElseThrow());
    assertEquals(
        new StatedTotals(
            1000, Optional.of(Measure.ofHours(1478)), Optional.empty(), Optional.empty()),
        days.get(1).figures().statedTotals().orElseThrow());
    assertEquals(List.of(), messages());
  }

  @Test
  void aTableOfDaysSaysWhatIsWrongWithIt() throws IOException {
    days(
        TextRow.of("Date", "Tasks", "Human hrs", "Mood"),
        List.of(),
        row("2026-04-02", "some", "374", "good"),
        row("2026-04-03", "", "1", ""),
        row("2026-04-04", "1", "1", ""),
        row("2026-04-05", "1", "1", ""),
        row("Total", "3", "3", ""));
    assertEquals(
        List.of(
            "t.csv:1:4: the column \"Mood\" of a table of days is left out",
            "t.csv:2:2: expected the number of the day's tasks, such as \"15\", found \"some\"",
            "t.csv:3:2: expected the number of the day's tasks, such as \"15\", found nothing",
            "t.csv:6:1: the figures of this row are not the sums of the days above, and it is left"
                + " out"),
        messages());
  }
}
