package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.Leverage;
import dev.leverage.integration.faults.FaultyFileSystem;
import dev.leverage.measure.Totals;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation on the disk fails once, in every writer. */
class FaultInjectionTest {

  private static final Leverage LEVERAGE = Leverage.installed();
  private static final byte[] OLD = "the only copy\n".getBytes(StandardCharsets.UTF_8);

  private final FaultyFileSystem disk = new FaultyFileSystem();

  @TempDir private Path folder;

  /** A save that is to survive. */
  private interface Save {
    void to(Path file) throws IOException;
  }

  private static Task task(int number) {
    return Task.titled("Task " + number + " of a log that is longer than one buffer")
        .human(Measure.ofHours(1))
        .agentTime(Measure.ofMinutes(5))
        .build();
  }

  private static List<Day> days(int tasks) {
    Day.Builder day = Day.on(LocalDate.of(2026, 4, 2));
    for (int number = 0; number < tasks; number++) {
      day.task(task(number));
    }
    return List.of(day.build());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"log.csv", "log.md", "log.json", "log.jsonl", "log.xlsx"})
  void whicheverOperationFailsTheOldFileStaysAndNothingElse(String name) throws IOException {
    failEach(name, OLD, file -> LEVERAGE.write(days(3_000), file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"log.md", "log.xlsx"})
  void whicheverOperationOfARefreshFailsTheOldFileStays(String name) throws IOException {
    Path wrong = folder.resolve(name);
    LEVERAGE.write(days(20), wrong);
    byte[] right = Files.readAllBytes(wrong);
    if (name.equals("log.md")) {
      String text = new String(right, StandardCharsets.UTF_8).replaceFirst("12\\.0x", "99.0x");
      failEach(name, text.getBytes(StandardCharsets.UTF_8), LEVERAGE::refresh);
      assertArrayEquals(right, Files.readAllBytes(wrong));
    } else {
      // A workbook whose figures hold is not written at all.
      disk.faults().failAt(0);
      LEVERAGE.refresh(disk.of(wrong));
      assertArrayEquals(right, Files.readAllBytes(wrong));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"log.csv", "log.md", "log.jsonl"})
  void whicheverOperationOfAnAdditionFailsTheOldFileStays(String name) throws IOException {
    Path file = folder.resolve(name);
    LEVERAGE.write(days(20), file);
    byte[] old = Files.readAllBytes(file);
    failEach(name, old, path -> LEVERAGE.add(path, task(21), LocalDate.of(2026, 4, 2)));
  }

  /** Fails operation after operation, until one save has nothing left to fail. */
  private void failEach(String name, byte[] old, Save save) throws IOException {
    Path file = folder.resolve(name);
    boolean failed = true;
    int failures = 0;
    for (int operation = 0; failed; operation++) {
      Files.write(file, old);
      disk.faults().failAt(operation);
      try {
        save.to(disk.of(file));
      } catch (IOException e) {
        assertTrue(disk.faults().hasFailed(), e.toString());
        assertTrue(e.getMessage().startsWith("no "), e.toString());
      }
      failed = disk.faults().hasFailed();
      failures += failed ? 1 : 0;
      assertEquals(List.of(file), files(), "what is left after operation " + operation);
      List<String> calls = disk.faults().calls();
      boolean inPlace = calls.contains("force directory");
      if (failed && !inPlace) {
        assertArrayEquals(old, Files.readAllBytes(file), "after operation " + operation);
      } else {
        Totals whole = LEVERAGE.totals(file);
        assertTrue(whole.tasks() > 0, "the new file is not whole");
      }
    }
    assertTrue(failures >= 6, "only " + failures + " operations were failed");
  }

  @Test
  void operationsComeInTheOrderThatSurvivesALossOfPower() throws IOException {
    Path file = Files.write(folder.resolve("log.csv"), OLD);
    disk.faults().failAt(Long.MAX_VALUE);
    LEVERAGE.write(days(3_000), disk.of(file));
    assertEquals(
        List.of(
            "create",
            "write",
            "permissions",
            "force",
            "close",
            "move",
            "force directory",
            "delete"),
        disk.faults().calls());
  }

  @Test
  void aFileThatAppearsWhileANewOneIsMadeIsNotReplaced() throws IOException {
    Path file = folder.resolve("log.md");
    disk.faults().failAt(Long.MAX_VALUE);
    LEVERAGE.add(disk.of(file), task(1), LocalDate.of(2026, 4, 2));
    assertEquals(
        List.of("create", "write", "force", "close", "link", "force directory", "delete"),
        disk.faults().calls());
    assertEquals(List.of(file), files());
    assertEquals(1, LEVERAGE.totals(file).tasks());
  }

  @ParameterizedTest
  @ValueSource(strings = {"log.csv", "log.md", "log.json", "log.jsonl", "log.xlsx"})
  void whatAFormatRefusesIsRefusedBeforeTheTargetIsTouched(String name) throws IOException {
    Path file = Files.write(folder.resolve(name), OLD);
    String tooLong = name.endsWith("xlsx") ? "x".repeat(32_768) : "half a pair \uD83D";
    List<Day> days = List.of(Day.builder().task(Task.titled(tooLong).build()).build());
    LeverageException refused =
        assertThrows(LeverageException.class, () -> LEVERAGE.write(days, file));
    assertTrue(
        List.of(ProblemCode.LIMIT_EXCEEDED, ProblemCode.MALFORMED_ENCODING)
            .contains(refused.problems().get(0).code()),
        refused.toString());
    assertArrayEquals(OLD, Files.readAllBytes(file));
    assertEquals(List.of(file), files());
  }
}
