package dev.leverage.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.Revision;
import dev.leverage.format.Change;
import dev.leverage.format.RefreshOptions;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendingTest {

  private static final LocalDate APRIL_2 = LocalDate.of(2026, 4, 2);
  private static final Task SHIP =
      Task.titled("Ship \"it\"")
          .human(Measure.ofHours(2))
          .agentTime(Measure.ofMinutes(3))
          .agent("Claude")
          .build();
  private static final String MEMBERS =
      "\"task\":\"Ship \\\"it\\\"\",\"humanHours\":2,\"agent\":\"Claude\",\"agentMinutes\":3";
  private static final String TASK_LINE = "{\"date\":\"2026-04-02\"," + MEMBERS + "}";
  private static final String DAY_LINE =
      "{\"version\":1,\"date\":\"2026-04-02\",\"tasks\":[{" + MEMBERS + "}]}";
  private static final String PLAN = "{\"date\":\"2026-04-02\", \"task\":\"Plan\"}";
  private static final String DAY =
      "{\"tasks\": [{\"task\":\"Plan\"}], \"date\":\"2026-04-02\", \"tokens\":7}";

  @TempDir private Path folder;

  private Revision add(String log) throws IOException {
    Files.writeString(file(), log);
    return Documents.LEVERAGE.add(file(), SHIP, APRIL_2);
  }

  private Path file() {
    return folder.resolve("log.jsonl");
  }

  private String added(String log) throws IOException {
    add(log);
    return Files.readString(file());
  }

  @Test
  void aLogOfTasksGetsATaskMore() throws IOException {
    assertEquals(PLAN + "\n" + TASK_LINE + "\n", added(PLAN + "\n"));
    assertEquals(
        List.of("Plan", "Ship \"it\""),
        Documents.LEVERAGE.read(Source.of(file())).days().get(0).tasks().stream()
            .map(Task::title)
            .toList());
  }

  @Test
  void aLogOfDaysGetsADayMore() throws IOException {
    assertEquals(DAY + "\n" + DAY_LINE + "\n", added(DAY + "\n"));
  }

  @Test
  void theLastLineSaysHowTheLogGoesOn() throws IOException {
    assertEquals(DAY + "\n" + PLAN + "\n" + TASK_LINE + "\n", added(DAY + "\n" + PLAN + "\n"));
    assertEquals(PLAN + "\n" + DAY + "\n" + DAY_LINE + "\n", added(PLAN + "\n" + DAY + "\n"));
  }

  @Test
  void whatStandsThereStaysToTheByte() throws IOException {
    String odd = "\n" + PLAN.replace(" ", "   ") + "\n\n";
    assertEquals(odd + TASK_LINE + "\n", added(odd));
  }

  @Test
  void aLineThatIsNotEndedIsEndedFirst() throws IOException {
    assertEquals(PLAN + "\n" + TASK_LINE + "\n", added(PLAN));
  }

  @Test
  void aLogThatBeginsWithABlankLineGoesOn() throws IOException {
    assertEquals("\n" + PLAN + "\n" + TASK_LINE + "\n", added("\n" + PLAN));
  }

  @Test
  void theChangeIsToldAtTheLineItFollows() throws IOException {
    assertEquals(
        List.of(file() + ":3:1: task: Ship \"it\" is added"),
        add("\n" + PLAN + "\n" + PLAN + "\n\n").changes().stream().map(Change::toString).toList());
  }

  @Test
  void lineEndsAreThoseOfTheLog() throws IOException {
    assertEquals(PLAN + "\r\n" + TASK_LINE + "\r\n", added(PLAN + "\r\n"));
  }

  @Test
  void aDateBehindOthersIsToldOf() throws IOException {
    String later = PLAN + "\n" + PLAN.replace("04-02", "04-03") + "\n";
    assertEquals(
        List.of(
            file()
                + ":3:29 (/task): the date 2026-04-02 occurs again after other lines, and the tasks are"
                + " read as a day of their own"),
        add(later).problems().stream().map(Problem::toString).toList());
    assertEquals(later + TASK_LINE + "\n", Files.readString(file()));
  }

  @Test
  void aBrokenLogIsLeft() throws IOException {
    String broken = PLAN + "\n{\"task\":\n";
    assertThrows(LeverageException.class, () -> add(broken));
    assertEquals(broken, Files.readString(file()));
  }

  @Test
  void aFileThatIsMissingIsMade() throws IOException {
    Documents.LEVERAGE.add(file(), SHIP, APRIL_2);
    assertEquals(DAY_LINE + "\n", Files.readString(file()));
  }

  @Test
  void nothingIsDerivedSoNothingIsRefreshed() throws IOException {
    byte[] log = ("\r\n" + DAY + "\n" + PLAN).getBytes(StandardCharsets.UTF_8);
    Files.write(file(), log);
    assertEquals(List.of(), Documents.LEVERAGE.refresh(file()).changes());
    assertArrayEquals(log, Files.readAllBytes(file()));
  }

  @Test
  void aLogIsNeitherSortedNorSummedUp() throws IOException {
    Files.writeString(file(), PLAN + "\n");
    for (RefreshOptions options :
        List.of(RefreshOptions.DEFAULT.sorting(), RefreshOptions.DEFAULT.addingTotals())) {
      LeverageException refused =
          assertThrows(
              LeverageException.class, () -> Documents.LEVERAGE.planRefresh(file(), options));
      assertEquals(
          file() + ": a log of JSON Lines is only appended to; it is not sorted and has no totals",
          refused.problems().get(0).toString());
    }
  }
}
