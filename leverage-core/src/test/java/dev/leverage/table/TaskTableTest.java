package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.notation.DateOrder;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TaskTableTest {

  private final Problems problems = new Problems();

  private TaskTable table(String... headers) {
    return TaskTable.under(
        TextRow.of(headers), List.of(), DecimalMark.POINT, ReadOptions.DEFAULT, problems);
  }

  private List<String> messages() {
    return problems.list().stream().map(Problem::toString).toList();
  }

  private static Task task(TaskTable table, String... cells) {
    return table.read(TextRow.of(cells).onLine(2)).orElseThrow().task();
  }

  @Test
  void readsEveryPartOfATask() {
    TaskTable table =
        table(
            "Date",
            "Task",
            "Human est. (h)",
            "Agent",
            "Agent (min)",
            "Supervision (min)",
            "Tokens",
            "Day tokens",
            "Leverage",
            "Supervisory leverage",
            "Project");
    TaskRow row =
        table
            .read(
                TextRow.of(
                    "2026-04-02",
                    "Port it",
                    "16",
                    "Claude",
                    "~8",
                    "2.5",
                    "150k",
                    "2,412,000",
                    "120.0",
                    "384x",
                    "Billing"))
            .orElseThrow();
    assertEquals(
        Task.titled("Port it")
            .human(Duration.ofHours(16))
            .agentTime(Measure.ofMinutes(8).approximately())
            .supervision(Duration.ofSeconds(150))
            .tokens(150_000)
            .agent("Claude")
            .extra("Project", "Billing")
            .build(),
        row.task());
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), row.date());
    assertEquals(Optional.of(Tokens.of(2_412_000)), row.dayTokens());
    assertEquals(new Columns(List.of("Project")), table.extraColumns());
    assertEquals(List.of(), messages());
  }

  @Test
  void theHeaderGivesTheAgentsNameToAllRows() {
    TaskTable table = table("Task", "Human Est.", "Gemini Time");
    assertEquals(Optional.of("Gemini"), task(table, "a", "1h", "2m").agent());
    assertEquals(Optional.of("Gemini"), table.agent());
  }

  @Test
  void agentAloneIsItsTimeAndBesideItsTimeItsName() {
    assertEquals(
        Optional.of(Measure.ofMinutes(5)),
        task(table("Task", "Human", "Agent"), "a", "1h", "5m").agentTime());
    assertEquals(
        Optional.of("Hal"),
        task(table("Task", "Human", "Agent", "Agent (min)"), "a", "1h", "Hal", "5").agent());
  }

  @Test
  void blankCellsAndDashesAreUnknown() {
    Task task = task(table("Task", "Human", "Claude", "Sup.", "Tokens"), "a", "", " ", "—", "n/a");
    assertEquals(Task.titled("a").agent("Claude").build(), task);
  }

  @Test
  void aBlankRowIsNoTaskEvenIfItIsNumbered() {
    TaskTable table = table("#", "Task", "Human");
    assertEquals(Optional.empty(), table.read(TextRow.of("", " ", "")));
    assertEquals(Optional.empty(), table.read(TextRow.of("7", "", "")));
    assertFalse(problems.hasErrors());
  }

  @Test
  void unitsThatNobodyNamedAreReportedOnceAColumn() {
    TaskTable table = table("Task", "Human Est.", "Claude");
    assertEquals(Optional.of(Measure.ofHours(2)), task(table, "a", "2", "3m").humanEstimate());
    assertEquals(Optional.of(Measure.ofMinutes(4)), task(table, "b", "2", "4").agentTime());
    assertEquals(
        List.of(
            "t.csv:2:2: numbers without a unit under \"Human Est.\" are read as hours",
            "t.csv:2:3: numbers without a unit under \"Claude\" are read as minutes"),
        messages());
  }

  @Test
  void everyBadCellOfARowIsNamed() {
    TaskTable table = table("Date", "Task", "Human", "Claude", "Tokens", "LF");
    Optional<TaskRow> row =
        table.read(TextRow.of("soon", "a", "51 x", "-5m", "many", "big").onLine(7));
    assertEquals(Optional.empty(), row);
    assertEquals(6, messages().size() + 1);
    assertEquals(
        "t.csv:7:3: expected a duration such as \"51m\" or \"1.5h\", found \"51 x\"",
        messages().get(0));
    assertTrue(messages().get(1).startsWith("t.csv:7:4: "), messages().get(1));
    assertTrue(messages().stream().anyMatch(line -> line.startsWith("t.csv:7:1: ")));
    assertTrue(messages().stream().anyMatch(line -> line.startsWith("t.csv:7:5: ")));
    assertTrue(messages().stream().anyMatch(line -> line.startsWith("t.csv:7:6: ")));
  }

  @Test
  void figuresWithoutATitleAreAnError() {
    TaskTable table = table("Task", "Human");
    assertEquals(Optional.empty(), table.read(TextRow.of(" ", "4h").onLine(3)));
    assertEquals(
        List.of(
            "t.csv:3:1: expected a title, since other cells of the row are filled, found nothing"),
        messages());
  }

  @Test
  void aValueUnderNoHeaderIsAnError() {
    TaskTable table = table("Task", "Human", "");
    assertEquals(Optional.empty(), table.read(TextRow.of("a", "4h", "x").onLine(3)));
    assertEquals(Optional.empty(), table.read(TextRow.of("a", "4h", "", "y").onLine(4)));
    assertEquals(
        List.of(
            "t.csv:3:3: expected no value, since its column has no header, found \"x\"",
            "t.csv:4:4: expected no value, since its column has no header, found \"y\""),
        messages());
  }

  @Test
  void twoColumnsOfOneMeaningAreAnErrorThatNamesBoth() {
    LeverageException thrown =
        assertThrows(LeverageException.class, () -> table("Task", "Date", "Human", "date"));
    assertEquals(
        "t.csv:1:4: expected one column for the date, found two: \"Date\" and \"date\"",
        thrown.getMessage());
    assertThrows(LeverageException.class, () -> table("Task", "Human", "Project", "Project "));
  }

  @Test
  void anUnlistedAgentIsTheOneColumnOfDurationsLeftAndThatIsSaid() {
    TaskTable table =
        TaskTable.under(
            TextRow.of("Task", "Human Est.", "Devin", "Owner"),
            List.of(TextRow.of("a", "1h", "5m", "Ann"), TextRow.of("b", "1h", "", "")),
            DecimalMark.POINT,
            ReadOptions.DEFAULT,
            problems);
    assertEquals(Optional.of("Devin"), table.agent());
    assertEquals(new Columns(List.of("Owner")), table.extraColumns());
    assertEquals(
        List.of(
            "t.csv:1:3: the column \"Devin\" is read as the time of an agent of that name, "
                + "since it is the one column of durations left"),
        messages());
  }

  @Test
  void anUnlistedAgentIsFoundByTimesWithTheDecimalMarkOfTheTable() {
    for (DecimalMark mark : List.of(DecimalMark.COMMA, DecimalMark.UNDECIDED)) {
      TaskTable table =
          TaskTable.under(
              TextRow.of("Task", "Human Est.", "Devin"),
              List.of(TextRow.of("a", "1h", "2,5m")),
              mark,
              ReadOptions.DEFAULT,
              problems);
      assertEquals(Optional.of("Devin"), table.agent());
    }
  }

  @Test
  void aMisspeltHeaderIsRefusedOverFiguresWithTheDecimalMarkOfTheTable() {
    for (String[] column :
        new String[][] {{"Tokenz", "2.412.000"}, {"Humen Est.", "1,5h"}, {"Supervison", "2,5m"}}) {
      LeverageException thrown =
          assertThrows(
              LeverageException.class,
              () ->
                  TaskTable.under(
                      TextRow.of("Task", column[0]),
                      List.of(TextRow.of("a", column[1])),
                      DecimalMark.COMMA,
                      ReadOptions.DEFAULT,
                      problems));
      assertTrue(thrown.getMessage().contains("a header that is known"), thrown.getMessage());
    }
  }

  @Test
  void twoColumnsOfDurationsLeftAreBothKeptAsTheyAre() {
    TaskTable table =
        TaskTable.under(
            TextRow.of("Task", "Human Est.", "Devin", "Review"),
            List.of(TextRow.of("a", "1h", "5m", "10m")),
            DecimalMark.POINT,
            ReadOptions.DEFAULT,
            problems);
    assertEquals(new Columns(List.of("Devin", "Review")), table.extraColumns());
    assertFalse(table.has(Field.AGENT_TIME));
  }

  @Test
  void anOrderOfDatesIsTakenFromTheOptions() {
    TaskTable table =
        TaskTable.under(
            TextRow.of("Date", "Task", "Human"),
            List.of(),
            DecimalMark.POINT,
            ReadOptions.DEFAULT.withDateOrder(DateOrder.DAY_FIRST),
            problems);
    assertEquals(
        Optional.of(LocalDate.of(2026, 2, 4)),
        table.read(TextRow.of("4/2/2026", "a", "1h")).orElseThrow().date());
  }

  @Test
  void claimsGoOnlyToASinkThatWantsThem() throws IOException {
    TaskTable table = table("Task", "Human", "Weeks", "LF", "SLF");
    Row row = TextRow.of("a", "40h", " 1.0w ", "53.3x", "").onLine(9);
    List<Claim> claims = new ArrayList<>();
    RecordSink deaf =
        new RecordSink() {
          @Override
          public void task(Task task) {}

          @Override
          public void claim(Claim claim) {
            claims.add(claim);
          }
        };
    TaskRow read = table.read(row).orElseThrow();
    table.deliver(read, row, deaf);
    assertEquals(List.of(), claims);
    RecordSink listening =
        new RecordSink() {
          @Override
          public void task(Task task) {}

          @Override
          public boolean acceptsClaims() {
            return true;
          }

          @Override
          public void claim(Claim claim) {
            claims.add(claim);
          }
        };
    table.deliver(read, row, listening);
    assertEquals(
        List.of(
            new Claim(Claim.Kind.WEEKS, "1.0w", Location.ofText("t.csv", 9, 3)),
            new Claim(Claim.Kind.LEVERAGE, "53.3x", Location.ofText("t.csv", 9, 4))),
        claims);
  }

  @Test
  void aSupervisionTimeThatIsNotPrintedIsInferredFromItsFactorAndThatIsSaid() {
    TaskTable table = table("#", "Task", "Human Est.", "Claude", "Weeks", "Factor", "Sup. Factor");
    assertEquals(
        Optional.of(Measure.ofMinutes(5).approximately()),
        task(table, "1", "a", "120h", "51m", "3.0w", "141.2x", "1440.0x").supervisionTime());
    assertEquals(
        Optional.of(Measure.of(Duration.ofSeconds(150)).approximately()),
        task(table, "2", "b", "16h", "8m", "0.40w", "120.0x", "384.0x").supervisionTime());
    assertEquals(
        Optional.empty(),
        task(table, "3", "c", "16h", "8m", "0.40w", "120x", "").supervisionTime());
    assertEquals(
        List.of(
            "t.csv:2:7: the supervision time is inferred from the factor under \"Sup. Factor\","
                + " and approximate (and 1 more like it)"),
        messages());
  }

  @Test
  void aSupervisionTimeThatItsFactorDoesNotTellIsNotKnownAndThatIsSaid() {
    TaskTable table = table("Task", "Human", "Claude", "SLF");
    assertEquals(Optional.empty(), task(table, "a", "40h", "9m", "5x").supervisionTime());
    assertEquals(Optional.empty(), task(table, "a", "1m", "9m", "700x").supervisionTime());
    assertEquals(Optional.empty(), task(table, "a", "120h", "9m", "~1440.0x").supervisionTime());
    assertEquals(
        List.of(
            "t.csv:2:4: the supervision time is not known, since several times have the factor"
                + " \"5x\"",
            "t.csv:2:4: the supervision time is not known, since no time has the factor"
                + " \"700x\"",
            "t.csv:2:4: the supervision time is not known, since several times have the factor"
                + " \"~1440.0x\""),
        messages());
  }

  @Test
  void aSupervisionTimeThatIsPrintedIsNeverInferred() {
    TaskTable table = table("Task", "Human", "Sup.", "SLF");
    assertEquals(
        Optional.of(Measure.ofMinutes(7)), task(table, "a", "40h", "7m", "480x").supervisionTime());
    assertEquals(List.of(), messages());
  }

  @Test
  void aHeaderIsReadAsTheCallerSays() {
    TaskTable table =
        TaskTable.under(
            TextRow.of("Arbeit", "Aufwand (h)", "Devin min", "Claude", "Tokens"),
            List.of(),
            DecimalMark.POINT,
            ReadOptions.DEFAULT
                .withColumn("Arbeit", "title")
                .withColumn("Aufwand (h)", "human")
                .withColumn("Devin min", "agent")
                .withColumn("claude", "agent-name")
                .withColumn("Tokens", "keep"),
            problems);
    assertEquals(
        Task.titled("a")
            .human(Duration.ofHours(4))
            .agentTime(Duration.ofMinutes(12))
            .agent("Opus")
            .extra("Tokens", "many")
            .build(),
        task(table, "a", "4", "12", "Opus", "many"));
    assertEquals(List.of(), messages());
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> Vocabulary.of(ReadOptions.DEFAULT.withColumn("a", "effort-ish")));
    assertEquals("not a kind of column: \"effort-ish\"", thrown.getMessage());
  }

  @Test
  void aHeaderThatIsNearlyKnownIsAnErrorWithASuggestion() {
    LeverageException thrown =
        assertThrows(
            LeverageException.class,
            () -> table(TextRow.of("a", "4h", "3m"), "Task", "Humen Est.", "Claude"));
    assertEquals(
        "t.csv:1:2: expected a header that is known, such as \"human est\" for the human estimate,"
            + " found \"Humen Est.\" (--map \"Humen Est.=human\" reads it as that,"
            + " --map \"Humen Est.=keep\" as a column of your own)",
        thrown.getMessage());
    LeverageException agent =
        assertThrows(
            LeverageException.class,
            () -> table(TextRow.of("a", "4h", "3m"), "Task", "Human Est.", "Cluade (min)"));
    assertTrue(agent.getMessage().contains("such as \"claude\" for the agent time"));
  }

  @Test
  void aHeaderThatIsNearlyKnownIsKeptWhereNothingIsMissingOrItsCellsAreOther() {
    assertEquals(
        new Columns(List.of("Humen Est.")),
        table(TextRow.of("a", "4h", "4h", "3m"), "Task", "Human Est.", "Humen Est.", "Claude")
            .extraColumns());
    assertEquals(
        new Columns(List.of("Humen Est.")),
        table(TextRow.of("a", "Ann", "3m"), "Task", "Humen Est.", "Claude").extraColumns());
    assertEquals(
        new Columns(List.of("Humen Est.")),
        table(TextRow.of("a", "", "3m"), "Task", "Humen Est.", "Claude").extraColumns());
  }

  private TaskTable table(TextRow sample, String... headers) {
    return TaskTable.under(
        TextRow.of(headers), List.of(sample), DecimalMark.POINT, ReadOptions.DEFAULT, problems);
  }

  @Test
  void aMisspeltTitleIsRefusedWithASuggestion() {
    LeverageException refused =
        assertThrows(
            LeverageException.class,
            () -> table(TextRow.of("a", "4h", "3m"), "Taks", "Human Est.", "Claude"));
    assertEquals(
        "t.csv:1:1: expected a header that is known, such as \"task\" for the title, found \"Taks\""
            + " (--map \"Taks=title\" reads it as that, --map \"Taks=keep\" as a column of your own)",
        refused.getMessage());
  }

  @Test
  void titlesAndAgentsKeepTheirMarkupAndFiguresAreReadWithoutIt() {
    Task task =
        task(
            table("Task", "Human (h)", "Agent name", "Claude"),
            "**a** [b](c)",
            "**4**",
            "_Hal_",
            "[5m](log.md)");
    assertEquals(
        Task.titled("**a** [b](c)")
            .human(Duration.ofHours(4))
            .agentTime(Duration.ofMinutes(5))
            .agent("_Hal_")
            .build(),
        task);
  }

  @Test
  void everyColumnMayBeTheFirst() {
    assertEquals(
        Optional.of(Measure.ofHours(4)),
        task(table("Human (h)", "Task"), "4", "a").humanEstimate());
    assertEquals(
        Optional.of(Tokens.of(5)), task(table("Tokens", "Task", "Human"), "5", "a", "").tokens());
    TaskTable agent = table("Claude", "Task");
    assertEquals(Optional.of("Claude"), agent.agent());
    assertEquals(OptionalInt.of(0), agent.column(Field.AGENT_TIME));
    assertEquals(OptionalInt.empty(), agent.column(Field.DATE));
    assertEquals(
        Optional.of("Hal"), task(table("Agent", "Task", "Agent (min)"), "Hal", "a", "5").agent());
    assertEquals(
        Optional.of(Measure.ofMinutes(5).approximately()),
        task(table("SLF", "Task", "Human"), "1440.0x", "a", "120h").supervisionTime());
  }

  @Test
  void aFactorThatIsNoneIsAnErrorInAnyColumn() {
    assertEquals(Optional.empty(), table("LF", "Task", "Human").read(TextRow.of("big", "a", "1h")));
    assertEquals(
        Optional.empty(),
        table("Task", "Human", "Sup.", "SLF").read(TextRow.of("a", "1h", "1m", "great").onLine(2)));
    assertEquals(
        Optional.empty(),
        table("Task", "Human", "SLF").read(TextRow.of("a", "1h", "huge").onLine(3)));
    assertEquals(
        List.of("t.csv:1:1", "t.csv:2:4", "t.csv:3:3"),
        problems.list().stream().map(problem -> problem.location().toString()).toList());
  }

  private static TaskTable sampled(Problems problems, String header, String... rows) {
    return TaskTable.under(
        TextRow.split(header),
        Arrays.stream(rows).map(TextRow::split).toList(),
        DecimalMark.POINT,
        ReadOptions.DEFAULT,
        problems);
  }

  @Test
  void aColumnWithoutDurationsIsNoAgentsTime() {
    for (String cell : List.of("", "5", "Ann")) {
      assertEquals(
          Optional.empty(), sampled(problems, "Devin | Task | Human", cell + " | a | 1h").agent());
    }
    assertEquals(
        Optional.of("Devin"), sampled(problems, "Devin | Task | Human", "5m | a | 1h").agent());
    assertEquals(
        new Columns(List.of("Devin", "Review")),
        sampled(problems, "Devin | Review | Task | Human", "5m | 6m | a | 1h").extraColumns());
  }

  @Test
  void aTableKnowsHowManyColumnsItHas() {
    assertEquals(3, table("Task", "Human", "Project").size());
  }
}
