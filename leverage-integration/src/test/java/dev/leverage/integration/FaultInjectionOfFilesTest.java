package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.FilePattern;
import dev.leverage.FormattedSource;
import dev.leverage.Leverage;
import dev.leverage.format.RecordFormat;
import dev.leverage.integration.faults.FaultyFileSystem;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation on the disk fails once while each day is written to a file of its own. */
class FaultInjectionOfFilesTest {

  private static final Leverage LEVERAGE = Leverage.installed();
  private static final byte[] OLD = "the only copy\n".getBytes(StandardCharsets.UTF_8);
  private static final int DAYS = 3;

  private final FaultyFileSystem disk = new FaultyFileSystem();

  @TempDir private Path input;
  @TempDir private Path output;

  private Path log() throws IOException {
    Path log = input.resolve("log.json");
    List<Day> days =
        Stream.iterate(LocalDate.of(2026, 4, 1), date -> date.plusDays(1))
            .limit(DAYS)
            .map(
                date ->
                    Day.on(date)
                        .task(
                            Task.titled("Port the tests")
                                .human(Measure.ofHours(1))
                                .agentTime(Measure.ofMinutes(5))
                                .build())
                        .build())
            .toList();
    LEVERAGE.write(days, log);
    return log;
  }

  private void convert(Path log, String ending) throws IOException {
    RecordFormat format = LEVERAGE.formats().forName("day." + ending);
    RecordFormat json = LEVERAGE.formats().named("json");
    LEVERAGE
        .conversion(List.of(new FormattedSource(Source.of(log), json)))
        .toFiles(FilePattern.of(output + "/new/{date}." + ending, disk), format, true);
  }

  /** Two of the three files exist; the third, and nothing else, is new. */
  private void prepare(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(output)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(output)) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectory(output.resolve("new"));
    Files.write(output.resolve("new/2026-04-01." + ending), OLD);
    Files.write(output.resolve("new/2026-04-02." + ending), OLD);
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.list(output.resolve("new"))) {
      for (Path path : all.toList()) {
        contents.put(
            path.getFileName().toString(),
            new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "md", "json", "jsonl", "xlsx"})
  void whicheverOperationFailsEveryFileIsAsItWas(String ending) throws IOException {
    Path log = log();
    prepare(ending);
    Map<String, String> before = files();
    Set<String> failed = new HashSet<>();
    boolean failing = true;
    for (int operation = 0; failing; operation++) {
      prepare(ending);
      disk.faults().failAt(operation);
      try {
        convert(log, ending);
        failing = false;
      } catch (IOException e) {
        failed.add(e.getMessage());
        assertEquals(before, files(), "after operation " + operation + ": " + e);
      }
    }
    assertEquals(
        Set.of(
            "no create",
            "no write",
            "no permissions",
            "no force",
            "no close",
            "no link",
            "no move",
            "no force directory"),
        failed);
    assertEquals(DAYS, files().size());
    for (String file : files().keySet()) {
      assertEquals(1, LEVERAGE.totals(output.resolve("new").resolve(file)).tasks(), file);
    }
  }

  @Test
  void ifTheUndoingFailsTooEachFileIsWholeAndNoOldContentIsLost() throws IOException {
    Path log = log();
    prepare("md");
    convert(log, "md");
    Map<String, String> after = files();
    boolean someNewAndSomeOld = false;
    boolean failing = true;
    for (int operation = 0; failing; operation++) {
      prepare("md");
      Map<String, String> before = files();
      disk.faults().failFrom(operation);
      try {
        convert(log, "md");
        failing = false;
      } catch (IOException e) {
        someNewAndSomeOld |= isWhole(before, after, e);
      }
    }
    assertTrue(someNewAndSomeOld, "no renaming was left alone");
  }

  /** Returns whether something is new although the conversion failed. */
  private boolean isWhole(Map<String, String> before, Map<String, String> after, IOException e)
      throws IOException {
    Map<String, String> now = files();
    boolean anyNew = false;
    for (Map.Entry<String, String> file : after.entrySet()) {
      String content = now.get(file.getKey());
      String old = before.get(file.getKey());
      if (file.getValue().equals(content)) {
        anyNew = true;
        boolean kept =
            old == null
                || now.entrySet().stream()
                    .anyMatch(
                        other ->
                            other.getKey().startsWith("." + file.getKey() + ".")
                                && other.getKey().endsWith(".leverage-tmp.old")
                                && other.getValue().equals(old));
        assertTrue(kept, "the old content of " + file.getKey() + " is lost: " + now.keySet());
        assertTrue(e.getSuppressed().length > 0 || old == null, "nobody says so: " + e);
      } else {
        assertEquals(old, content, file.getKey());
      }
    }
    if (!anyNew) {
      assertNotNull(e.getMessage());
      assertEquals(before, now);
    }
    return anyNew;
  }
}
