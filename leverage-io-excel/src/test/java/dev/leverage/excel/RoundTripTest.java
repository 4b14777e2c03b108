package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.LeverageRecord;
import dev.leverage.measure.Totals;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Target;
import dev.leverage.testkit.LeverageArbitraries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

class RoundTripTest {

  /**
   * The columns of derived figures by the parts of their sheets; but for those of supervision,
   * which are only doubted where its times are approximate.
   */
  private static final Map<String, String> DERIVED =
      Map.of("xl/worksheets/sheet1.xml", "IJ", "xl/worksheets/sheet2.xml", "FGIJ");

  @Property(tries = 60)
  void daysComeBackEqual(@ForAll("records") List<Day> days) throws IOException {
    assertEquals(days, Xlsx.read(Xlsx.write(days)).days());
  }

  @Provide
  Arbitrary<List<Day>> records() {
    return LeverageArbitraries.columns()
        .flatMap(
            columns ->
                Combinators.combine(
                        LeverageArbitraries.days(columns).list().ofMaxSize(4), Arbitraries.of(0, 2))
                    .as(RoundTripTest::withDateOfFirst));
  }

  /** Gives some days the date of the first, so that there are days of one date. */
  private static List<Day> withDateOfFirst(List<Day> days, int count) {
    return IntStream.range(0, days.size())
        .mapToObj(
            index -> {
              Day day = days.get(index);
              DayHeader header =
                  new DayHeader(days.get(0).date(), day.header().title(), day.header().tags());
              return index > count ? day : new Day(header, day.tasks(), day.figures(), day.body());
            })
        .toList();
  }

  @Tag("slow")
  @Property(tries = 60)
  void whatIsMadeWrongIsRestored(@ForAll("records") List<Day> given, @ForAll boolean references)
      throws IOException {
    // A factor beside stated totals is only doubted, since it could be a mean.
    List<Day> days = given.stream().map(RoundTripTest::withoutStatedTotals).toList();
    byte[] plain = Refreshed.withoutFormulas(Xlsx.write(days));
    byte[] right = Refreshed.withReferences(plain, references);
    byte[] wrong = Refreshed.withReferences(plain, true);
    for (Map.Entry<String, String> columns : DERIVED.entrySet()) {
      String cells = "(<c r=\"[" + columns.getValue() + "](?!1\")\\d+\" s=\"\\d+\"><v>)[^<]*";
      wrong = Refreshed.with(wrong, columns.getKey(), xml -> xml.replaceAll(cells, "$17777777.25"));
    }
    wrong = Refreshed.withReferences(wrong, references);
    Map<String, byte[]> restored = Refreshed.parts(Refreshed.of(wrong).bytes());
    for (Map.Entry<String, byte[]> part : Refreshed.parts(right).entrySet()) {
      assertEquals(
          new String(part.getValue(), StandardCharsets.UTF_8),
          new String(restored.get(part.getKey()), StandardCharsets.UTF_8));
    }
    assertEquals(List.of(), Refreshed.of(right).changes());
  }

  private static Day withoutStatedTotals(Day day) {
    return new Day(
        day.header(), day.tasks(), new DayFigures(day.tokens(), Optional.empty()), day.body());
  }

  @Test
  void theReferenceDayComesBackWholeWithItsTotals() throws IOException {
    Day day = ReferenceDay.day();
    byte[] workbook = Xlsx.write(List.of(day));
    assertEquals(List.of(day), Xlsx.read(workbook).days());
    Totals totals = Xlsx.EXCEL.totals(Xlsx.source(workbook));
    assertEquals("52.1x", totals.weightedLeverage().factor().orElseThrow().toString());
    assertEquals("374.0x", totals.weightedSupervisoryLeverage().factor().orElseThrow().toString());
    assertEquals(2_412_000, totals.tokens().count());
  }

  @Property(tries = 20)
  void aWorkbookWhoseCellsAllHaveReferencesIsReadAlike(@ForAll("records") List<Day> days)
      throws IOException {
    byte[] workbook = Xlsx.write(days);
    byte[] before =
        Refreshed.with(
            Refreshed.withReferences(workbook, true),
            "xl/worksheets/sheet1.xml",
            xml -> xml.replace("<t>", "<t xml:space=\"preserve\">"));
    assertEquals(days, Xlsx.read(before).days());
    assertEquals(List.of(), Refreshed.of(before).changes());
  }

  @Test
  void onlyACellThatIsNotBesideAnotherHasAReference() throws IOException {
    byte[] workbook = Xlsx.write(List.of(ReferenceDay.day()));
    assertArrayEquals(
        Xlsx.part(workbook, "xl/worksheets/sheet1.xml").getBytes(StandardCharsets.UTF_8),
        Refreshed.parts(Refreshed.withReferences(workbook, false)).get("xl/worksheets/sheet1.xml"));
  }

  @Test
  void factorsAreWrittenInFull() throws IOException {
    byte[] workbook = Refreshed.withoutFormulas(Xlsx.write(List.of(ReferenceDay.day())));
    String tasks = Refreshed.withReferences(Xlsx.part(workbook, "xl/worksheets/sheet1.xml"), true);
    assertTrue(tasks.contains("<c r=\"I2\" s=\"12\"><v>141.1764705882353</v></c>"), tasks);
    assertTrue(tasks.contains("<c r=\"I15\" s=\"12\"><v>11.25</v></c>"), tasks);
    assertTrue(tasks.contains("<c r=\"J15\" s=\"12\"><v>30</v></c>"), tasks);
  }

  @Test
  void tokensOfTheDayStandOnItsLastRowOnly() throws IOException {
    String tasks = Xlsx.part(Xlsx.write(List.of(ReferenceDay.day())), "xl/worksheets/sheet1.xml");
    assertEquals(tasks.indexOf("<v>2412000</v>"), tasks.lastIndexOf("<v>2412000</v>"));
    assertTrue(tasks.contains("<c r=\"H16\" s=\"10\"><v>2412000</v></c>"), tasks);
  }

  @Test
  void anyTextComesBack() throws IOException {
    for (String text :
        List.of(
            "=1+1",
            "+cmd|' /C calc'!A0",
            "@SUM(A1)",
            "'quoted",
            " outer spaces ",
            "tab\there",
            "two\nlines",
            "two\r\nlines",
            "\u0000\u0001\u001b[31m\u007f\u0085",
            "\uFFFE\uFFFF",
            "lone \uD83D surrogate \uDE00",
            "\uD83D\uDE00 pair",
            "_x0041_ _x000D_ _X0041_ _x_",
            "_x0041\u0007",
            "<b>&amp;</b> ]]> \"quotes\"",
            "عربى 中文 \u202E")) {
      Day day =
          Day.builder().task(Task.titled(text).agent(text).extra("Note", text).build()).build();
      assertEquals(List.of(day), Xlsx.read(Xlsx.write(List.of(day))).days());
    }
  }

  @Test
  void textsThatLookLikeNumbersStayAsTheyAre() throws IOException {
    for (String text :
        List.of("7", "007", "-0", "0.5", ".5", "5.", "1e3", "1.50", "-2.25", "12345678901234567")) {
      Day day = Day.builder().task(Task.titled("a").extra("Ticket", text).build()).build();
      assertEquals(List.of(day), Xlsx.read(Xlsx.write(List.of(day))).days(), text);
    }
  }

  @Test
  void everyMillisecondOfAnEstimateComesBack() throws IOException {
    Day.Builder day = Day.builder();
    for (long millis :
        new long[] {0, 1, 999, 3_599_999, 2_400_000, 1_200_000, Measure.MAX_MILLIS}) {
      day.task(
          Task.titled("a")
              .human(Measure.ofMillis(millis))
              .agentTime(Measure.ofMillis(millis).approximately())
              .build());
    }
    assertEquals(List.of(day.build()), Xlsx.read(Xlsx.write(List.of(day.build()))).days());
  }

  @Test
  void daysWithoutTasksAndWithoutDatesKeepTheirPlaces() throws IOException {
    Task task = Task.titled("a").build();
    List<Day> days =
        List.of(
            Day.builder().title("No date, no tasks").tokens(Tokens.of(5).approximately()).build(),
            Day.on(LocalDate.of(2026, 4, 2)).task(task).build(),
            Day.on(LocalDate.of(2026, 4, 3)).tags(List.of("rest, or not", "\\", " b")).build(),
            Day.builder().task(task).title("No date").build(),
            Day.on(LocalDate.of(2026, 4, 2))
                .task(task)
                .title("The second of April again")
                .body(new Body(List.of(Block.Marker.TASK_LOG, new Block.Prose("Once more."))))
                .build(),
            Day.on(LocalDate.of(1900, 1, 31)).task(task).build());
    assertEquals(days, Xlsx.read(Xlsx.write(days)).days());
  }

  @Test
  void equalDaysAreWrittenAsEqualBytes() throws IOException, InterruptedException {
    byte[] first = Xlsx.write(List.of(ReferenceDay.day()));
    Thread.sleep(2100);
    assertArrayEquals(first, Xlsx.write(List.of(ReferenceDay.day())));
  }

  @Test
  void nothingIsLostAndNothingIsSaid() throws IOException {
    Task task = Task.titled("a").human(Measure.ofHours(2)).agentTime(Measure.ofMinutes(6)).build();
    StatedTotals stated =
        new StatedTotals(
            15,
            Optional.of(Measure.ofHours(374)),
            Optional.of(Measure.ofMinutes(431).approximately()),
            Optional.empty());
    List<Day> days =
        List.of(
            Day.on(LocalDate.of(2026, 4, 2)).task(task).tokens(Tokens.of(5)).build(),
            Day.on(LocalDate.of(2026, 4, 2)).title("Between").build(),
            Day.on(LocalDate.of(2026, 4, 2)).task(task).task(task).statedTotals(stated).build(),
            Day.on(LocalDate.of(2026, 4, 3)).statedTotals(stated).build(),
            Day.builder().task(task).build(),
            Day.builder().task(task).build());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(List.of(), Xlsx.EXCEL.write(days, Target.of("t.xlsx", out)));
    LeverageRecord record = Xlsx.read(out.toByteArray());
    assertEquals(days, record.days());
    assertEquals(List.of(), record.problems());
    assertEquals(List.of(), Refreshed.of(out.toByteArray()).ignored());
  }

  @Test
  void proseLongerThanACellGoesOnInTheNext() throws IOException {
    for (String prose :
        List.of(
            "line\n".repeat(1000) + "end",
            "x".repeat(100_000),
            "_x0041_\uD83D\uDE00".repeat(10_000),
            "a " + "\n".repeat(600) + "b")) {
      Day day =
          Day.on(LocalDate.of(2026, 4, 2))
              .body(new Body(List.of(new Block.Prose(prose), new Block.Prose("Next."))))
              .build();
      assertEquals(List.of(day), Xlsx.read(Xlsx.write(List.of(day))).days());
    }
  }

  @Test
  void columnsThatDifferOnlyInCaseMakeNoTableAndComeBack() throws IOException {
    Day day =
        Day.on(LocalDate.of(2026, 4, 2))
            .task(
                Task.titled("a")
                    .human(Measure.ofHours(2))
                    .agentTime(Measure.ofMinutes(6))
                    .extra("Project", "1")
                    .extra("PROJECT", "2")
                    .build())
            .build();
    byte[] workbook = Xlsx.write(List.of(day));
    assertEquals(List.of(day), Xlsx.read(workbook).days());
    assertFalse(Refreshed.parts(workbook).containsKey("xl/tables/table2.xml"));
    assertTrue(
        Xlsx.part(workbook, "xl/worksheets/sheet1.xml")
            .contains("<f>IFERROR(IF(C2=\"\",\"\",C2*60/E2),\"\")</f><v>20</v>"));
  }

  @Test
  void aRecordOfNothingComesBack() throws IOException {
    byte[] workbook = Xlsx.write(List.of());
    assertEquals(List.of(), Xlsx.read(workbook).days());
    assertEquals(List.of(), Xlsx.read(workbook).problems());
  }
}
