package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.Leverage;
import dev.leverage.LeverageRecord;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Totals;
import dev.leverage.measure.WorkingWeek;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.rollup.RollUp;
import dev.leverage.source.Problem;
import dev.leverage.source.Source;
import java.io.IOException;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record of 2 April 2026, whose every figure is known, in all formats. */
class ReferenceDayTest {

  private static final Path RECORDS = Path.of("..", "examples", "records");
  private static final Leverage LEVERAGE = Leverage.installed();

  @TempDir private Path folder;

  private static List<String> factors(Day day, Function<Task, Optional<LeverageFactor>> factorOf) {
    return day.tasks().stream().map(task -> factorOf.apply(task).orElseThrow().toString()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-04-02.xlsx",
        "2026-04-02.md",
        "2026-04-02.csv",
        "2026-04-02.json",
        "2026-04-02.jsonl"
      })
  void everyFigureComesOutRight(String name) throws IOException {
    LeverageRecord record = LEVERAGE.read(RECORDS.resolve(name));
    assertEquals(List.of(), record.problems());
    Day day = record.days().get(0);
    assertEquals(
        List.of(
            "141.2x", "120.0x", "80.0x", "80.0x", "68.6x", "53.3x", "48.0x", "34.3x", "30.0x",
            "30.0x", "22.5x", "19.2x", "16.0x", "11.2x", "8.0x"),
        factors(day, LeverageFactor::leverageOf));
    assertEquals(
        List.of(
            "1440.0x", "480.0x", "720.0x", "480.0x", "120.0x", "480.0x", "60.0x", "80.0x", "45.0x",
            "72.0x", "60.0x", "96.0x", "96.0x", "30.0x", "192.0x"),
        factors(day, LeverageFactor::supervisoryLeverageOf));
    Totals totals = record.totals();
    assertEquals(15, totals.tasks());
    assertEquals(374 * 60, totals.humanEstimate().toDuration().toMinutes());
    assertEquals(431, totals.agentTime().toDuration().toMinutes());
    assertEquals(60, totals.supervisionTime().toDuration().toMinutes());
    assertEquals(2_412_000, totals.tokens().count());
    assertTrue(totals.tokensComplete());
    assertEquals("52.1x", totals.weightedLeverage().factor().orElseThrow().toString());
    assertEquals("374.0x", totals.weightedSupervisoryLeverage().factor().orElseThrow().toString());
    assertEquals(
        "9.35",
        WorkingWeek.STANDARD
            .weeks(totals.humanEstimate().millis(), MathContext.DECIMAL64)
            .toPlainString());
    RollUp rollUp = RollUp.ofAll();
    LEVERAGE.deliver(List.of(Source.of(RECORDS.resolve(name))), rollUp);
    assertEquals("50.8", rollUp.groups().whole().factors().mean(1).orElseThrow().toPlainString());
  }

  @Test
  void theWorkbookBecomesTheMarkdownRecordToTheByte() throws IOException {
    Path markdown = folder.resolve("april.md");
    assertEquals(List.of(), LEVERAGE.convert(RECORDS.resolve("2026-04-02.xlsx"), markdown));
    assertEquals(Files.readString(RECORDS.resolve("2026-04-02.md")), Files.readString(markdown));
  }

  @Test
  void theSavedPageIsReadAsTheMarkdownRecord() throws IOException {
    LeverageRecord page = LEVERAGE.read(RECORDS.resolve("2026-04-02.html"));
    assertEquals(LEVERAGE.read(RECORDS.resolve("2026-04-02.md")).days(), page.days());
    assertEquals(
        List.of("left out, since not part of the record: a, aside, footer, header, nav, script"),
        page.problems().stream().map(Problem::message).toList());
  }

  @Test
  void theSavedPageBecomesTheMarkdownRecordToTheByte() throws IOException {
    Path markdown = folder.resolve("april.md");
    LEVERAGE.convert(RECORDS.resolve("2026-04-02.html"), markdown);
    assertEquals(Files.readString(RECORDS.resolve("2026-04-02.md")), Files.readString(markdown));
  }

  @Test
  void markdownToWorkbookToMarkdownGivesTheSameBytes() throws IOException {
    Path original = RECORDS.resolve("2026-04-02.md");
    Path workbook = folder.resolve("april.xlsx");
    Path back = folder.resolve("back.md");
    assertEquals(List.of(), LEVERAGE.convert(original, workbook));
    assertEquals(List.of(), LEVERAGE.convert(workbook, back));
    assertArrayEquals(Files.readAllBytes(original), Files.readAllBytes(back));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-02.json", "2026-04-02.jsonl"})
  void markdownBecomesJsonAndComesBackToTheByte(String name) throws IOException {
    Path original = RECORDS.resolve("2026-04-02.md");
    Path json = folder.resolve(name);
    Path back = folder.resolve("back.md");
    assertEquals(List.of(), LEVERAGE.convert(original, json));
    assertEquals(Files.readString(RECORDS.resolve(name)), Files.readString(json));
    assertEquals(List.of(), LEVERAGE.convert(json, back));
    assertEquals(Files.readString(original), Files.readString(back));
  }

  @Test
  void theCsvWriterNamesItsLossesAndKeepsTheTables() throws IOException {
    Path csv = folder.resolve("april.csv");
    Path markdown = folder.resolve("april.md");
    List<Problem> losses = LEVERAGE.convert(RECORDS.resolve("2026-04-02.xlsx"), csv);
    assertEquals(
        List.of("title", "tags", "prose"),
        losses.stream().map(problem -> problem.found().orElseThrow()).toList());
    assertArrayEquals(
        Files.readAllBytes(RECORDS.resolve("2026-04-02.csv")), Files.readAllBytes(csv));
    assertEquals(List.of(), LEVERAGE.convert(csv, markdown));
    List<String> tables = tableRows(RECORDS.resolve("2026-04-02.md"));
    assertEquals(26, tables.size());
    assertEquals(tables, tableRows(markdown));
  }

  private static List<String> tableRows(Path markdown) throws IOException {
    return Files.readAllLines(markdown).stream().filter(line -> line.startsWith("|")).toList();
  }

  @Test
  void equalInputGivesEqualBytes() throws IOException {
    for (String name : List.of("a.xlsx", "b.xlsx")) {
      LEVERAGE.convert(RECORDS.resolve("2026-04-02.md"), folder.resolve(name));
    }
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a.xlsx")), Files.readAllBytes(folder.resolve("b.xlsx")));
  }
}
