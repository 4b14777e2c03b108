package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishedLayoutTest {

  /** Rows whose cells are divided by {@code |}; one that is a plain number is a number cell. */
  private static Xlsx sheet(String name, String table) {
    return new Xlsx().sheet(name, rows(table));
  }

  private static String[] rows(String table) {
    String[] lines = table.strip().split("\n", -1);
    String[] rows = new String[lines.length];
    for (int line = 0; line < lines.length; line++) {
      String[] cells = lines[line].split("\\|", -1);
      for (int column = 0; column < cells.length; column++) {
        String reference = (char) ('A' + column) + "" + (line + 1);
        String text = cells[column].strip();
        cells[column] =
            text.isEmpty()
                ? ""
                : text.matches("[0-9.]+")
                    ? Xlsx.number(reference, 0, text)
                    : Xlsx.text(reference, text);
      }
      rows[line] = Xlsx.row(line + 1, cells);
    }
    return rows;
  }

  private static Day only(Xlsx workbook) throws IOException {
    List<Day> days = workbook.read().days();
    assertEquals(1, days.size());
    return days.get(0);
  }

  private static List<Task> twin(Measure... supervision) {
    Task.Builder first =
        Task.titled("Port it")
            .human(Measure.ofHours(120))
            .agentTime(Duration.ofMinutes(51))
            .agent("Claude");
    Task.Builder second =
        Task.titled("Test it")
            .human(Duration.ofHours(16))
            .agentTime(Duration.ofMinutes(8))
            .agent("Claude");
    if (supervision.length > 0) {
      first.supervision(supervision[0]);
      second.supervision(supervision[1]);
    }
    return Arrays.asList(first.build(), second.build());
  }

  @Test
  void theLayoutOfTheFirstPostsReadsAsItsTwin() throws IOException {
    Day day =
        only(
            sheet(
                "2026-04-02",
                """
                # | Task    | Human Est.            | Claude | Leverage
                1 | Port it | 120 hours             | 51 min | 141x
                2 | Test it | 16 hours              | 8 min  | 120x
                  | Total   | 136h                  | 59m    | 138x

                Metric                            | Value
                Tasks completed                   | 2
                Human equivalent                  | 136 hours (~3.4 work weeks)
                Claude wall-clock                 | 59 minutes
                Tokens consumed                   | ~595000
                """));
    assertEquals(twin(), day.tasks());
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), day.date());
    assertEquals(Optional.of(new Tokens(595_000, true)), day.tokens());
  }

  @Test
  void theLayoutsWithSupervisionReadAsTheirTwin() throws IOException {
    List<Task> twin = twin(Measure.ofMinutes(5), Measure.ofMinutes(2));
    assertEquals(
        twin,
        only(sheet(
                "Log",
                """
                # | Task | Human Est. | Claude | Supv. | LF | SLF
                1 | Port it | 120h | 51m | 5m | 141x | 1440x
                2 | Test it | 16h | 8m | 2m | 120x | 480x
                """))
            .tasks());
    assertEquals(
        twin,
        only(sheet(
                "Log",
                """
                Sup. | Sup. Factor | Task | Human (h) | Claude min | Factor
                5 | 1440.0 | Port it | 120 | 51 | 141.2
                2 | 480.0 | Test it | 16 | 8 | 120.0
                """))
            .tasks());
  }

  @Test
  void theLayoutWithWeeksReadsAsItsTwinButForSupervisionBeingApproximate() throws IOException {
    assertEquals(
        twin(Measure.ofMinutes(5).approximately(), Measure.ofMinutes(2).approximately()),
        only(sheet(
                "Log",
                """
                # | Task | Human Est. | Claude | Weeks | Factor | Sup. Factor
                1 | Port it | 120h | 51m | 3.0w | 141.2x | 1440.0x
                2 | Test it | 16h | 8m | 0.40w | 120.0x | 480.0x
                """))
            .tasks());
  }

  private static final String DASHBOARD =
      """
      Date | Tasks | Human hrs | Claude min | Sup. min | Leverage
      2026-04-02 | 15 | 374 | 431 | 60 | 50.8x
      2026-04-03 | 1 | 16 | 8 | 2 | 120x
      """;

  @Test
  void aDashboardIsDaysWithStatedTotalsAndWithoutTasks() throws IOException {
    Xlsx workbook = sheet("Days so far", DASHBOARD);
    List<Day> days = workbook.read().days();
    assertEquals(List.of(), days.get(0).tasks());
    assertEquals(15, days.get(0).figures().statedTotals().orElseThrow().tasks());
    assertEquals(Optional.of(LocalDate.of(2026, 4, 3)), days.get(1).date());
    assertEquals(16, workbook.read().totals().tasks());
    assertEquals(List.of(), workbook.notes());
  }

  @Test
  void aTableOfTasksComesBeforeADashboard() throws IOException {
    Xlsx workbook =
        sheet("Dashboard", DASHBOARD)
            .sheet("Log", rows("Task | Human (h) | Claude (min)\nPort it | 120 | 51"));
    assertEquals(1, only(workbook).tasks().size());
    assertEquals(List.of(), workbook.notes());
  }
}
