package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.format.DayGrouping;
import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlatTableTest {

  private static final LocalDate SECOND = LocalDate.of(2026, 4, 2);
  private static final LocalDate THIRD = LocalDate.of(2026, 4, 3);

  private final Problems problems = new Problems();

  private List<Day> days(List<DayDetails> details, String[]... rows) throws IOException {
    TaskTable tasks =
        TaskTable.under(
            TextRow.of("Date", "Task", "Human (h)", "Day tokens"),
            List.of(),
            DecimalMark.POINT,
            ReadOptions.DEFAULT,
            problems);
    FlatTable table = new FlatTable(tasks, details, problems);
    List<Day> days = new ArrayList<>();
    DayGrouping sink = new DayGrouping(days::add, 100, Location.of("t.csv"));
    table.begin(sink);
    for (int line = 0; line < rows.length; line++) {
      table.row(TextRow.of(rows[line]).onLine(line + 2), sink);
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
            row("", "d", "", "")));
    assertEquals(List.of(), problems.list());
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
}
