package dev.leverage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.format.Change;
import dev.leverage.format.Edit;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RefreshOptions;
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
import org.junit.jupiter.api.Test;

class CsvEditTest {

  private static final LocalDate APRIL_2 = LocalDate.of(2026, 4, 2);
  private static final Task PLAN =
      Task.titled("Plan").human(Measure.ofMinutes(240)).agentTime(Measure.ofMinutes(12)).build();

  private static Source source(String text) {
    return Source.of("log.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Edit refresh(String text, RefreshOptions options) throws IOException {
    return new CsvEditor().refresh(source(text), ReadOptions.DEFAULT, options, new Problems());
  }

  private static String refreshed(String text) throws IOException {
    return text(refresh(text, RefreshOptions.DEFAULT));
  }

  private static String text(Edit edit) {
    return new String(edit.content(), StandardCharsets.UTF_8);
  }

  private static String added(String text, Task task, LocalDate date) throws IOException {
    return text(new CsvEditor().add(source(text), task, date, ReadOptions.DEFAULT, new Problems()));
  }

  @Test
  void onlyTheWrongFigureChanges() throws IOException {
    String text =
        String.join(
            "\r\n",
            "\ufeffDate, Task ,Human est. (h),\"Agent (min)\",Leverage,Ticket",
            "2026-04-02,\"Plan, then",
            "build\",4,12,\"21.0x\", A-1 ",
            "",
            "2026-04-02,Test,1,12,5.0x,\n");
    Edit edit = refresh(text, RefreshOptions.DEFAULT);
    assertEquals(text.replace("21.0x", "20.0x"), text(edit));
    assertEquals(
        List.of("log.csv:3:13: leverage: 21.0x becomes 20.0x"),
        edit.changes().stream().map(Change::toString).toList());
  }

  @Test
  void nothingIsDoneWhereAllHolds() throws IOException {
    String text = "Date,Task,Human est. (h),Agent (min),Leverage\n2026-04-02,Plan,4,12,20\n";
    Edit edit = refresh(text, RefreshOptions.DEFAULT);
    assertEquals(text, text(edit));
    assertEquals(List.of(), edit.changes());
  }

  @Test
  void spacesBehindAQuotedCellStay() throws IOException {
    String text = "Task,Human,\"Agent (min)\" ,Leverage\nA,1h,12,\"21.0x\" \t\nB,1h,12,5.0x\n";
    assertEquals(text.replace("21.0x", "5.0x"), refreshed(text));
    String dated = "Date,Task,Human,\"Agent (min)\" \n2026-04-02,A,1h,1\n";
    assertEquals(dated + "2026-04-02,Plan,4h,12\n", added(dated, PLAN, APRIL_2));
  }

  @Test
  void aFigureKeepsItsStyle() throws IOException {
    String text = "Task,Human,Agent,Leverage\nPlan,1000h,1m,\"59,999x\"\nB,1000h,1m,59999\n";
    assertEquals(text.replace("59,999", "60,000").replace("59999", "60000"), refreshed(text));
  }

  @Test
  void aRowOfTotalsAndNumbersArePutRight() throws IOException {
    String text =
        """
        #,Task,Human est. (h),Agent (min),Leverage
        1,Plan,4,12,20.0
        2,Build,2,6,20.0
        4,Test,2,6,20.0
        ,Total,8,24,21.0
        """;
    assertEquals(text.replace("4,Test", "3,Test").replace("21.0", "20.0"), refreshed(text));
  }

  @Test
  void aFactorFromWhichSupervisionIsInferredIsData() throws IOException {
    String inferred = "Task,Human,Agent,Sup. Factor\nPlan,4h,12m,99.0x\n";
    assertEquals(inferred, refreshed(inferred));
    String stated = "Task,Human,Agent,Sup.,Sup. Factor\nPlan,4h,12m,5m,99.0x\n";
    assertEquals(stated.replace("99.0", "48.0"), refreshed(stated));
  }

  @Test
  void nothingIsPutRightInATextThatHasErrors() {
    LeverageException refused =
        assertThrows(
            LeverageException.class,
            () -> refreshed("Task,Human,Agent,Leverage\nPlan,4h,12m,99x\nTest,soon,1m,\n"));
    assertEquals("log.csv:3:6", refused.problems().get(0).location().toString());
  }

  @Test
  void blankLinesBeforeTheHeaderStay() throws IOException {
    String text = "\n \nTask,Date,Human,Agent,Sup.,Sup. Factor\nA,2026-04-02,1h,1m,2m,9x\n";
    String right = text.replace("9x", "30x");
    assertEquals(right, refreshed(text));
    assertEquals(right + "Plan,2026-04-02,4h,12m,,\n", added(right, PLAN, APRIL_2));
  }

  @Test
  void rowsWithoutNumbersAreSortedAsTheyAre() throws IOException {
    assertEquals(
        "Task,Human,Agent\nHigh,1h,1m\nLow,1h,60m\n",
        text(
            refresh(
                "Task,Human,Agent\nLow,1h,60m\nHigh,1h,1m\n", RefreshOptions.DEFAULT.sorting())));
  }

  @Test
  void rowsOfADayAreSortedByFactorAndKeepTheirNumbers() throws IOException {
    String text =
        """
        #,Date,Task,Human,Agent
        1,2026-04-01,Rest,1h,60m
        1,2026-04-02,Low,1h,60m
        2,2026-04-02,"High, higher",1h,1m""";
    assertEquals(
        """
        #,Date,Task,Human,Agent
        1,2026-04-01,Rest,1h,60m
        1,2026-04-02,"High, higher",1h,1m
        2,2026-04-02,Low,1h,60m""",
        text(refresh(text, RefreshOptions.DEFAULT.sorting())));
  }

  @Test
  void aSortedDayKeepsItsDateWhereOnlyItsFirstRowHasOne() throws IOException {
    String text =
        """
        Date,Task,Human,Agent
        2026-04-01,Rest,1h,1m
        2026-04-02,Low,1h,60m
        ,High,1h,1m
        """;
    assertEquals(
        """
        Date,Task,Human,Agent
        2026-04-01,Rest,1h,1m
        2026-04-02,High,1h,1m
        ,Low,1h,60m
        """,
        text(refresh(text, RefreshOptions.DEFAULT.sorting())));
  }

  @Test
  void totalsAreNotAdded() {
    LeverageException refused =
        assertThrows(
            LeverageException.class,
            () -> refresh("Task,Human,Agent\n", RefreshOptions.DEFAULT.addingTotals()));
    assertEquals(ProblemCode.UNSUPPORTED_OPERATION, refused.problems().get(0).code());
  }

  @Test
  void aTaskComesAfterTheOthersOfItsDay() throws IOException {
    String text =
        String.join(
            "\r\n",
            "Date,Task,Human est. (h),Agent (min),Leverage",
            "2026-04-02,A,1,60,1.0",
            "2026-04-02,B,2,60,2.0",
            "2026-04-03,C,1,60,1.0",
            "");
    assertEquals(
        text.replace("60,2.0\r\n", "60,2.0\r\n2026-04-02,Plan,4,12,20.0\r\n"),
        added(text, PLAN, APRIL_2));
  }

  @Test
  void aTaskComesToItsPlaceWhereTheRowsAreSorted() throws IOException {
    String text =
        """
        #,Date,Task,Human,Agent
        1,4/2/2026,A,40 hours,1 min
        2,4/2/2026,B,1 hour,60 min
        """;
    ReadOptions options =
        ReadOptions.DEFAULT.withDateOrder(dev.leverage.notation.DateOrder.MONTH_FIRST);
    Edit edit = new CsvEditor().add(source(text), PLAN, APRIL_2, options, new Problems());
    assertEquals(
        """
        #,Date,Task,Human,Agent
        1,4/2/2026,A,40 hours,1 min
        2,4/2/2026,Plan,4 hours,12 min
        3,4/2/2026,B,1 hour,60 min
        """,
        text(edit));
  }

  @Test
  void aNewDayComesToItsPlaceInTheOrderOfDates() throws IOException {
    String header = "Date,Task,Human,Agent\n";
    String first = "2026-04-01,A,1h,1m\n";
    String third = "2026-04-03,C,1h,1m\n";
    String second = "2026-04-02,Plan,4h,12m\n";
    assertEquals(header + first + second + third, added(header + first + third, PLAN, APRIL_2));
    assertEquals(header + third + second + first, added(header + third + first, PLAN, APRIL_2));
    assertEquals(header + second, added(header, PLAN, APRIL_2));
    assertEquals(
        (header + first + second).stripTrailing(),
        added((header + first).stripTrailing(), PLAN, APRIL_2));
  }

  @Test
  void aNewDayComesToTheEndWhereDatesHaveNoOrder() throws IOException {
    String text =
        """
        Date,Task,Human,Agent
        2026-04-03,A,1h,1m
        2026-04-01,B,1h,1m
        2026-04-05,C,1h,1m
        """;
    assertEquals(text + "2026-04-02,Plan,4h,12m\n", added(text, PLAN, APRIL_2));
  }

  @Test
  void aTaskThatComesFirstOfItsDayComesBehindTheDayBefore() throws IOException {
    String text =
        """
        Date,Task,Human,Agent
        2026-04-01,A,1h,60m
        2026-04-02,B,1h,60m
        """;
    assertEquals(
        text.replace("2026-04-02,B", "2026-04-02,Plan,4h,12m\n2026-04-02,B"),
        added(text, PLAN, APRIL_2));
  }

  @Test
  void aTaskIsQuotedAsTheRowBesideItIs() throws IOException {
    String header = "\"Date\",\"Task\",\"Human\",\"Agent\"\n";
    String plan = "\"2026-04-02\",\"Plan\",4h,\"12m\"\n";
    String faster = "\"2026-04-02\",\"A\",1h,\"1m\"\n";
    String slower = "\"2026-04-02\",\"A\",1h,\"60m\"\n";
    assertEquals(header + faster + plan, added(header + faster, PLAN, APRIL_2));
    assertEquals(header + plan + slower, added(header + slower, PLAN, APRIL_2));
    assertEquals(header + plan.replace("\"", ""), added(header, PLAN, APRIL_2));
  }

  @Test
  void aRowEndsAsTheOneBeforeItOrWhereThatHasNoEndAsTheHeader() throws IOException {
    String header = "Date,Task,Human,Agent\r\n";
    String row = "2026-04-02,A,1h,1m";
    String plan = "2026-04-02,Plan,4h,12m";
    assertEquals(header + row + "\r\n" + plan, added(header + row, PLAN, APRIL_2));
    assertEquals(header + row + "\n" + plan + "\n", added(header + row + "\n", PLAN, APRIL_2));
  }

  @Test
  void numbersBelowMoveOnAsFarAsTheyFollowEachOther() throws IOException {
    String text =
        """
        #,Date,Task,Human,Agent
        0,2026-04-02,A,1h,60m
        "1",2026-04-02,B,1h,60m
        2,2026-04-02,C,1h,60m
        7,2026-04-02,D,1h,60m
        8,2026-04-02,E,1h,60m
        """;
    assertEquals(
        """
        #,Date,Task,Human,Agent
        0,2026-04-02,Plan,4h,12m
        1,2026-04-02,A,1h,60m
        "2",2026-04-02,B,1h,60m
        3,2026-04-02,C,1h,60m
        7,2026-04-02,D,1h,60m
        8,2026-04-02,E,1h,60m
        """,
        added(text, PLAN, APRIL_2));
  }

  @Test
  void aCommaThatIsNoDecimalMarkMakesNone() throws IOException {
    Task half = Task.titled("B").human(Measure.ofMinutes(30)).build();
    String thousands = "Date\tTask\tHuman est. (h)\n2026-04-02\tA\t1,500\n";
    assertEquals(thousands + "2026-04-02\tB\t0.5\n", added(thousands, half, APRIL_2));
    String note = "Date;Task;Human est. (h);Note\n2026-04-02;A;1.5;1,5\n";
    assertEquals(note + "2026-04-02;B;0.5;\n", added(note, half, APRIL_2));
  }

  @Test
  void aDecimalCommaStaysOne() throws IOException {
    String text = "Datum;Task;Human est. (h);Agent (min)\n2026-04-02;A;1,5;2,5\n";
    Task task =
        Task.titled("B").human(Measure.ofMinutes(30)).agentTime(Measure.ofMinutes(2)).build();
    ReadOptions options =
        ReadOptions.DEFAULT.withColumn("Datum", "date").withDecimalMark(DecimalMark.COMMA);
    Edit edit = new CsvEditor().add(source(text), task, APRIL_2, options, new Problems());
    assertEquals(
        "Datum;Task;Human est. (h);Agent (min)\n2026-04-02;A;1,5;2,5\n2026-04-02;B;0,5;2\n"
            .replace("A;1,5;2,5\n2026-04-02;B;0,5;2\n", "A;1,5;2,5\n2026-04-02;B;0,5;2\n"),
        text(edit));
  }

  @Test
  void totalsFollowATaskThatIsAddedAndFiguresOfOthersStay() throws IOException {
    String text =
        """
        #,Date,Task,Human est. (h),Agent (min),Leverage
        1,2026-04-02,A,1,60,9.0
        5,2026-04-02,B,1,60,1.0
        ,,Total,2,120,1.0
        """;
    assertEquals(
        """
        #,Date,Task,Human est. (h),Agent (min),Leverage
        1,2026-04-02,Plan,4,12,20.0
        2,2026-04-02,A,1,60,9.0
        5,2026-04-02,B,1,60,1.0
        ,,Total,6,132,2.7
        """,
        added(text, PLAN, APRIL_2));
  }

  @Test
  void aRowOfTotalsThatOnlyItsSumsTellFromATaskFollows() throws IOException {
    String text = "Date,Task,Human,Agent\n2026-04-02,A,40h,1m\n%s2026-04-02,B,1h,5m\n,Total,%s\n";
    assertEquals(
        String.format(text, "2026-04-02,Plan,4h,12m\n", "45h,18m"),
        added(String.format(text, "", "41h,6m"), PLAN, APRIL_2));
  }

  @Test
  void aRowOfTotalsThatWouldBeTakenForATaskIsRefusedAtTheDocument() {
    String text = "Date,Task,Human,Agent\n2026-04-02,A,36h,1m\n,B,1h,5m\n,Total,37h,6m\n";
    Task half = PLAN.toBuilder().human(Measure.ofMinutes(270)).build();
    LeverageException refused =
        assertThrows(LeverageException.class, () -> added(text, half, APRIL_2));
    assertEquals(
        "log.csv: the document is laid out so that with one task more it would read differently;"
            + " add the task by hand",
        refused.getMessage());
  }

  @Test
  void theTotalsOfSeveralDaysFollowADayThatIsAddedAndAreTold() throws IOException {
    String text = "Date,Task,Human,Agent\n2026-04-01,A,1h,1m\n2026-04-03,B,1h,5m\nTotal,,2h,6m\n";
    Problems problems = new Problems();
    Edit edit = new CsvEditor().add(source(text), PLAN, APRIL_2, ReadOptions.DEFAULT, problems);
    assertEquals(
        text.replace("2026-04-03", "2026-04-02,Plan,4h,12m\n2026-04-03").replace("2h,6m", "6h,18m"),
        text(edit));
    assertEquals(List.of(), problems.list());
    assertEquals(
        List.of(
            "log.csv:2:1: task: Plan is added",
            "log.csv:4:8: total human estimate: 2h becomes 6h",
            "log.csv:4:11: total agent time: 6m becomes 18m"),
        edit.changes().stream().map(Change::toString).toList());
  }

  @Test
  void aTitleIsInert() throws IOException {
    Task task = Task.titled("=1+1, \"quoted\"").human(Measure.ofMinutes(60)).build();
    String text = "Date,Task,Human\n2026-04-02,A,2h\n";
    assertEquals(text + "2026-04-02,\"'=1+1, \"\"quoted\"\"\",1h\n", added(text, task, APRIL_2));
  }

  @Test
  void aTitleThatBeginsWithADelimiterOrAQuoteIsQuoted() throws IOException {
    String text = "Date,Task,Human\n2026-04-02,A,2h\n";
    Task comma = Task.titled(", first").human(Measure.ofMinutes(60)).build();
    assertEquals(text + "2026-04-02,\", first\",1h\n", added(text, comma, APRIL_2));
    Task quote = Task.titled("\"A\" first").human(Measure.ofMinutes(60)).build();
    assertEquals(text + "2026-04-02,\"\"\"A\"\" first\",1h\n", added(text, quote, APRIL_2));
  }

  @Test
  void whatHasNoColumnIsRefused() {
    Task tokens = Task.titled("A").tokens(Tokens.of(5)).build();
    Task agent = Task.titled("A").agent("Codex").build();
    Task extra = Task.titled("A").extra("Ticket", "7").build();
    for (Task task : List.of(tokens, agent, extra)) {
      LeverageException refused =
          assertThrows(
              LeverageException.class,
              () -> added("Date,Task,Human\n2026-04-02,A,2h\n", task, APRIL_2));
      assertEquals(ProblemCode.UNSUPPORTED_OPERATION, refused.problems().get(0).code());
    }
  }

  @Test
  void aTableWithoutDatesIsRefused() {
    LeverageException refused =
        assertThrows(
            LeverageException.class, () -> added("Task,Human,Agent\nA,1h,1m\n", PLAN, APRIL_2));
    assertEquals(
        "log.csv:1:1: the table has no column of dates, so that nothing would say that the task"
            + " is of 2026-04-02; add a column \"Date\"",
        refused.problems().get(0).toString().replace("error: ", ""));
  }

  @Test
  void aTableOfDaysIsRefused() {
    String days = "Date,Tasks,Human est. (h),Agent (min)\n2026-04-01,3,12,30\n";
    LeverageException refused =
        assertThrows(LeverageException.class, () -> added(days, PLAN, APRIL_2));
    assertEquals(
        "log.csv:1:1: this is a table of days, in which a task has no row",
        refused.problems().get(0).toString().replace("error: ", ""));
  }

  private static String numbered(String... rows) {
    StringBuilder text = new StringBuilder("#,Date,Task,Human est. (h)\n");
    for (String row : rows) {
      text.append(row.replaceFirst(" ", ",2026-04-0").replace(' ', ',')).append(",4\n");
    }
    return text.toString();
  }

  @Test
  void numbersThatGoOnFromDayToDayMoveOnFromDayToDay() throws IOException {
    Task plan = Task.titled("Plan").human(Measure.ofHours(4)).build();
    assertEquals(
        numbered("1 1 a", "2 1 b", "3 2 c", "4 2 Plan", "5 3 d", "6 3 e", "1 4 f"),
        added(numbered("1 1 a", "2 1 b", "3 2 c", "4 3 d", "5 3 e", "1 4 f"), plan, APRIL_2));
    assertEquals(
        numbered("1 1 a", "2 2 Plan", "3 3 b", "4 3 c"),
        added(numbered("1 1 a", "2 3 b", "3 3 c"), plan, APRIL_2));
    assertEquals(
        numbered("1 1 a", "#2 2 b", "#3 2 Plan", "1 3 c", "2 3 d"),
        added(numbered("1 1 a", "#2 2 b", "1 3 c", "2 3 d"), plan, APRIL_2));
  }

  @Test
  void namesOfALaterDayAreLeftAlone() throws IOException {
    Task plan = Task.titled("Plan").human(Measure.ofHours(4)).build();
    String names = numbered("1 1 a", "2 3 b", "2 3 c", "4 3 d");
    assertEquals(
        names.replace("\n2,2026-04-03,b", "\n2,2026-04-02,Plan,4\n2,2026-04-03,b"),
        added(names, plan, APRIL_2));
    String first = numbered("0 3 a", "7 3 b", "8 3 c", "4 3 d");
    assertEquals(
        first.replace("\n0,2026-04-03,a", "\n1,2026-04-02,Plan,4\n0,2026-04-03,a"),
        added(first, plan, APRIL_2));
    assertEquals(
        numbered("1 2 Plan", "2 3 a", "3 3 b"), added(numbered("1 3 a", "2 3 b"), plan, APRIL_2));
  }

  @Test
  void figuresWithSpacesKeepThemUnderDecimalCommas() throws IOException {
    String text = "Date;Task;Human;Agent;Factor\n2026-04-02;W;16,5 hours;6 min;165,0 x\n";
    ReadOptions comma = ReadOptions.DEFAULT.withDecimalMark(DecimalMark.COMMA);
    assertEquals(
        text + "2026-04-02;Plan;4 hours;12 min;20,0 x\n",
        text(new CsvEditor().add(source(text), PLAN, APRIL_2, comma, new Problems())));
  }

  @Test
  void aNewDayBeginsAtOneWhereOthersDo() throws IOException {
    Task plan = Task.titled("Plan").human(Measure.ofHours(4)).build();
    for (String zero : List.of("", "0", "#")) {
      assertEquals(
          numbered(
              zero + "1 1 a", zero + "2 1 b", zero + "1 2 Plan", zero + "1 3 c", zero + "2 3 d"),
          added(
              numbered(zero + "1 1 a", zero + "2 1 b", zero + "1 3 c", zero + "2 3 d"),
              plan,
              APRIL_2));
    }
  }

  @Test
  void aRowOfTotalsBelowARowThatIsTooLongIsNotJudged() {
    String text =
        """
        Date,Task,Human est. (h),Agent (min)
        2026-04-02,a,4,12,9
        2026-04-02,b,3,12
        Total,,7,24
        """;
    LeverageException e = assertThrows(LeverageException.class, () -> refreshed(text));
    assertEquals("log.csv:2:19: expected 4 cells as in the header, found 5 cells", e.getMessage());
  }

  @Test
  void whatIsWrongBeforeAQuoteThatIsNeverClosedIsToldToo() {
    String text = "Task,Human est. (h)\na,4\nb,soon\nc,\"1\n";
    LeverageException e = assertThrows(LeverageException.class, () -> refreshed(text));
    assertEquals(
        List.of("log.csv:3:3", "log.csv:4:3"),
        e.problems().stream().map(problem -> problem.location().toString()).toList());
  }

  private static final String SEVERAL_DAYS =
      """
      Date,Task,Human est. (h),Agent (min),Leverage
      2026-04-01,a,4,12,20x
      2026-04-01,b,3,12,15x
      2026-04-03,c,1,6,10x
      ,Total,%s
      """;

  @Test
  void theTotalsOfSeveralDaysArePutRight() throws IOException {
    String total = "8,30,%s";
    assertEquals(
        String.format(SEVERAL_DAYS, String.format(total, "16.0x")),
        refreshed(String.format(SEVERAL_DAYS, String.format(total, "15.0x"))));
    String cut = String.format(SEVERAL_DAYS, "8,30,15.9x");
    assertEquals(cut.replace("15.9x", "16.0x"), refreshed(cut));
  }

  @Test
  void theTotalsOfSeveralDaysFollowATaskThatIsAdded() throws IOException {
    String text = String.format(SEVERAL_DAYS, "8,30,16.0x");
    String first =
        String.format(SEVERAL_DAYS, "12,42,17.1x")
            .replace("2026-04-03,c", "2026-04-02,Plan,4,12,20x\n2026-04-03,c");
    assertEquals(first, added(text, PLAN, APRIL_2));
    assertEquals(
        first
            .replace("12,42,17.1x", "16,54,17.8x")
            .replace("Plan,4,12,20x\n", "Plan,4,12,20x\n2026-04-02,Plan,4,12,20x\n"),
        added(first, PLAN, APRIL_2));
  }
}
