package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
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
  void anotherDayOfOneDateWithoutTasks() throws IOException {
    Day.Builder day = Day.on(LocalDate.of(2026, 4, 2));
    assertWritten(
        "no-tasks",
        List.of(
            day.task(Task.titled("a").build()).build(),
            Day.on(LocalDate.of(2026, 4, 2)).tokens(Tokens.of(7)).build()));
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
  void aRowIsAsHighAsItsTitle() throws IOException {
    assertEquals("", height("a".repeat(56)));
    assertEquals(" ht=\"30\"", height("a".repeat(57)));
    assertEquals(" ht=\"30\"", height("a\nb"));
    assertEquals(" ht=\"60\"", height("a\nb\n" + "c".repeat(57)));
    assertEquals(" ht=\"405\"", height("a\n".repeat(28)));
  }

  private static String height(String title) throws IOException {
    byte[] workbook = Xlsx.write(List.of(Day.builder().task(Task.titled(title).build()).build()));
    String row =
        Xlsx.part(workbook, "xl/worksheets/sheet1.xml").replaceAll("(?s).*<row r=\"2\"", "");
    return row.substring(0, row.indexOf('>'));
  }

  @Test
  void onlySpaceThatProgramsWouldDropIsMarked() throws IOException {
    for (String text : List.of(" a", "a ", "a  b", "a\tb", "a\nb", "\ta", "a\n")) {
      assertTrue(texts(text).contains("<t xml:space=\"preserve\">"), text);
    }
    assertFalse(texts("a b").contains("<t xml:space"));
  }

  @Test
  void onlyWhatExcelTakesForAnEscapeIsEscaped() throws IOException {
    assertTrue(texts("_x0041_").contains("<t>_x005F_x0041_</t>"));
    assertTrue(texts("_x00g1_").contains("<t>_x00g1_</t>"));
    assertTrue(texts("_y0041_").contains("<t>_y0041_</t>"));
    assertTrue(texts("a_x004").contains("<t>a_x004</t>"));
  }

  private static String texts(String title) throws IOException {
    Day day = Day.builder().task(Task.titled(title).build()).build();
    return Xlsx.part(Xlsx.write(List.of(day)), "xl/worksheets/sheet1.xml");
  }

  @Test
  void namesOfColumnsThatExcelWouldRefuseMakeNoTable() {
    assertTrue(TablePart.canHave(List.of("Task", "a".repeat(255))));
    assertFalse(TablePart.canHave(List.of("Task", "a".repeat(256))));
    assertFalse(TablePart.canHave(List.of("Task", "TASK")));
  }

  @Test
  void columnsBeyondTheLetterZ() throws IOException {
    Task.Builder task = Task.titled("Many columns");
    IntStream.rangeClosed(1, 42).forEach(column -> task.extra("Column " + column, "" + column));
    assertWritten("many-columns", List.of(Day.builder().task(task.build()).build()));
  }
}
