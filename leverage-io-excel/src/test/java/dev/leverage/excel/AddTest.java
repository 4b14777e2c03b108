package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A task more in a workbook that nobody else wrote. */
class AddTest {

  private static final LocalDate DATE = LocalDate.of(2026, 4, 2);

  private static final Task TASK =
      Task.titled("One more")
          .human(Measure.ofHours(10))
          .agentTime(Measure.ofMinutes(6))
          .agent("Claude")
          .extra("Project", "Orders")
          .build();

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("t.xlsx");
  }

  private static Day day(int ofMonth, Task... tasks) {
    return Day.on(LocalDate.of(2026, 4, ofMonth)).tasks(List.of(tasks)).build();
  }

  private static Task task(String title, long hours, long minutes) {
    return Task.titled(title)
        .human(Measure.ofHours(hours))
        .agentTime(Measure.ofMinutes(minutes))
        .build();
  }

  private List<Day> added(LocalDate date, Day... days) throws IOException {
    Files.write(file, Xlsx.write(List.of(days)));
    Xlsx.EXCEL.add(file, TASK, date);
    List<Day> after = Xlsx.EXCEL.read(file).days();
    assertArrayEquals(Xlsx.write(after), Files.readAllBytes(file));
    return after;
  }

  @Test
  void aTaskGoesToItsPlaceAndAllElseStays() throws IOException {
    Day before = ReferenceDay.day();
    List<Task> tasks = new ArrayList<>(before.tasks());
    tasks.add(2, TASK);
    assertEquals(
        List.of(new Day(before.header(), tasks, before.figures(), before.body())),
        added(DATE, before));
  }

  @Test
  void theChangeNamesTheRowOfTheTask() throws IOException {
    Files.write(file, Xlsx.write(List.of(day(1, task("a", 1, 1)), ReferenceDay.day())));
    assertEquals(
        List.of(file + ":Tasks!B5: task: One more is added"),
        Xlsx.EXCEL.add(file, TASK, DATE).changes().stream().map(Object::toString).toList());
  }

  @Test
  void aNewDayStandsInTheOrderOfDates() throws IOException {
    Day first = day(1, task("a", 1, 1));
    Day third = day(3, task("c", 1, 1));
    Day second = day(2, TASK);
    assertEquals(List.of(first, second, third), added(DATE, first, third));
    assertEquals(List.of(third, second, first), added(DATE, third, first));
    assertEquals(List.of(third, first, third, second), added(DATE, third, first, third));
  }

  @Test
  void anEmptyRecordGetsItsFirstDay() throws IOException {
    assertEquals(List.of(day(2, TASK)), added(DATE));
  }

  @Test
  void theLastDayOfADateIsMeant() throws IOException {
    Day first = day(2, task("a", 1, 60));
    Day again = day(2, task("b", 1, 60));
    assertEquals(List.of(first, day(2, TASK, task("b", 1, 60))), added(DATE, first, again));
  }

  @Test
  void totalsWithoutTasksStayBesideTheTask() throws IOException {
    StatedTotals stated =
        new StatedTotals(3, Optional.of(Measure.ofHours(5)), Optional.empty(), Optional.empty());
    Day before = Day.on(DATE).statedTotals(stated).build();
    assertEquals(
        List.of(Day.on(DATE).statedTotals(stated).task(TASK).build()), added(DATE, before));
  }

  private void isRefused(byte[] workbook) throws IOException {
    Files.write(file, workbook);
    LeverageException refusal =
        assertThrows(LeverageException.class, () -> Xlsx.EXCEL.add(file, TASK, DATE));
    assertEquals(
        file
            + ": a task is added to a workbook only as this library wrote it, and this one was made"
            + " or saved by another program, and may hold what would be lost; add the task in that"
            + " program, or convert the workbook to a new one and add it there",
        refusal.getMessage());
    assertArrayEquals(workbook, Files.readAllBytes(file));
  }

  @Test
  void aWorkbookOfSomebodyElseIsRefused() throws IOException {
    isRefused(new Xlsx().sheet("S", Xlsx.header(1), Xlsx.row(2, Xlsx.text("B2", "a"))).bytes());
    isRefused(new Xls("S").header().text("B2", "a").bytes());
  }

  @Test
  void anyPartThatIsAnotherIsRefused() throws IOException {
    byte[] ours = Xlsx.write(List.of(ReferenceDay.day()));
    byte[] comment = "<comments/>".getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> more = new LinkedHashMap<>(Refreshed.parts(ours));
    more.put("xl/comments1.xml", comment);
    isRefused(Xlsx.zip(more));
    for (String part : List.of("xl/styles.xml", "xl/worksheets/sheet4.xml", "docProps/app.xml")) {
      byte[] spaced = (Xlsx.part(ours, part) + " ").getBytes(StandardCharsets.UTF_8);
      isRefused(Refreshed.with(ours, Map.of(part, spaced)));
    }
  }

  @Test
  void howAWorkbookIsPackedDoesNotMatter() throws IOException {
    Files.write(file, Xlsx.stored(Xlsx.write(List.of(day(1, task("a", 1, 1))))));
    Xlsx.EXCEL.add(file, TASK, DATE);
    assertEquals(List.of(day(1, task("a", 1, 1)), day(2, TASK)), Xlsx.EXCEL.read(file).days());
  }
}
