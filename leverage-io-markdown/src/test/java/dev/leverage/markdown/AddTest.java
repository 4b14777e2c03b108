package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.Change;
import dev.leverage.format.Edit;
import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.LeverageException;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AddTest {

  private static final LocalDate APRIL_2 = LocalDate.of(2026, 4, 2);
  private static final Task PLAN = plan("Plan");
  private static final String DAY = "# Leverage Record: April 02, 2026\n\n";
  private static final String TOTALS =
      """

      | Metric | Value |
      |---|--:|
      | Total tasks | %s |
      """;

  private static Task plan(String title) {
    return Task.titled(title).human(Measure.ofHours(4)).agentTime(Measure.ofMinutes(12)).build();
  }

  private static Edit edit(String text, Task task, ReadOptions options) throws IOException {
    return new MarkdownEditor()
        .add(
            Source.of("post.md", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
            task,
            APRIL_2,
            options,
            new Problems());
  }

  private static String added(String text, Task task) throws IOException {
    return new String(edit(text, task, ReadOptions.DEFAULT).content(), StandardCharsets.UTF_8);
  }

  private static String totals(
      String agent, String tasks, String hours, String minutes, String factor) {
    return """

        ## Aggregate Statistics

        | Metric                           | Value |
        | -------------------------------- | ----: |
        | Total tasks                      | %s |
        | Total human-equivalent hours     | %s |
        %s | %s |
        | Weighted average leverage factor | %s |
        """
        .formatted(
            tasks,
            hours,
            String.format(Locale.ROOT, "| %-32s", "Total " + agent + " minutes"),
            minutes,
            factor);
  }

  private static void assertAdded(String expected, String text) throws IOException {
    assertEquals(expected, added(text, PLAN));
  }

  @Test
  void aTaskGetsARowWithTheLooksOfTheOneAbove() throws IOException {
    String table =
        DAY
            + """
            | # | Task      | Human Est. | Claude | Factor |
            |--:|-----------|-----------:|-------:|-------:|
            | 1 | Build it  |        40h |    45m |  53.3x |%s
            """;
    assertAdded(
        String.format(table, "\n| 2 | Plan      |         4h |    12m |  20.0x |")
            + String.format(TOTALS, 2),
        String.format(table, "") + String.format(TOTALS, 1));
  }

  @Test
  void aTaskComesToItsPlaceByFactorAndNumbersBelowMoveOn() throws IOException {
    String above = DAY + "|#|Task|Human|Claude|\n|--|--|--|--|\n|1|A|40h|1m|\n";
    assertAdded(
        above
            + "|2|Plan|4h|12m|\n|3|B|1h|60m|\n|4|C|1h|60m|\n|9|D|1h|60m|\n"
            + String.format(TOTALS, 5),
        above + "|2|B|1h|60m|\n|3|C|1h|60m|\n|9|D|1h|60m|\n" + String.format(TOTALS, 4));
  }

  @Test
  void numbersThatGoOnFromAnotherDocumentDoSoAfterwards() throws IOException {
    String header = DAY + "| # | Task | Human | Claude |\n|--:|--|--|--|\n| 9 | A | 40h | 1m |\n";
    assertAdded(
        header + "| 10 | Plan | 4h  | 12m |\n| 11 | B | 1h | 60m |\n" + String.format(TOTALS, 3),
        header + "| 10 | B | 1h | 60m |\n" + String.format(TOTALS, 2));
  }

  @Test
  void aTaskComesFirstWhereItsFactorIsTheHighest() throws IOException {
    String header = DAY + "| # | Task | Human | Claude |\n|--:|--|--|--|\n";
    assertAdded(
        header + "| 1 | Plan | 4h | 12m |\n| 2 | B | 1h | 60m |\n" + String.format(TOTALS, 2),
        header + "| 1 | B | 1h | 60m |\n" + String.format(TOTALS, 1));
  }

  @Test
  void aTableWithoutRowsGetsItsFirst() throws IOException {
    String header = DAY + "| # | Task | Human | Claude |\n|--:|--|--|--|\n";
    assertAdded(
        header
            + "| 1 | Plan | 4h    | 12m    |\n"
            + totals("Claude", "    1", "  4.0", "   12", "20.0x"),
        header);
  }

  @Test
  void totalsAndTheSumOfTokensFollow() throws IOException {
    Task task = Task.titled("B").human(Measure.ofHours(1)).tokens(Tokens.of(1_500)).build();
    String text =
        DAY
            + """
            | Task | Human | Tokens |
            |--|--|--|
            | A | 1h | 1,000 |%s

            | Metric | Value |
            |---|--:|
            | Total tasks | %s |
            | Total human-equivalent hours | %s |
            | Total tokens | %s |
            """;
    assertEquals(
        String.format(text, "\n| B | 1h | 1,500 |", 2, "2.0", "2,500"),
        added(String.format(text, "", 1, "1.0", "1,000"), task));
    assertEquals(
        String.format(text, "\n| B | 1h | 1,500 |", 2, "2.0", "2500"),
        added(String.format(text, "", 1, "1.0", "1000"), task));
    assertEquals(
        String.format(text, "\n| B | 1h | 1,500 |", 2, "2.0", "9,000"),
        added(String.format(text, "", 1, "1.0", "9,000"), task));
  }

  @Test
  void aDayWithoutTotalsGetsThem() throws IOException {
    String table = DAY + "| Task | Human | Claude |\n|--|--|--|\n| A | 1h | 60m |\n";
    String totals = totals("Claude", "    2", "  5.0", "   72", " 4.2x");
    assertAdded(
        table.replace("| A", "| Plan | 4h | 12m |\n| A") + totals + "\n## Notes\n",
        table + "## Notes\n");
    assertAdded(
        table.replace("| A", "| Plan | 4h | 12m |\n| A") + totals + "\nText\n", table + "\nText\n");
  }

  @Test
  void anotherDayComesAtTheEnd() throws IOException {
    String text =
        (DAY + "| Task | Human | Claude |\n|--|--|--|\n| A | 1h | 60m |\n")
            .replace("April 02", "April 01");
    String day =
        "\n"
            + DAY
            + """
            ## Task Log

            |    # | Task | Human Est. | Agent | Factor |
            | ---: | ---- | ---------: | ----: | -----: |
            |    1 | Plan |         4h |   12m |  20.0x |
            """
            + totals("agent", "    1", "  4.0", "   12", "20.0x");
    assertAdded(text + day, text);
    assertAdded((text + day).strip().replace("\n", "\r\n"), text.strip().replace("\n", "\r\n"));
  }

  @Test
  void ofSeveralDaysOfOneDateTheLastGetsTheTask() throws IOException {
    String day = DAY + "| Task | Human | Claude |\n|--|--|--|\n| A | 1h | 60m |\n\n";
    assertAdded(
        day
            + day.replace("| A", "| Plan | 4h | 12m |\n| A").stripTrailing()
            + "\n"
            + totals("Claude", "    2", "  5.0", "   72", " 4.2x")
            + "\n",
        day + day);
  }

  @Test
  void aTitleIsATextInATable() throws IOException {
    Task task = Task.titled("a | *b*\nc").human(Measure.ofMinutes(30)).build();
    String text = DAY + "| Task | Human |\n|--|--|\n| A | 1,5h |\n" + String.format(TOTALS, "%s");
    assertEquals(
        String.format(text, 2).replace("1,5h |\n", "1,5h |\n| a \\| *b*<br>c | 0,5h |\n"),
        new String(
            edit(
                    String.format(text, 1),
                    task,
                    ReadOptions.DEFAULT.withDecimalMark(DecimalMark.COMMA))
                .content(),
            StandardCharsets.UTF_8));
  }

  @Test
  void changesAreToldByTheirPlacesInTheDocumentAsItWas() throws IOException {
    String text =
        DAY
            + "| # | Task | Human | Claude |\n|--|--|--|--|\n| 1 | B | 1h | 60m |\n"
            + String.format(TOTALS, 1);
    assertEquals(
        List.of(
            "post.md:4:1: task: Plan is added",
            "post.md:5:3: row number: 1 becomes 2",
            "post.md:9:17: total tasks: 1 becomes 2"),
        edit(text, PLAN, ReadOptions.DEFAULT).changes().stream().map(Change::toString).toList());
  }

  private static String numbered(String date, String... rows) {
    StringBuilder day = new StringBuilder("# Leverage Record: " + date + "\n\n");
    day.append("| # | Task | Human | Claude |\n|--|--|--|--|\n");
    for (String row : rows) {
      day.append("| ").append(row).append(" | 4h | 12m |\n");
    }
    return day.append("\n").toString();
  }

  @Test
  void aRowOfTotalsBelowARowThatIsTooLongIsNotJudged() {
    String text =
        DAY
            + "| Task | Human | Claude |\n|--|--|--|\n| a | 4h | 12m | 9 |\n| b | 3h | 12m |\n"
            + "| Total | 7h | 24m |\n";
    LeverageException e = assertThrows(LeverageException.class, () -> added(text, PLAN));
    assertEquals("post.md:5:18: expected 3 cells as in the header, found 4 cells", e.getMessage());
  }

  private static List<String> rows(String text) {
    return text.lines().filter(line -> line.matches("[|].*[|] 4h [|].*")).toList();
  }

  @Test
  void numbersThatGoOnFromDayToDayMoveOnFromDayToDay() throws IOException {
    String last = numbered("April 4, 2026", "1 | e", "2 | f");
    String text =
        numbered("April 2, 2026", "1 | a")
            + numbered("April 3, 2026", "#2 | b", "3 | c", "4 | d")
            + last;
    assertEquals(
        rows(
            numbered("April 2, 2026", "1 | a", "2 | Plan")
                + numbered("April 3, 2026", "#3 | b", "4 | c", "5 | d")
                + last),
        rows(added(text, PLAN)));
    String tickets = text.replace("# | Task", "Ticket | Task");
    assertEquals(
        rows(
            tickets.replace(
                "| 1 | a | 4h | 12m |", "| 1 | a | 4h | 12m |\n|   | Plan | 4h | 12m |")),
        rows(added(tickets, PLAN)));
  }

  @Test
  void whatIsDoubtfulInTheDocumentIsTold() throws IOException {
    String text =
        """
        ---
        date: 2026-04-02
        ---

        # Leverage Record: April 03, 2026

        |Task|Human|
        |--|--|
        |A|1h|
        """;
    Problems problems = new Problems();
    new MarkdownEditor()
        .add(
            Source.of("post.md", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
            Task.titled("Plan").human(Measure.ofHours(4)).build(),
            APRIL_2,
            ReadOptions.DEFAULT,
            problems);
    assertEquals(
        List.of(
            "post.md:5:1: the heading says 2026-04-03 and the front matter 2026-04-02, which is"
                + " taken"),
        problems.list().stream().map(Object::toString).toList());
  }

  @Test
  void aRowOfTotalsThatOnlyItsSumsTellFromATaskFollows() throws IOException {
    String table = DAY + "|Task|Human|Claude|\n|--|--|--|\n|A|40h|1m|\n%s|B|1h|5m|\n|Total|%s|\n";
    assertAdded(
        String.format(table, "|Plan|4h|12m|\n", "45h|18m") + String.format(TOTALS, 3),
        String.format(table, "", "41h|6m") + String.format(TOTALS, 2));
  }

  @Test
  void aRowOfTotalsThatWouldBeTakenForATaskIsRefusedAtTheDocument() {
    // In its style, without decimals, the sum of 41.5 h cannot be printed.
    String table = DAY + "|Task|Human|Claude|\n|--|--|--|\n|A|36h|1m|\n|B|1h|5m|\n|Total|37h|6m|\n";
    Task half = PLAN.toBuilder().human(Measure.ofMinutes(270)).build();
    LeverageException refused = assertThrows(LeverageException.class, () -> added(table, half));
    assertEquals(
        "post.md: the document is laid out so that with one task more it would read differently;"
            + " add the task by hand",
        refused.getMessage());
  }

  @Test
  void aWrongFigureOfAnotherTaskStays() throws IOException {
    String table = DAY + "|Task|Human|Claude|Factor|\n|--|--|--|--|\n|A|40h|1m|99.0x|\n%s";
    assertAdded(
        String.format(table, "|Plan|4h|12m|20.0x|\n") + String.format(TOTALS, 2),
        String.format(table, "") + String.format(TOTALS, 1));
  }

  @Test
  void aBlankCellAtTheEdgeOfATableWithoutPipesThereGetsOne() throws IOException {
    String above =
        DAY + "Notes | Task | Human | Claude | Ref\n--|--|--|--|--\nn | A | 40h | 1m | r\n";
    assertAdded(
        above + "|  | Plan | 4h  | 12m |  |\n" + String.format(TOTALS, 2),
        above + String.format(TOTALS, 1));
    String blank =
        DAY + "| Notes | Task | Human | Claude | Ref\n|--|--|--|--|--|\n| | A | 40h | 1m | |\n";
    assertAdded(
        blank + "| | Plan | 4h  | 12m | |\n" + String.format(TOTALS, 2),
        blank + String.format(TOTALS, 1));
  }

  @Test
  void aTitleThatWouldEndATableWithoutPipesAtItsEdgeGetsOne() throws IOException {
    String above = DAY + "Task | Human | Claude\n--|--|--\nA | 8h | 1m\n";
    for (String title : List.of("- Plan", "# Plan", "1. Plan", "> Plan", "~~~")) {
      assertEquals(
          above + "| " + title + " | 4h | 12m\n" + String.format(TOTALS, 2),
          added(above + String.format(TOTALS, 1), plan(title)));
    }
    assertEquals(
        above + "#1 | 4h | 12m\n" + String.format(TOTALS, 2),
        added(above + String.format(TOTALS, 1), plan("#1")));
  }

  @Test
  void aBackslashAtTheEndOfATitleStandsApartFromThePipe() throws IOException {
    Task task = plan("C:\\");
    String bare = DAY + "|Task|Human|Claude|\n|--|--|--|\n|A|40h|1m|\n";
    assertEquals(
        bare + "|C:\\\\ |4h|12m|\n" + String.format(TOTALS, 2),
        added(bare + String.format(TOTALS, 1), task));
    String padded = DAY + "| Task | Human | Claude |\n|--|--|--|\n| A    | 40h | 1m |\n";
    assertEquals(
        padded + "| C:\\\\ | 4h  | 12m |\n" + String.format(TOTALS, 2),
        added(padded + String.format(TOTALS, 1), task));
  }

  @Test
  void numbersKeepTheZerosBeforeThem() throws IOException {
    String header = DAY + "| # | Task | Human | Claude |\n|--|--|--|--|\n| 01 | A | 8h | 1m |\n";
    assertAdded(
        header + "| 02 | Plan | 4h | 12m |\n| 03 | B | 1h | 60m |\n" + String.format(TOTALS, 3),
        header + "| 02 | B | 1h | 60m |\n" + String.format(TOTALS, 2));
  }

  @Test
  void thatARowOfTotalsDoesNotHoldAnyMoreIsTold() throws IOException {
    String table = "| # | Task | Human |\n|--|--|--|\n| 1 | A | 1h |\n| 2 | B | 1h |\n";
    String total = "|  | Total | 2h |\n";
    Task task = Task.titled("C").human(Measure.ofHours(1)).build();
    Problems problems = new Problems();
    String text = DAY + table + total + "\n" + table + total + String.format(TOTALS, 4);
    new MarkdownEditor()
        .add(
            Source.of("post.md", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
            task,
            APRIL_2,
            ReadOptions.DEFAULT,
            problems);
    assertEquals(
        List.of(
            "post.md:13:6: this row is read as the totals of the rows above, which are other:"
                + " human estimate 3h instead of \"2h\""),
        problems.list().stream().map(Object::toString).toList());
  }

  @Test
  void theTotalsThatAreAddedHaveTheDecimalMarkOfTheDocument() throws IOException {
    ReadOptions comma = ReadOptions.DEFAULT.withDecimalMark(DecimalMark.COMMA);
    String table =
        DAY + "| Task | Human | Claude | Tokens |\n|--|--|--|--|\n| A | 1,5h | 1m | 900 |\n";
    Task task = plan("Plan").toBuilder().tokens(1_250_000).build();
    String added = new String(edit(table, task, comma).content(), StandardCharsets.UTF_8);
    assertEquals(
        table
            + """
            | Plan | 4h   | 12m | 1.250.000 |

            ## Aggregate Statistics

            | Metric                           |     Value |
            | -------------------------------- | --------: |
            | Total tasks                      |         2 |
            | Total human-equivalent hours     |       5,5 |
            | Total Claude minutes             |        13 |
            | Total tokens                     | 1.250.900 |
            | Weighted average leverage factor |     25,4x |
            """,
        added);
    Task again = plan("Again");
    assertTrue(
        new String(edit(added, again, comma).content(), StandardCharsets.UTF_8)
            .contains("| Total human-equivalent hours     |       9,5 |"));
  }

  @Test
  void aNewDayHasTheDecimalCommaOfTheDocument() throws IOException {
    String text =
        """
        # Leverage Record: April 01, 2026

        | Task | Human | Claude |
        |---|---|---|
        | A | 1,5h | 6m |
        """;
    Task task =
        Task.titled("Plan 1.5")
            .human(Measure.ofMinutes(270))
            .agentTime(Measure.ofMinutes(12))
            .tokens(Tokens.of(12_000))
            .build();
    assertEquals(
        text
            + """

            # Leverage Record: April 02, 2026

            ## Task Log

            |    # | Task     | Human Est. | Agent | Tokens | Factor |
            | ---: | -------- | ---------: | ----: | -----: | -----: |
            |    1 | Plan 1.5 |       4,5h |   12m | 12.000 |  22,5x |

            ## Aggregate Statistics

            | Metric                           |  Value |
            | -------------------------------- | -----: |
            | Total tasks                      |      1 |
            | Total human-equivalent hours     |    4,5 |
            | Total agent minutes              |     12 |
            | Total tokens                     | 12.000 |
            | Weighted average leverage factor |  22,5x |
            """,
        new String(
            edit(text, task, ReadOptions.DEFAULT.withDecimalMark(DecimalMark.COMMA)).content(),
            StandardCharsets.UTF_8));
  }

  @Test
  void whatHasNoColumnIsRefused() {
    LeverageException refused =
        assertThrows(
            LeverageException.class,
            () -> added(DAY + "| Task | Human |\n|--|--|\n| A | 1h |\n", PLAN));
    assertEquals(
        "post.md:3:3: the table has no column for the agent time of a task; add one, or leave it"
            + " out",
        refused.getMessage());
  }

  @Test
  void aTableOfDaysIsRefusedUnlessItIsMarked() throws IOException {
    String days =
        "| Date | Tasks | Human hrs | Claude min |\n|--|--|--|--|\n| 2026-04-01 | 3 | 12 | 30 |\n";
    LeverageException refused = assertThrows(LeverageException.class, () -> added(days, PLAN));
    assertEquals(ProblemCode.UNSUPPORTED_OPERATION, refused.problems().get(0).code());
    assertTrue(
        added(DayComment.DAYS + "\n\n" + days, PLAN)
            .startsWith(DayComment.DAYS + "\n\n" + days + "\n" + DAY));
  }
}
