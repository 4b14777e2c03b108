package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.source.Problem;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tables that have a row per day. */
class DashboardTableTest {

  private static final String HEADER = "Date | Tasks | Human hrs | Claude min | Sup. min";

  private final Problems problems = new Problems();

  private TableRows table(String header) {
    return TableRows.under(
        TextRow.split(header),
        List.of(),
        List.of(),
        Optional.empty(),
        DecimalMark.POINT,
        ReadOptions.DEFAULT,
        problems);
  }

  private List<String> events(WrittenEvents events, String header, String... rows)
      throws IOException {
    TableRows table = table(header);
    table.begin(events);
    int line = 1;
    for (String row : rows) {
      line++;
      table.row(TextRow.split(row).onLine(line), events);
    }
    table.end(events);
    return events.lines();
  }

  private List<String> days(String header, String... rows) throws IOException {
    return events(WrittenEvents.withoutClaims(), header, rows).stream()
        .filter(line -> line.startsWith("day"))
        .map(line -> line.substring("day".length()).strip())
        .toList();
  }

  private List<String> said() {
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void eachRowIsADayWithTokensAndClaims() throws IOException {
    assertEquals(
        List.of(
            "begin []",
            "day 2026-04-02",
            "claim total weeks 9.3w at t.csv:2:4",
            "claim mean leverage 50.8x at t.csv:2:5",
            "claim mean supervisory leverage 374x at t.csv:2:6",
            "end of day, tokens 5,000, stated tasks 15",
            "day 2026-04-03",
            "end of day, stated tasks 3",
            "end"),
        events(
            WrittenEvents.withClaims(),
            "Date | Tasks | Human hrs | Weeks | Mean leverage | SLF | Tokens",
            "2026-04-02 | 15 | 374 | 9.3w | **50.8x** | 374x | 5k",
            " | ",
            "2026-04-03 | 3 | 12"));
    assertEquals(List.of(), said());
  }

  @Test
  void aSinkThatWantsNoClaimsGetsNone() throws IOException {
    assertEquals(
        List.of("begin []", "day 2026-04-02", "end of day, stated tasks 15", "end"),
        events(
            WrittenEvents.withoutClaims(),
            "Date | Tasks | Human hrs | Mean leverage",
            "2026-04-02 | 15 | 374 | 50.8x"));
  }

  @Test
  void theDaysOwnTokensCountForMoreThanThoseOfItsTasks() throws IOException {
    assertEquals(
        List.of("end of day, tokens 6,000, stated tasks 1"),
        events(
                WrittenEvents.withClaims(),
                "Date | Tasks | Human hrs | Tokens | Day tokens",
                "2026-04-02 | 1 | 4 | 5k | 6k")
            .stream()
            .filter(line -> line.startsWith("end of"))
            .toList());
  }

  @Test
  void everyColumnMayBeTheFirst() throws IOException {
    assertEquals(List.of("2026-04-02"), days("Tasks | Date | Human hrs", "1 | 2026-04-02 | 4"));
    assertEquals(List.of(""), days("Human hrs | Date | Tasks", "4 |  | 1"));
    assertEquals(List.of(), days("LF | Date | Tasks | Human hrs", "much |  | 1 | 4"));
    assertEquals(List.of(), days("Tokens | Date | Tasks | Human hrs", "many |  | 1 | 4"));
    assertEquals(2, problems.list().size());
  }

  @Test
  void aCellThatCannotBeReadIsAnErrorAndTheRowNoDay() throws IOException {
    String header = HEADER + " | LF | SLF";
    assertEquals(
        List.of("2026-04-07"),
        days(
            header,
            "2026-04-02 | 1 | much | 1 | 1 | 1x | 1x",
            "2026-04-03 | 1 | 1 | 1 | 1 | high | 1x",
            "2026-04-04 | 1 | 1 | 1 | 1 | 1x | low",
            "someday | 1 | 1 | 1 | 1 | 1x | 1x",
            "2026-04-06 | 1 | 1 | 1 | 1 | 1x | 1x | 9",
            "2026-04-07 | 1 | 1 | 1 | 1 | 1x | 1x"));
    assertEquals(
        List.of("t.csv:2:3", "t.csv:3:6", "t.csv:4:7", "t.csv:5:1", "t.csv:6:8"),
        problems.list().stream().map(problem -> problem.location().toString()).toList());
  }

  @Test
  void timeWithoutANumberOfTasksIsAnErrorWhicheverTimeItIs() throws IOException {
    assertEquals(
        List.of("2026-04-05"),
        days(
            HEADER,
            "2026-04-02 |  | 1 |  | ",
            "2026-04-03 |  |  | 1 | ",
            "2026-04-04 |  |  |  | 1",
            "2026-04-05 |  |  |  | "));
    assertEquals(
        List.of(
            "t.csv:2:2: expected the number of the day's tasks, such as \"15\", found nothing"
                + " (and 2 more like it)"),
        said());
  }

  @Test
  void aNumberOfTasksThatIsNoneIsSaidOnceAndTheRowIsNoDay() throws IOException {
    String said =
        "t.csv:2:2: expected the number of the day's tasks, such as \"15\", found \"some\"";
    assertEquals(List.of(), days(HEADER, "2026-04-02 | some |  |  | "));
    assertEquals(List.of(said), said());
    assertEquals(List.of(), days(HEADER, "2026-04-02 | some | 4 | 1 | 1"));
    assertEquals(List.of(said + " (and 1 more like it)"), said());
  }

  @Test
  void aRowWithoutADateThatIsTheSumOfTwoDaysIsNoDay() throws IOException {
    String[] two = {"2026-04-02 | 2 | 10 | 20 | 30", "2026-04-03 | 3 | 1 | 2 | 3"};
    assertEquals(2, days(HEADER, two[0], two[1], " | 5 | 11 | 22 | 33").size());
    assertEquals(2, days(HEADER, two[0], two[1], " | 5 |  |  | 33").size());
    assertEquals(3, days(HEADER, two[0], two[1], "2026-04-05 | 5 | 11 | 22 | 33").size());
    for (String other :
        List.of(
            " | 6 | 11 | 22 | 33",
            " | 5 | 12 | 22 | 33",
            " | 5 | 11 | 21 | 33",
            " | 5 | 11 | 22 | 34")) {
      assertEquals(3, days(HEADER, two[0], two[1], other).size(), other);
    }
    assertEquals(2, days(HEADER, two[0], " | 2 | 10 | 20 | 30").size());
    assertEquals(List.of(), said());
  }

  @Test
  void aBlankRowIsNoDay() throws IOException {
    assertEquals(1, days(HEADER, "2026-04-02 | 2 | 10 | 20 | 30", " |  |  |  | ").size());
    assertEquals(List.of(), said());
  }

  @Test
  void aRowThatSaysTotalInPlaceOfADateIsNoDay() throws IOException {
    String[] two = {"2026-04-02 | 2 | 10 | 20 | 30", "2026-04-03 | 3 | 1 | 2 | 3"};
    assertEquals(2, days(HEADER, two[0], two[1], "Total | 5 | 11 | 22 | 33").size());
    assertEquals(2, days(HEADER, two[0], two[1], "Total |  |  |  | ").size());
    assertEquals(List.of(), said());
    assertEquals(2, days(HEADER, two[0], two[1], "Total | 5 | 12 | 22 | 33").size());
    assertEquals(
        List.of(
            "t.csv:4:1: the figures of this row are not the sums of the days above, and it is left"
                + " out"),
        said());
  }

  @Test
  void totalAfterOneDayIsNoDate() throws IOException {
    assertEquals(
        List.of("2026-04-02"),
        days(HEADER, "2026-04-02 | 2 | 10 | 20 | 30", "Total | 2 | 10 | 20 | 30"));
    assertEquals(1, problems.list().size());
  }

  @Test
  void belowATableOfDaysNoRowIsOneOfTotals() {
    assertFalse(table(HEADER).below(TextRow.of("Total tasks", "5")));
  }

  @Test
  void theRowThatIsWrittenForADayIsReadBack() throws IOException {
    List<String> written = List.of("2026-04-02", "15", "374", "431", "60", "~2412000");
    assertEquals(
        "end of day, tokens ~2,412,000, stated tasks 15",
        events(
                WrittenEvents.withClaims(),
                String.join(" | ", DashboardRow.headers()),
                String.join(" | ", written))
            .get(2));
  }
}
