package dev.leverage.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.examples.OwnRows.Ticket;
import dev.leverage.measure.Totals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {

  private static final Path RECORDS = Path.of("records");

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-02.md", "2026-04-02.xlsx", "2026-04-02.csv"})
  void readsAnyFormatAndPrintsItsTotals(String record) throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ReadAndTotal.run(
        RECORDS.resolve(record), new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertEquals(
        List.of("15 tasks, 374 h", "leverage 52.1x"),
        printed.toString(StandardCharsets.UTF_8).lines().toList());
  }

  @Test
  void anUploadIsAnsweredWithTotals() throws IOException {
    byte[] upload = Files.readAllBytes(RECORDS.resolve("2026-04-02.xlsx"));
    assertEquals(
        new UploadHandler.Answer(
            200,
            List.of(
                "tasks: 15",
                "leverage: 52.1x over 15 tasks",
                "supervisory leverage: 374.0x over 15 tasks")),
        new UploadHandler().handle("april.xlsx", new ByteArrayInputStream(upload)));
  }

  @Test
  void anUploadWithProblemsIsAnsweredWithAllOfThem() throws IOException {
    byte[] upload = "Task,Human,Claude\na,51 x,5m\nb,1h\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        new UploadHandler.Answer(
            422,
            List.of(
                "april.csv:2:3: expected a duration such as \"51m\" or \"1.5h\", found \"51 x\"",
                "april.csv:3:3: expected 3 cells as in the header, found 2 cells")),
        new UploadHandler().handle("april.csv", new ByteArrayInputStream(upload)));
  }

  @Test
  void rowsOfOnesOwnAreTotalledWithoutTasks() {
    Totals totals = OwnRows.totalsOf(List.of(new Ticket(16, 480), new Ticket(120, 3060)));
    assertEquals(2, totals.tasks());
    assertEquals("138.3x", totals.weightedLeverage().factor().orElseThrow().toString());
    assertTrue(totals.weightedSupervisoryLeverage().factor().isEmpty());
  }
}
