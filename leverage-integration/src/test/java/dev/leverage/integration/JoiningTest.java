package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.Leverage;
import dev.leverage.record.Day;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoiningTest {

  private static final Path RECORDS = Path.of("..", "examples", "records");
  private static final Leverage LEVERAGE = Leverage.installed();

  @TempDir private Path folder;

  private Source file(String name, String text) throws IOException {
    return Source.of(Files.writeString(folder.resolve(name), text));
  }

  @Test
  void columnsOfAllInputsAreUnited() throws IOException {
    Path out = folder.resolve("out.csv");
    LEVERAGE.convert(
        List.of(
            file("a.csv", "Date,Task,Human (h),Project\n2026-04-01,a,1,X\n"),
            file("b.csv", "Date,Task,Human (h),Client\n2026-04-02,b,1,Y\n")),
        out);
    List<String> lines = Files.readAllLines(out);
    assertTrue(lines.get(0).endsWith("Supervisory leverage,Project,Client"), lines.get(0));
    assertTrue(lines.get(1).endsWith(",X,"), lines.get(1));
    assertTrue(lines.get(2).endsWith(",,Y"), lines.get(2));
  }

  @Test
  void tokensOfOneDateAddUpInAFlatTable() throws IOException {
    Path out = folder.resolve("out.csv");
    Source other = file("b.csv", "Date,Task,Human (h),Tokens\n2026-04-02,b,1,5000\n");
    List<Problem> problems =
        LEVERAGE.convert(List.of(Source.of(RECORDS.resolve("2026-04-02.csv")), other), out);
    assertEquals(
        List.of(out + ": lost: the division of a date into several days, which csv cannot hold"),
        problems.stream().map(Problem::toString).toList());
    List<Day> days = LEVERAGE.read(out).days();
    assertEquals(1, days.size());
    assertEquals(16, days.get(0).tasks().size());
    assertEquals(Optional.of(Tokens.of(2_417_000)), days.get(0).tokens());
  }

  @Test
  void daysOfOneDateStayApartInAWorkbook() throws IOException {
    Path out = folder.resolve("out.xlsx");
    Source other = file("b.csv", "Date,Task,Human (h),Tokens\n2026-04-02,b,1,5000\n");
    assertEquals(
        List.of(),
        LEVERAGE.convert(List.of(Source.of(RECORDS.resolve("2026-04-02.csv")), other), out));
    List<Day> days = LEVERAGE.read(out).days();
    assertEquals(2, days.size());
    assertEquals(Optional.of(Tokens.of(2_412_000)), days.get(0).tokens());
    assertEquals("b", days.get(1).tasks().get(0).title());
  }

  @Test
  void tokensThatAreNotKnownForAllOfADateAreLostAndNamed() throws IOException {
    Path out = folder.resolve("out.csv");
    Source other = file("b.csv", "Date,Task,Human (h)\n2026-04-02,b,1\n");
    List<Problem> problems =
        LEVERAGE.convert(List.of(Source.of(RECORDS.resolve("2026-04-02.csv")), other), out);
    assertEquals(
        List.of(
            out
                + ": lost: tokens of a day, 2026-04-02, which is joined from several, not all of "
                + "which know theirs",
            out + ": lost: the division of a date into several days, which csv cannot hold"),
        problems.stream().map(Problem::toString).toList());
    assertFalse(LEVERAGE.read(out).days().get(0).tokens().isPresent());
  }
}
