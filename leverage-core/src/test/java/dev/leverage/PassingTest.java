package dev.leverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.format.Feature;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.WrittenEvents;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands between a reader and a writer passes on each event, with its place. */
class PassingTest {

  private static final Location PLACE = Location.ofText("a.md", 7, 1);
  private static final List<String> WITH_PLACES =
      List.of(
          "begin [Project]",
          "day 2026-04-02",
          "prose One.",
          "prose Two. at a.md:7:1",
          "task a",
          "task b at a.md:7:1",
          "claim leverage 24x at a.md:7:1",
          "end of day, tokens 5",
          "record claim total tasks 2 at a.md:7:1",
          "end");
  private static final List<String> WITHOUT_PLACES =
      WITH_PLACES.stream()
          .filter(line -> !line.contains("claim"))
          .map(line -> line.replace(" at a.md:7:1", ""))
          .toList();

  private final WrittenEvents written = WrittenEvents.withClaims();
  private final Problems problems = new Problems();

  private static void deliver(RecordSink sink) throws IOException {
    sink.begin(new Columns(List.of("Project")));
    sink.day(DayHeader.of(LocalDate.of(2026, 4, 2)));
    sink.block(new Block.Prose("One."));
    sink.block(new Block.Prose("Two."), PLACE);
    sink.task(Task.titled("a").build());
    sink.task(Task.titled("b").build(), PLACE);
    if (sink.acceptsClaims()) {
      sink.claim(new Claim(Claim.Kind.LEVERAGE, "24x", PLACE));
    }
    sink.endDay(DayFigures.ofTokens(Tokens.of(5)));
    if (sink.acceptsClaims()) {
      sink.recordClaim(new Claim(Claim.Kind.TOTAL_TASKS, "2", PLACE));
    }
    sink.end();
  }

  @Test
  void aGateIsOpenUntilThereIsAnError() throws IOException {
    deliver(new Gate(written, problems, false));
    assertEquals(WITH_PLACES, written.lines());
    problems.add(Problem.of(ProblemCode.BAD_DATE, PLACE, "wrong"));
    Gate gate = new Gate(written, problems, false);
    written.lines().clear();
    deliver(gate);
    assertEquals(List.of("begin [Project]"), written.lines());
  }

  @Test
  void whatIsCountedPasses() throws IOException {
    DayCount count = new DayCount(written);
    deliver(count);
    assertEquals(WITH_PLACES, written.lines());
    assertEquals(1, count.days());
    assertEquals(2, count.tasks());
  }

  @Test
  void whatIsObservedPassesAndIsSeen() throws IOException {
    WrittenEvents seen = WrittenEvents.withClaims();
    deliver(new ObservedSink(written, seen));
    assertEquals(WITH_PLACES, written.lines());
    assertEquals(
        WITH_PLACES.stream().filter(line -> !line.contains("claim")).toList(), seen.lines());
  }

  @Test
  void whatLosesAColumnKeepsItsPlace() throws IOException {
    deliver(new ColumnDropping(written, List.of("tokens"), ReadOptions.DEFAULT, problems));
    assertEquals(WITH_PLACES, written.lines());
  }

  @Test
  void aWriterGetsNoPlaces() throws IOException {
    DaysFormat format = new DaysFormat().keeping(EnumSet.allOf(Feature.class));
    WrittenEvents writer = WrittenEvents.withoutClaims();
    deliver(new LossReport(writer, format, WriteOptions.DEFAULT, PLACE, problems));
    assertEquals(WITHOUT_PLACES, writer.lines());
    assertEquals(List.of(), problems.list());
  }
}
