package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What stands in workbooks that are written, to the last formula and look, is that of the texts
 * among the resources. Where a change is meant, {@code -Dwritten.update=true} writes them anew.
 */
class WrittenWorkbookTest {

  private static final Path FOLDER =
      Path.of("src", "test", "resources", "dev", "leverage", "excel", "written");

  private static void assertWritten(String name, List<Day> days) throws IOException {
    String found = WorkbookText.of(Xlsx.write(days));
    Path text = FOLDER.resolve(name + ".txt");
    if (Boolean.getBoolean("written.update")) {
      Files.writeString(text, found);
    }
    assertEquals(Files.readString(text), found);
  }

  @Test
  void theReferenceDay() throws IOException {
    assertWritten("reference-day", List.of(ReferenceDay.day()));
  }

  @Test
  void daysOfOneDateWithoutADateAndWithStatedTotals() throws IOException {
    assertWritten("stated-totals", SeveralDays.ofAllKinds());
  }

  @Test
  void aRecordOfNothing() throws IOException {
    assertWritten("nothing", List.of());
  }

  /** Excel takes no table with two headers that differ in their case alone. */
  @Test
  void tasksThatCanBeNoTable() throws IOException {
    Task.Builder task =
        Task.titled("Two headers of one name")
            .human(Measure.ofHours(2))
            .agentTime(Measure.ofMinutes(6))
            .supervision(Measure.ofMinutes(3));
    assertWritten(
        "no-table",
        List.of(
            Day.on(LocalDate.of(2026, 4, 2))
                .task(task.extra("Note", "1").extra("NOTE", "01").build())
                .build()));
  }

  @Test
  void columnsBeyondTheLetterZ() throws IOException {
    Task.Builder task = Task.titled("Many columns");
    IntStream.rangeClosed(1, 42).forEach(column -> task.extra("Column " + column, "" + column));
    assertWritten("many-columns", List.of(Day.builder().task(task.build()).build()));
  }
}
