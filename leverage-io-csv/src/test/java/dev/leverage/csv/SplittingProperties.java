package dev.leverage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What is read of a text does not depend on how it is cut, nor on who parses the pieces. */
@Tag("any-locale")
class SplittingProperties {

  private static final String HEADER =
      "Date,#,Task,Human est. (h),Agent (min),Supervision (min),Leverage,Project\n";

  /** All that somebody who reads can see: events with places, problems, and how it ended. */
  private static List<Object> seen(byte[] document, ReadOptions options, Splitting splitting)
      throws IOException {
    Source source = Source.of("log.csv", new ByteArrayInputStream(document));
    Problems problems = new Problems();
    List<Object> seen = new ArrayList<>();
    try (CsvReader reader = CsvReader.open(source, options, splitting, problems)) {
      reader.drainTo(new Observer(seen));
    } catch (LeverageException e) {
      seen.add(e.problems());
    }
    seen.add(problems.list());
    return seen;
  }

  private static final class Observer implements RecordSink {

    private final List<Object> seen;

    Observer(List<Object> seen) {
      this.seen = seen;
    }

    @Override
    public boolean acceptsClaims() {
      return true;
    }

    @Override
    public void begin(Columns columns) {
      seen.add(columns);
    }

    @Override
    public void day(DayHeader header) {
      seen.add(header);
    }

    @Override
    public void task(Task task) {
      seen.add(task);
    }

    @Override
    public void task(Task task, Location location) {
      seen.add(task);
      seen.add(location);
    }

    @Override
    public void claim(Claim claim) {
      seen.add(claim);
    }

    @Override
    public void endDay(DayFigures figures) {
      seen.add(figures);
    }

    @Override
    public void end() {
      seen.add("end");
    }
  }

  private static final Executor NEVER = job -> {};

  private static void assertCutsAreUnseen(byte[] document, ReadOptions options, int length)
      throws IOException {
    List<Object> expected =
        seen(document, options.withParallelism(1), new Splitting(0, length, 2, NEVER));
    for (Executor pool : List.of(NEVER, Runnable::run, ForkJoinPool.commonPool())) {
      Splitting splitting = new Splitting(0, length, 2, pool);
      assertEquals(expected, seen(document, options.withParallelism(2), splitting));
    }
  }

  /** Rows as they should be and some as they should not, with all that can confuse a cut. */
  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> date = Arbitraries.of("2026-04-02", "2026-04-02", "2026-04-03", "", "soon");
    Arbitrary<String> title =
        Arbitraries.frequency(
            Tuple.of(8, "Port the tests"),
            Tuple.of(3, "\"A title\nof \"\"two\"\" lines\""),
            Tuple.of(3, "\"One\r\n\r\nof three\""),
            Tuple.of(2, "A 5\" disk"),
            Tuple.of(2, "Größe 日本語 😀"),
            Tuple.of(1, "'=1+1"),
            Tuple.of(1, "Total"),
            Tuple.of(1, ""));
    Arbitrary<String> figures =
        Arbitraries.frequency(
            Tuple.of(12, "2,30,5,4.0x,Billing"),
            Tuple.of(4, "\"1.5\",90m,,,\"\""),
            Tuple.of(1, "soon,1,1,1,"),
            Tuple.of(1, "1,1"),
            Tuple.of(1, ",,,,,,"));
    Arbitrary<String> end =
        Arbitraries.frequency(
            Tuple.of(12, "\n"),
            Tuple.of(8, "\r\n"),
            Tuple.of(2, "\r"),
            Tuple.of(2, "\n\n"),
            Tuple.of(1, "\r\n,,,,,,,\r\nTotal,9\r\n"));
    Arbitrary<String> row =
        Combinators.combine(date, title, figures, end)
            .as((d, t, f, e) -> d + ",1," + t + "," + f + e);
    Arbitrary<String> slip = Arbitraries.of("\"", ",\"lost", "\"a\"b,", "\n\"\n", "\0");
    return Arbitraries.frequencyOf(Tuple.of(40, row), Tuple.of(1, slip))
        .list()
        .ofMaxSize(40)
        .map(rows -> HEADER + String.join("", rows));
  }

  @Property(tries = 400)
  void cutsAreUnseen(
      @ForAll("documents") String document, @ForAll @IntRange(min = 8, max = 300) int length)
      throws IOException {
    assertCutsAreUnseen(document.getBytes(StandardCharsets.UTF_8), ReadOptions.DEFAULT, length);
  }

  @Property(tries = 100)
  void limitsAndBadBytesAreMetAtTheSamePlace(
      @ForAll("documents") String document,
      @ForAll @IntRange(min = 8, max = 300) int length,
      @ForAll @IntRange(min = 1, max = 40) int rows,
      @ForAll @IntRange(min = 100, max = 2_000) int bytes,
      @ForAll @IntRange(max = 2_000) int badByte)
      throws IOException {
    byte[] document8 = ("\uFEFF" + document).getBytes(StandardCharsets.UTF_8);
    ReadOptions few =
        ReadOptions.DEFAULT
            .withDelimiter(',')
            .withLimits(Limits.DEFAULT.withRows(rows).withBytes(bytes));
    assertCutsAreUnseen(document8, few, length);
    if (badByte < document8.length) {
      document8[badByte] = (byte) 0xFF;
      assertCutsAreUnseen(document8, ReadOptions.DEFAULT.withDelimiter(','), length);
    }
  }

  @Example
  void aLostQuoteIsFoundAtTheSamePlace() throws IOException {
    String row = "2026-04-02,1,Port the tests,2,30,5,4.0x,Billing\n";
    String lost = HEADER + row.repeat(30) + row.replace("Port", "\"Port") + row.repeat(4_000);
    ReadOptions shortCells = ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withCellLength(1_000));
    byte[] bytes = lost.getBytes(StandardCharsets.UTF_8);
    assertCutsAreUnseen(bytes, shortCells, 1_000);
    List<Object> seen = seen(bytes, shortCells, new Splitting(0, 1_000, 2, Runnable::run));
    assertTrue(
        seen.toString().contains("log.csv:32:14: expected at most 1000 characters in a row"),
        "" + seen);
  }
}
