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
  void aRowOfTotalsBelowARowThatIsRefusedIsNotJudged() throws IOException {
    titles(
        TextRow.of("Date", "Task", "Human (h)", "Factor"),
        row("2026-04-02", "a", "4", "many"),
        row("2026-04-02", "b", "2", "5x"),
        row("Total", "", "6", ""));
    assertEquals(
        List.of("t.csv:2:4: expected a factor such as \"52.1x\", found \"many\""), messages());
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

  private List<String> events(
      Optional<LocalDate> named, List<DayDetails> details, String header, String... rows)
      throws IOException {
    return events(WrittenEvents.withClaims(), named, details, header, rows);
  }

  private List<String> events(
      WrittenEvents events,
      Optional<LocalDate> named,
      List<DayDetails> details,
      String header,
      String... rows)
      throws IOException {
    TableRows table =
        TableRows.under(
            TextRow.split(header),
            List.of(),
            details,
            named,
            DecimalMark.POINT,
            ReadOptions.DEFAULT,
            problems);
    table.begin(events);
    int line = 1;
    for (String cells : rows) {
      line++;
      Row row = TextRow.split(cells).onLine(line);
      if (!cells.startsWith("below ")) {
        table.row(row, events);
      } else {
        table.below(TextRow.split(cells.substring("below ".length())).onLine(line));
      }
    }
    table.end(events);
    return events.lines();
  }

  @Test
  void aTableIsDeliveredFromBeginToEnd() throws IOException {
    assertEquals(
        List.of(
            "begin [Project]",
            "day 2026-04-02",
            "task a at t.csv:2:2",
            "claim leverage 48x at t.csv:2:4",
            "end of day",
            "end"),
        events(
            Optional.empty(),
            List.of(),
            "Date | Task | Human (h) | LF | Project",
            "2026-04-02 | a | 4 | 48x | x"));
  }

  @Test
  void aNameDatesTheRowsOfATableWithoutDates() throws IOException {
    assertEquals(
        List.of("begin []", "day 2026-04-02", "task a at t.csv:2:1", "end of day", "end"),
        events(Optional.of(SECOND), List.of(), "Task | Human (h)", "a | 4"));
    assertEquals(List.of(), messages());
  }

  @Test
  void datesInTheRowsCountForMoreThanThatOfANameWhichIsSaid() throws IOException {
    String header = "Task | Date | Human (h)";
    assertEquals(
        "day 2026-04-03",
        events(Optional.of(SECOND), List.of(), header, "a | 2026-04-03 | 4", "b | 2026-04-03 | 4")
            .get(1));
    assertEquals(
        List.of(
            "t.csv:2:2: the name of the file or sheet says 2026-04-02 and the rows 2026-04-03,"
                + " which is taken"),
        messages());
  }

  @Test
  void aNameContradictsNeitherItsOwnDateNorSeveralNorNone() throws IOException {
    String header = "Date | Task | Human (h)";
    events(Optional.of(SECOND), List.of(), header, "2026-04-02 | a | 4");
    events(Optional.of(SECOND), List.of(), header, "2026-04-03 | a | 4", "2026-04-04 | b | 4");
    events(Optional.of(SECOND), List.of(), header, "- | a | 4");
    events(Optional.of(SECOND), List.of(), header);
    events(Optional.empty(), List.of(), header, "2026-04-03 | a | 4");
    assertEquals(List.of(), messages());
  }

  @Test
  void aRowNamedTotalThatATaskFollowsIsATask() throws IOException {
    assertEquals(
        List.of("a", "b", "Total", "c"),
        titles(
            TextRow.of("Task", "Human (h)", "Claude (min)"),
            row("a", "4", "5"),
            row("b", "2", "5"),
            row("Total", "6", "10"),
            row("c", "2", "5")));
    assertEquals(List.of(), messages());
  }

  @Test
  void aLastRowNamedTotalWithoutFiguresIsATask() throws IOException {
    assertEquals(
        List.of("a", "b", "Total"),
        titles(
            TextRow.of("Task", "Human (h)", "Claude (min)"),
            row("a", "4", "5"),
            row("b", "2", "5"),
            row("Total", "", "")));
    assertEquals(
        List.of("a", "b", "Total of everything that was done on that day"),
        titles(
            TextRow.of("Task", "Human (h)", "Claude (min)"),
            row("a", "4", "5"),
            row("b", "2", "5"),
            row("Total of everything that was done on that day", "6", "10")));
    assertEquals(List.of(), messages());
  }

  @Test
  void aLastRowWithFiguresAndNoWordIsNoRowOfTotals() throws IOException {
    assertEquals(
        List.of("a", "b"),
        titles(
            NUMBERED,
            row("1", "a", "4", "5", ""),
            row("2", "b", "2", "5", ""),
            row("", "", "6", "10", "")));
    assertEquals(
        List.of(
            "t.csv:4:2: expected a title, since other cells of the row are filled, found nothing"),
        messages());
  }

  @Test
  void aRowOfTotalsSaysWhatEachOfItsFiguresIs() throws IOException {
    assertEquals(
        List.of(
            "claim total human estimate 6 x PT1H at t.csv:4:2",
            "claim total agent time 10 x PT1M at t.csv:4:3",
            "claim total supervision time 2m at t.csv:4:4",
            "claim total tokens 11k at t.csv:4:5",
            "claim total weeks 0.15w at t.csv:4:6",
            "claim weighted leverage 36x at t.csv:4:7",
            "claim weighted supervisory leverage 180x at t.csv:4:8"),
        events(
                Optional.empty(),
                List.of(),
                "Task | Human (h) | Claude (min) | Sup. | Tokens | Weeks | LF | SLF",
                "a | 4 | 5 | 1m | 5k |  |  | ",
                "b | 2 | 5 | 1m | 6k |  |  | ",
                "Total | 6 | 10 | 2m | **11k** | 0.15w | 36x | 180x")
            .stream()
            .filter(line -> line.startsWith("claim"))
            .toList());
    assertEquals(List.of(), messages());
  }

  @Test
  void aSinkThatWantsNoClaimsGetsNoneOfTheRowOfTotals() throws IOException {
    assertEquals(
        List.of("begin []", "day", "task a", "task b", "end of day", "end"),
        events(
            WrittenEvents.withoutClaims(),
            Optional.empty(),
            List.of(),
            "Task | Human (h)",
            "a | 4",
            "b | 2",
            "Total | 6",
            "below Total tasks | 2"));
  }

  @Test
  void whatTheRowOfTotalsSaysBesideFiguresIsLeftOutAndThatIsSaid() throws IOException {
    events(
        Optional.empty(),
        List.of(),
        "Task | Human (h) | Project | Mood",
        "a | 4 | x | ",
        "b | 2 | x | ",
        "Total | 6 | 2 projects | ");
    assertEquals(List.of("t.csv:4:3: \"2 projects\" in the row of totals is left out"), messages());
  }

  @Test
  void supervisionAndTokensOfTheRowOfTotalsAreComparedAsWell() throws IOException {
    String header = "Task | Human (h) | Sup. (min) | Tokens";
    String[] two = {"a | 4 | 1 | 5k", "b | 2 | 1 | 6k"};
    events(Optional.empty(), List.of(), header, two[0], two[1], "Total | 6 | 3 | 12k");
    assertEquals(
        List.of(
            "t.csv:4:1: this row could be a task or the totals of the rows above, which are other:"
                + " supervision time 2m instead of \"3\", tokens 11,000 instead of \"12k\"; give a"
                + " task another title, or totals the right figures"),
        messages());
  }

  @Test
  void tokensOfTheRowOfTotalsMayBeMoreThanThoseOfTasksThatDoNotAllHaveSome() throws IOException {
    String header = "Task | Human (h) | Tokens";
    for (String tokens : List.of("6k", "5k")) {
      assertEquals(
          "end of day, tokens " + tokens.replace("k", ",000"),
          events(
                  WrittenEvents.withoutClaims(),
                  Optional.empty(),
                  List.of(),
                  header,
                  "a | 4 | 5k",
                  "b | 2 | ",
                  "Total | 6 | " + tokens)
              .get(4));
    }
    assertEquals(List.of(), messages());
    events(Optional.empty(), List.of(), header, "a | 4 | 5k", "b | 2 | ", "Total | 6 | 4k");
    assertEquals(1, messages().size());
  }

  @Test
  void aRowThatCouldBeTotalsOrATaskIsNoTaskBelowARowThatIsRefused() throws IOException {
    assertEquals(
        List.of("a", "b"),
        titles(
            TextRow.of("Task", "Human (h)", "Claude (min)"),
            row("a", "4", "5"),
            row("b", "2", "5"),
            row("c", "soon", "5"),
            row("Total", "7", "10")));
    assertEquals(1, messages().size());
  }

  @Test
  void aBlockOfTotalsBelowADayIsMadeOfClaims() throws IOException {
    assertEquals(
        List.of(
            "begin []",
            "day",
            "task a at t.csv:2:1",
            "claim total tasks 1 at t.csv:3:2",
            "end of day",
            "end"),
        events(Optional.empty(), List.of(), "Task | Human (h)", "a | 4", "below Total tasks | 1"));
  }

  @Test
  void totalsBelowSeveralDaysAreFiguresOfAllOfThem() throws IOException {
    List<String> events =
        events(
            Optional.empty(),
            List.of(),
            "Date | Task | Human (h) | Tokens",
            "2026-04-02 | a | 4 | 1k",
            "2026-04-03 | b | 4 | 1k",
            "Total | | 8 | 2k",
            "below Total tasks | 2",
            "below Total tokens | 2k");
    assertEquals(
        List.of(
            "end of day",
            "record claim total human estimate 8 x PT1H at t.csv:4:3",
            "record claim total tokens 2k at t.csv:4:4",
            "record claim total tasks 2 at t.csv:5:2",
            "record claim total tokens 2k at t.csv:6:2",
            "end"),
        events.subList(events.size() - 6, events.size()));
    assertEquals(List.of(), messages());
  }

  @Test
  void tokensThatOnlyTotalsOfSeveralDaysStateAreLeftOutAndNamed() throws IOException {
    List<String> events =
        events(
            Optional.empty(),
            List.of(),
            "Date | Task | Human (h) | Tokens",
            "2026-04-02 | a | 4 | 1k",
            "2026-04-03 | b | 4 | ",
            "Total | | 8 | 3k",
            "below Total tokens | 3k");
    assertEquals(
        List.of("end of day", "record claim total human estimate 8 x PT1H at t.csv:4:3", "end"),
        events.subList(events.size() - 3, events.size()));
    assertEquals(
        List.of(
            "t.csv:4:4: \"3k\" in the row of totals is left out",
            "t.csv:5:2: \"3k\" in the totals of several days is left out"),
        messages());
  }

  @Test
  void whatIsKnownOfADayIsFoundWhereverItsRowsStand() throws IOException {
    List<Day> days =
        days(
            List.of(details(SECOND, "second", true), details(THIRD, "third", true)),
            row("2026-04-03", "a", "", ""),
            row("2026-04-02", "b", "", ""));
    assertEquals(
        List.of("third", "second"), days.stream().map(day -> day.title().orElseThrow()).toList());
  }

  @Test
  void theTextOfADayComesWithItsPlacesToASinkThatWantsThem() throws IOException {
    Location place = Location.ofText("t.csv", 9, 1);
    DayDetails full =
        new DayDetails(
            DayHeader.of(SECOND),
            List.of(new Block.Prose("Hello."), Block.Marker.TASK_LOG),
            List.of(place, place),
            DayFigures.NONE,
            true);
    DayDetails empty =
        new DayDetails(
            DayHeader.of(THIRD), List.of(new Block.Prose("Bye.")), DayFigures.NONE, false);
    String header = "Date | Task | Human (h)";
    String row = "2026-04-02 | a | 4";
    assertEquals(
        List.of(
            "begin []",
            "day 2026-04-02",
            "prose Hello. at t.csv:9:1",
            "block task log at t.csv:9:1",
            "task a at t.csv:2:2",
            "end of day",
            "day 2026-04-03",
            "prose Bye.",
            "end of day",
            "end"),
        events(Optional.empty(), List.of(full, empty), header, row));
    assertEquals(
        List.of("prose Hello.", "block task log"),
        events(WrittenEvents.withoutClaims(), Optional.empty(), List.of(full, empty), header, row)
            .subList(2, 4));
  }

  @Test
  void theHeadersOfAFlatTableEndWithTheRecordsOwn() {
    assertEquals(
        List.of("Supervisory leverage", "Project", "Leverage (2)"),
        FlatColumn.headers(new Columns(List.of("Project", "Leverage"))).subList(9, 12));
  }
}
