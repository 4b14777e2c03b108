package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DateOrder;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowDraftTest {

  private static final LocalDate DATE = LocalDate.of(2026, 4, 2);
  private static final Task TASK =
      Task.titled("Port")
          .human(Measure.ofHours(4))
          .agentTime(Measure.ofMinutes(10))
          .supervision(Measure.ofMinutes(1))
          .tokens(12_500)
          .build();

  private static RowDraft draft(String header, int place, String... rows) {
    return draft(header, place, DecimalMark.POINT, ReadOptions.DEFAULT, rows);
  }

  private static RowDraft draft(
      String header, int place, DecimalMark mark, ReadOptions options, String... rows) {
    List<TextRow> others = Arrays.stream(rows).map(TextRow::split).toList();
    return new RowDraft(TextRow.split(header), others, place, mark, options);
  }

  private static String cells(RowDraft draft, Task task) {
    return String.join(" | ", draft.cells(task, DATE));
  }

  @Test
  void withoutNeighboursCellsAreCanonical() {
    assertEquals(
        "1 | 2026-04-02 | Port | 4h | 0.10w | 10m | 1m | 12,500 | 24.0x | 240.0x",
        cells(
            draft(
                "# | Date | Task | Human Est. | Weeks | Claude | Sup. | Tokens | Factor | Sup."
                    + " Factor",
                0),
            TASK));
  }

  @Test
  void cellsAreInTheStyleOfTheNeighbours() {
    Task unsupervised = TASK.toBuilder().supervision((Measure) null).build();
    String header = "# | Task | Human Est. | Weeks | Claude | Tokens | Factor";
    assertEquals(
        "#3 | Port | 4 hours | 0.10 | 10 min | 12500 | 24.00",
        cells(
            draft(
                header,
                2,
                "#1 | a | 8 hours | 0.2 | 9 min | 20000 | 53.33",
                "#2 | b | 1 hour | 0.025 | 3 min | 1000 | 20.00"),
            unsupervised));
    assertEquals(
        "2 | Port | 4 | 0.10w | 10 | 12,500 | 24 ×",
        cells(draft(header, 1, "1 | a | 8 | 0.2w | 9 | 999 | 53 ×"), unsupervised));
  }

  @Test
  void aUnitInAHeaderIsThatOfBareNumbers() {
    String header = "Task | Human (min) | Claude (s)";
    assertEquals("Port | 240 | 600", cells(draft(header, 0), bare()));
    assertEquals("Port | 240 | 600", cells(draft(header, 1, "a | 60 | 9"), bare()));
    assertEquals("Port | 4h | 10m", cells(draft(header, 1, "a | 1h | 9m"), bare()));
  }

  private static Task bare() {
    return Task.titled("Port").human(Measure.ofHours(4)).agentTime(Measure.ofMinutes(10)).build();
  }

  @Test
  void aDecimalCommaIsWrittenWhereTheTableHasIt() {
    Task task = bare().toBuilder().human(Measure.ofMinutes(90)).build();
    assertEquals(
        "Port | 1,5 | 0,038w | 10 | 9,0x",
        cells(
            draft(
                "Task | Human Est. | Weeks | Claude | Factor",
                1,
                DecimalMark.COMMA,
                ReadOptions.DEFAULT.withDecimalMark(DecimalMark.COMMA),
                "a | 2,5 | 0,063w | 5 | 1.030,0x"),
            task));
    assertEquals(
        "Port | 1.250.000",
        cells(
            draft("Task | Tokens", 0, DecimalMark.COMMA, ReadOptions.DEFAULT),
            Task.titled("Port").tokens(1_250_000).build()));
  }

  @Test
  void theStyleIsThatOfTheNextCellThatIsFilled() {
    String header = "Task | Human Est.";
    Task task = Task.titled("Port").human(Measure.ofHours(4)).build();
    assertEquals("Port | 4 hrs", cells(draft(header, 2, "a | 8 h", "b | 2 hrs"), task));
    assertEquals("Port | 4 h", cells(draft(header, 1, "a | 8 h", "b | 2 hrs"), task));
    assertEquals("Port | 4 hrs", cells(draft(header, 1, "a | ", "b | 2 hrs"), task));
  }

  @Test
  void numbersGoOnFromTheRowBefore() {
    assertEquals("1 | a", numbered(0, "1", "2"));
    assertEquals("2 | a", numbered(1, "1", "2"));
    assertEquals("3 | a", numbered(2, "1", "2"));
    assertEquals("1 | a", numbered(0));
    assertEquals("(8) | a", numbered(1, "(7)"));
    assertEquals("#08 | a", numbered(1, "#07"));
    assertEquals("#07 | a", numbered(0, "#07"));
    assertEquals("010 | a", numbered(1, "009"));
    assertEquals("10 | a", numbered(1, "09"));
    assertEquals("1 | a", numbered(1, "0"));
    assertEquals(" | a", numbered(1, "T-1-2"));
    assertEquals(" | a", numbered(1, "none"));
    assertEquals(" | a", numbered(1, "1234567890"));
    assertEquals("123456790 | a", numbered(1, "123456789"));
  }

  private static String numbered(int place, String... numbers) {
    String[] rows = Arrays.stream(numbers).map(number -> number + " | x").toArray(String[]::new);
    return cells(draft("# | Task", place, rows), Task.titled("a").build());
  }

  @Test
  void aDateIsWrittenLikeThatOfTheNeighbourIfItIsTheSame() {
    ReadOptions american = ReadOptions.DEFAULT.withDateOrder(DateOrder.MONTH_FIRST);
    Task task = Task.titled("a").build();
    assertEquals(
        "4/2/2026 | a",
        cells(draft("Date | Task", 1, DecimalMark.POINT, american, "4/2/2026 | x"), task));
    assertEquals(
        "2026-04-02 | a",
        cells(draft("Date | Task", 1, DecimalMark.POINT, american, "4/1/2026 | x"), task));
    assertEquals("2026-04-02 | a", cells(draft("Date | Task", 1, "someday | x"), task));
  }

  @Test
  void agentsAndColumnsOfTheRecordsOwnAreAsTheTaskHasThem() {
    Task task = Task.titled("a").agent("Codex").extra("Branch", "main").build();
    assertEquals("a | Codex | main", cells(draft("Task | Agent name | Branch", 0), task));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Task, Claude | the human estimate
          Task, Human Est. | the agent time
          """)
  void dataWithoutAColumnIsRefused(String header, String what) {
    RowDraft draft = draft(header.replace(",", " |"), 0);
    LeverageException refused =
        assertThrows(LeverageException.class, () -> draft.cells(bare(), DATE));
    assertEquals(
        "t.csv:1:1: the table has no column for " + what + " of a task; add one, or leave it out",
        refused.problems().get(0).toString().toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void tokensAgentsAndExtrasWithoutAColumnAreRefused() {
    Task.Builder task = Task.titled("a");
    for (Task each :
        List.of(
            task.tokens(5).build(),
            Task.titled("a").agent("Codex").build(),
            Task.titled("a").extra("Branch", "main").build())) {
      assertThrows(LeverageException.class, () -> draft("Task | Other", 0).cells(each, DATE));
    }
  }

  @Test
  void columnsAreFoundByTheirKind() {
    RowDraft draft = draft("# | Task", 0);
    assertEquals(OptionalInt.of(0), draft.column(Field.ROW_NUMBER));
    assertEquals(OptionalInt.of(1), draft.column(Field.TITLE));
    assertEquals(OptionalInt.empty(), draft.column(Field.DATE));
  }

  @Test
  void aTaskBelongsAtItsPlaceByFactorWhereTheOthersAreSortedSo() {
    Task ten = factor(10);
    Task twenty = factor(20);
    Task none = Task.titled("No factor").build();
    assertEquals(0, RowDraft.placeOf(factor(30), List.of(twenty, ten)));
    assertEquals(1, RowDraft.placeOf(factor(15), List.of(twenty, ten)));
    assertEquals(2, RowDraft.placeOf(factor(10), List.of(twenty, ten)));
    assertEquals(2, RowDraft.placeOf(factor(5), List.of(twenty, ten)));
    assertEquals(2, RowDraft.placeOf(factor(15), List.of(twenty, ten, none)) + 1);
    assertEquals(2, RowDraft.placeOf(factor(30), List.of(ten, twenty)));
    assertEquals(1, RowDraft.placeOf(factor(30), List.of(none)));
    assertEquals(0, RowDraft.placeOf(ten, List.of()));
  }

  private static Task factor(int factor) {
    return Task.titled("a")
        .human(Measure.ofMinutes(factor))
        .agentTime(Measure.ofMinutes(1))
        .build();
  }

  @Test
  void theAgentThatTheHeaderNamesNeedsNoColumnAndAnotherDoes() {
    Task task = Task.titled("a").agentTime(Measure.ofMinutes(5)).agent("Claude").build();
    assertEquals("a | 5m", cells(draft("Task | Claude", 0), task));
    assertThrows(LeverageException.class, () -> draft("Task | Codex", 0).cells(task, DATE));
    assertEquals("5m | a", cells(draft("Claude | Task", 0), task));
  }

  @Test
  void everyColumnMayBeTheFirst() {
    assertEquals("4 h | Port", cells(draft("Human | Task", 1, "8 h | a"), human(4)));
    assertEquals("240 | Port", cells(draft("Human (min) | Task", 0), human(4)));
    assertEquals("12,500 | a", cells(draft("Tokens | Task", 0), tokens(12_500)));
  }

  private static Task human(int hours) {
    return Task.titled("Port").human(Measure.ofHours(hours)).build();
  }

  private static Task tokens(long count) {
    return Task.titled("a").tokens(count).build();
  }

  @Test
  void tokensAreDigitsAloneWhereThoseBesideThemAre() {
    assertEquals("12500 | a", cells(draft("Tokens | Task", 1, "1000 | x"), tokens(12_500)));
    assertEquals("12500 | a", cells(draft("Tokens | Task", 1, "9999 | x"), tokens(12_500)));
    assertEquals("12,500 | a", cells(draft("Tokens | Task", 1, "10,500 | x"), tokens(12_500)));
    assertEquals("12,500 | a", cells(draft("Tokens | Task", 1, "150k | x"), tokens(12_500)));
  }

  @Test
  void aFactorBesideOneOfNoKnownStyleIsCanonical() {
    Task task = bare();
    String header = "Task | Human Est. | Claude | Factor";
    assertEquals("Port | 4h | 10m | 24.0x", cells(draft(header, 1, "a | 1h | 1m | ~50"), task));
  }
}
