package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.Leverage;
import dev.leverage.LeverageRecord;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Totals;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input made to hurt, through the facade: each is refused with a place, or read for what it is. */
class HostileInputTest {

  private static final Leverage LEVERAGE = Leverage.installed();
  private static final String HEADER = "Date,Task,Human est. (h),Agent (min)\n";

  private static final long TEN_GIGABYTES = 10_000_000_000L;

  @TempDir private Path folder;

  private static LeverageRecord read(String name, String text) throws IOException {
    return LEVERAGE.read(
        Source.of(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
  }

  private static Problem refused(String name, String text) {
    LeverageException refused =
        assertThrows(LeverageException.class, () -> read(name, text), "not refused: " + text);
    return refused.problems().stream().filter(Problem::isError).findFirst().orElseThrow();
  }

  /** Bytes that are repeated, and never all in memory. */
  private static InputStream repeated(byte[] piece, long times) {
    return new InputStream() {
      private long position;

      @Override
      public int read() {
        return position == piece.length * times
            ? -1
            : piece[(int) (position++ % piece.length)] & 0xFF;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        int count = (int) Math.min(length, piece.length * times - position);
        for (int i = 0; i < count; i++) {
          buffer[offset + i] = piece[(int) (position++ % piece.length)];
        }
        return count == 0 && length > 0 ? -1 : count;
      }
    };
  }

  private static Problem refused(String begin, byte[] piece, long times) {
    InputStream bytes =
        new SequenceInputStream(
            new ByteArrayInputStream(begin.getBytes(StandardCharsets.UTF_8)),
            repeated(piece, times));
    LeverageException refused =
        assertThrows(LeverageException.class, () -> LEVERAGE.totals(Source.of("log.csv", bytes)));
    return refused.problems().get(0);
  }

  @Test
  void aLostQuoteIsRefusedAtTheLimitWithTheLineWhereItOpened() {
    Problem problem =
        refused(
            HEADER + "2026-04-02,\"Port",
            "x,1,5\n".getBytes(StandardCharsets.UTF_8),
            TEN_GIGABYTES / 6);
    assertEquals(ProblemCode.LIMIT_EXCEEDED, problem.code());
    assertEquals("log.csv:2:12", problem.location().toString());
    assertTrue(
        problem
            .message()
            .matches(
                "expected at most 1000000 characters in a row \\(limits\\.cell-length\\), found at"
                    + " least 1[0-9]{6}; is the closing quote of a cell missing\\?"),
        problem.message());
  }

  @Test
  void aCellOfThreeHundredMegabytesIsRefusedAtTheLimit() {
    Problem problem =
        refused(HEADER + "2026-04-02,", "xxxx".getBytes(StandardCharsets.UTF_8), 75_000_000);
    assertEquals(ProblemCode.LIMIT_EXCEEDED, problem.code());
    assertTrue(problem.message().contains("limits.cell-length"), problem.toString());
  }

  @Test
  void aMillionCommasAreRefused() {
    Problem problem = refused(HEADER, ",".getBytes(StandardCharsets.UTF_8), 1_000_000);
    assertTrue(
        List.of(ProblemCode.LIMIT_EXCEEDED, ProblemCode.RAGGED_ROW).contains(problem.code()),
        problem.toString());
  }

  @Test
  void aNullCharacterInATitleStaysWhatItIs() throws IOException {
    assertEquals(
        "a\0b",
        read("log.csv", HEADER + "2026-04-02,a\0b,1,5\n").days().get(0).tasks().get(0).title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e9",
        "1e309",
        "1e-400",
        "NaN",
        "Infinity",
        "-Infinity",
        "5d0",
        "5f",
        "0x10",
        "0x1p3",
        "1_000",
        "١٢",
        "1e",
        "+5",
        "5 5",
        "1,00"
      })
  void aNumberThatIsNoPlainDecimalIsRefused(String number) {
    Problem problem = refused("log.csv", HEADER + "2026-04-02,a,\"" + number + "\",5\n");
    assertEquals("log.csv:2:14", problem.location().toString());
  }

  @ParameterizedTest
  @CsvSource({"1000000000000000000,out-of-range", "-1,negative-duration"})
  void aNumberOutOfRangeIsRefusedWithTheLimit(String number, String code) {
    Problem problem = refused("log.csv", HEADER + "2026-04-02,a," + number + ",5\n");
    assertEquals(code, problem.code().id());
    assertEquals("log.csv:2:14", problem.location().toString());
  }

  @Test
  void aNumberOfFourHundredDigitsIsReadExactlyOrRefused() {
    String digits = "9".repeat(400);
    assertEquals(
        ProblemCode.OUT_OF_RANGE,
        refused("log.csv", HEADER + "2026-04-02,a," + digits + ",5\n").code());
  }

  @Test
  void nothingIsDividedByNothing() throws IOException {
    LeverageRecord record =
        read("log.csv", HEADER + "2026-04-02,a,1,0\n2026-04-02,b,0,5\n2026-04-02,c,1,5\n");
    List<Task> tasks = record.days().get(0).tasks();
    assertEquals(Optional.empty(), LeverageFactor.leverageOf(tasks.get(0)));
    Totals totals = record.totals();
    assertEquals(3, totals.tasks());
    assertEquals("12.0x", totals.weightedLeverage().factor().orElseThrow().toString());
  }

  @Test
  void aDayThatComesAgainIsSaidAndNeverReplacesTheFirst() throws IOException {
    LeverageRecord record =
        read("log.csv", HEADER + "2026-04-02,a,1,5\n2026-04-01,b,1,5\n2026-04-02,c,1,5\n");
    assertEquals(3, record.totals().tasks());
    assertTrue(
        record.problems().stream().anyMatch(p -> p.code() == ProblemCode.REPEATED_DATE),
        record.problems().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "4/2/2026", "0000-01-01", "10000-01-01", "02.04.26", "60"})
  void aDateThatIsNoneOrTwoIsRefused(String date) {
    Problem problem = refused("log.csv", HEADER + date + ",a,1,5\n");
    assertEquals("log.csv:2:1", problem.location().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date,Task,Task,Human est. (h)",
        "Date,Task,TASK,Human est. (h)",
        "Date,Task,Human est. (h),Human est. (h)",
        "Date,Task,\u200bTask,Human est. (h)",
        "Date,Tаsk,Human est. (h),Agent (min)"
      })
  void headersThatAreDoubleOrLookAlikeAreRefused(String header) {
    String[] cells = {"2026-04-02", "a", "1", "5"};
    refused("log.csv", header + "\n" + String.join(",", cells) + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ufeffDate,Task,Human est. (h),Agent (min)",
        "DATE,task,HUMAN EST. (H),agent (MIN)",
        "Date,Task,Human\u00a0est. (h),Agent (min)"
      })
  void headersInAnyOtherDressAreKnown(String header) throws IOException {
    List<Day> days = read("log.csv", header + "\n2026-04-02,a,1,5\n").days();
    assertEquals(
        "12.0x", LeverageFactor.leverageOf(days.get(0).tasks().get(0)).orElseThrow().toString());
  }

  @Test
  void aTitleIsNeverTheNameOfAFile() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    for (String title : List.of("../../x", "CON", "NUL.txt", "C:\\x", "-rf", "x".repeat(300))) {
      Day day = Day.builder().title(title).task(Task.titled(title).build()).build();
      for (String name : List.of("log.csv", "log.md", "log.xlsx")) {
        LEVERAGE.write(List.of(day), inner.resolve(name));
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(
          List.of("", "inner", "inner/log.csv", "inner/log.md", "inner/log.xlsx"),
          files.map(path -> folder.relativize(path).toString()).sorted().toList());
    }
  }
}
