package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.format.RefreshOptions;
import dev.leverage.source.LeverageException;
import dev.leverage.source.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefreshTest {

  private static final String POST =
      """
      ---
      title: Notes
      date: 2026-04-02
      mood: fine\s\s
      ---

      # Notes

      A factor of 999.9x in a sentence stays.\t

      | # | Task          | Human Est. | Claude |    Factor |
      |--:|---------------|-----------:|-------:|----------:|
      | 1 | Plan **it**   |        16h |     7m |  **137x** |
      | 2 | Build it   |  40 hours | 45min | 53.4× |
      |4|Ship it|2h|3m|40x|  \s
      <div>x</div>

      | Metric | Value |
      |---|---|
      | Total tasks | 4 |
      | Human-equivalent hours | 59h (7 working days) |
      | Total Claude minutes | `55` |
      | Weighted average leverage factor | 63.3x |
      """;

  private static final String REFRESHED =
      POST.replace("53.4×", "53.3×")
          .replace("|4|Ship", "|3|Ship")
          .replace("tasks | 4 |", "tasks | 3 |")
          .replace("59h (7 working days)", "58h (7 working days)");

  @Test
  void onlyTheCellsThatAreWrongChange() {
    assertEquals(REFRESHED, Refreshed.of(POST).text());
  }

  @Test
  void lineEndsAndTheMarkStay() {
    String crlf = "\ufeff" + POST.replace("\n", "\r\n").strip();
    assertEquals("\ufeff" + REFRESHED.replace("\n", "\r\n").strip(), Refreshed.of(crlf).text());
    String cr = POST.replace("\n", "\r");
    assertEquals(REFRESHED.replace("\n", "\r"), Refreshed.of(cr).text());
  }

  @Test
  void changesAreToldWithTheirPlaces() {
    assertEquals(
        List.of(
            "post.md:14:40: leverage: 53.4× becomes 53.3×",
            "post.md:15:2: row number: 4 becomes 3",
            "post.md:20:17: total tasks: 4 becomes 3",
            "post.md:21:28: total human estimate: 59h becomes 58h"),
        Refreshed.of(POST).changes().stream().map(Object::toString).toList());
  }

  @Test
  void aCellKeepsItsWidthIfTheFigureFits() {
    String table =
        """
        | Task | Human Est. | Claude |  Factor |
        | ---- | ---------: | -----: | ------: |
        | a    |         1h |     1m | %s |
        | b    |         1h |     1m |    60.0x   |
        """;
    assertEquals(
        String.format(table, "  60.0x"), Refreshed.of(String.format(table, " 600.0x")).text());
    assertEquals(String.format(table, "60.0x"), Refreshed.of(String.format(table, "1.0x")).text());
    assertEquals(
        String.format(table, "  60.0x"), Refreshed.of(String.format(table, "   6.0x")).text());
    assertEquals(
        String.format(table, " **60.0x** "),
        Refreshed.of(String.format(table, "  **6.0x** ")).text());
  }

  @Test
  void aWrongMeanIsTheWeightedAverageThen() {
    String table =
        """
        | Task | Human Est. | Claude |
        |---|---|---|
        | a | 1h | 1m |
        | b | 2h | 4m |

        | Metric | Value |
        |---|---|
        | Total tasks | 2 |
        | Weighted average leverage factor | %s |
        """;
    assertEquals(String.format(table, "36.0x"), Refreshed.of(String.format(table, "45.0x")).text());
  }

  @Test
  void datesThatContradictEachOtherAreToldAndWhatStaysAnywayIsNot() {
    Refreshed refreshed =
        Refreshed.of(
            """
            ---
            layout: post
            date: 2026-04-02
            ---

            # Leverage Record: April 03, 2026

            | Task | Human Est. |
            |---|---|
            | a | 1h |
            """);
    assertEquals(
        List.of(
            "post.md:6:1: the heading says 2026-04-03 and the front matter 2026-04-02,"
                + " which is taken"),
        refreshed.problems().stream().map(Object::toString).toList());
    assertEquals(ProblemCode.CONFLICTING_DATES, refreshed.problems().get(0).code());
  }

  @Test
  void numbersThatAreNamesStay() {
    String table =
        """
        | # | Task | Human Est. |
        |---|---|---|
        | 812 | a | 1h |
        | 655 | b | 2h |
        | 790 | c | 2h |
        """;
    Refreshed refreshed = Refreshed.of(table);
    assertEquals(table, refreshed.text());
    assertEquals(ProblemCode.IGNORED, refreshed.problems().get(0).code());
  }

  @Test
  void numbersThatBeginAtZeroBeginAtOneAndNoneComesTwice() {
    String table =
        """
        | # | Task | Human Est. |
        |---|---|---|
        | %s | a | 1h |
        | %s | b | 2h |
        | %s | c | 2h |
        """;
    assertEquals(String.format(table, 1, 2, 3), Refreshed.of(String.format(table, 0, 1, 2)).text());
    assertEquals(String.format(table, 1, 2, 3), Refreshed.of(String.format(table, 1, 1, 2)).text());
  }

  @Test
  void theTotalsOfEachOfSeveralTablesStay() {
    String table =
        """
        | Task | Human | Claude | LF |
        |---|---|---|---|
        | A | 1h | 6m | 10.0x |
        | B | 1h | %1$s | 5.0x |
        | Total | 2h | %2$s | %3$s |

        """;
    String text =
        "# Leverage Record: April 02, 2026\n\n"
            + String.format(table, "12m", "18m", "6.7x")
            + String.format(table, "12m", "18m", "6.7x").replace("12m | 5.0x", "12m | 9.0x");
    assertEquals(text.replace("9.0x", "5.0x"), Refreshed.of(text).text());
  }

  @Test
  void rowsAreSortedAndTheirNumbersStay() {
    String table =
        """
        | # | Task | Human Est. | Claude | Factor |
        |--:|---|---|---|---|
        | 1 | a | 1h | | |
        |  2 | b   | 2h | 4m | 30.0x |
        |3| c | 2h | 2m | 60.0x |  \s
        """;
    String sorted =
        """
        | # | Task | Human Est. | Claude | Factor |
        |--:|---|---|---|---|
        |1| c | 2h | 2m | 60.0x |  \s
        |  2 | b   | 2h | 4m | 30.0x |
        | 3 | a | 1h | | |
        """;
    assertEquals(sorted, Refreshed.of(table, RefreshOptions.DEFAULT.sorting()).text());
    assertEquals(sorted, Refreshed.of(sorted, RefreshOptions.DEFAULT.sorting()).text());
  }

  @Test
  void rowsThatMoveAreToldByTheLinesOfTheirOldAndNewPlaces() {
    String table =
        """
        | Task | Human Est. | Claude | Factor |
        |---|---|---|---|
        | b | 2h | 4m | 30.0x |
        | a | 1h | | |
        | c | 2h | 2m | 60.0x |
        """;
    assertEquals(
        List.of(
            "post.md:5:3: place of the row: line 5 becomes line 3",
            "post.md:3:3: place of the row: line 3 becomes line 4",
            "post.md:4:3: place of the row: line 4 becomes line 5"),
        Refreshed.of(table, RefreshOptions.DEFAULT.sorting()).changes().stream()
            .map(Object::toString)
            .toList());
  }

  @Test
  void missingTotalsAreAddedAfterTheTasks() {
    String table = "| Task | Human Est. | Claude |\r\n|---|---|---|\r\n| a | 1h | 2m |";
    String totals =
        """


        ## Aggregate Statistics

        | Metric                           | Value |
        | -------------------------------- | ----: |
        | Total tasks                      |     1 |
        | Total human-equivalent hours     |   1.0 |
        | Total Claude minutes             |     2 |
        | Weighted average leverage factor | 30.0x |"""
            .replace("\n", "\r\n");
    RefreshOptions options = RefreshOptions.DEFAULT.addingTotals();
    assertEquals(table + totals, Refreshed.of(table, options).text());
    assertEquals(table + totals, Refreshed.of(table + totals, options).text());
    assertEquals(
        table + totals + "\r\n\r\n# More\r\n",
        Refreshed.of(table + "\r\n# More\r\n", options).text());
  }

  @Test
  void aDocumentWithoutTasksIsAnError() {
    LeverageException failure =
        assertThrows(LeverageException.class, () -> Refreshed.of("# Hello\n\nWorld, 12x.\n"));
    assertEquals(ProblemCode.NO_TABLE, failure.problems().get(0).code());
  }
}
