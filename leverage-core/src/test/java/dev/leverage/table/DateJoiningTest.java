package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.format.RecordSink;
import dev.leverage.record.Block;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateJoiningTest {

  private static final Location PLACE = Location.of("log.csv");
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final LocalDate SECOND = LocalDate.of(2026, 4, 2);

  private final List<String> written = new ArrayList<>();
  private final Problems problems = new Problems();
  private final DateJoining joining =
      new DateJoining(
          new RecordSink() {
            @Override
            public void day(DayHeader header) {
              written.add("day " + header.date().map(LocalDate::getDayOfMonth).orElse(0));
            }

            @Override
            public void block(Block block) {
              written.add("block");
            }

            @Override
            public void task(Task task) {
              written.add(task.title());
            }

            @Override
            public void endDay(DayFigures figures) {
              written.add(
                  "endDay"
                      + figures.tokens().map(one -> " " + one.count()).orElse("")
                      + figures.statedTotals().map(one -> " " + one.tasks()).orElse(""));
              last = figures;
            }

            @Override
            public void end() {
              written.add("end");
            }
          },
          PLACE,
          problems);
  private DayFigures last = DayFigures.NONE;

  private void day(LocalDate date, DayFigures figures, String... titles) throws IOException {
    joining.day(DayHeader.of(date));
    joining.block(new Block.Prose("Text"), PLACE);
    for (String title : titles) {
      joining.task(Task.titled(title).build(), PLACE);
    }
    joining.endDay(figures);
  }

  private List<String> told() {
    return problems.list().stream().map(Problem::toString).toList();
  }

  private static DayFigures tokens(long count) {
    return DayFigures.ofTokens(Tokens.of(count));
  }

  @Test
  void daysOfOneDateBecomeOneAndTheirTokensOneSum() throws IOException {
    day(FIRST, tokens(5), "a");
    day(FIRST, tokens(7), "b");
    day(SECOND, tokens(1), "c");
    joining.end();
    assertEquals(
        "[day 1, block, a, b, endDay 12, day 2, block, c, endDay 1, end]", written.toString());
    assertEquals(List.of(), told());
  }

  @Test
  void daysWithoutTasksDivideNothing() throws IOException {
    day(FIRST, DayFigures.NONE, "a");
    day(SECOND, tokens(3));
    day(SECOND, tokens(4));
    day(FIRST, DayFigures.NONE, "b");
    day(SECOND.plusDays(1), DayFigures.NONE, "c");
    joining.end();
    assertEquals(
        "[day 1, block, a, b, endDay, day 2, block, endDay 7, day 3, block, c, endDay, end]",
        written.toString());
  }

  @Test
  void proseBehindATaskOfAnOpenDayIsPassedOn() throws IOException {
    joining.day(DayHeader.of(FIRST));
    joining.task(Task.titled("a").build());
    joining.block(new Block.Prose("Text"));
    joining.endDay(DayFigures.NONE);
    joining.end();
    assertEquals("[day 1, a, block, endDay, end]", written.toString());
  }

  @Test
  void tokensThatOnlySomeOfTheDaysKnowAreLostAndNamed() throws IOException {
    day(FIRST, tokens(5), "a");
    day(FIRST, DayFigures.NONE, "b");
    joining.end();
    assertEquals("[day 1, block, a, b, endDay, end]", written.toString());
    assertEquals(1, told().size());
    assertEquals(
        "2026-04-01, which is joined from several, not all of which know theirs",
        told().get(0).substring(told().get(0).indexOf("2026")));
  }

  private static DayFigures stated(long tasks, Measure... measures) {
    return new DayFigures(
        Optional.empty(),
        Optional.of(
            new StatedTotals(
                tasks,
                Optional.of(measures[0]),
                Optional.ofNullable(measures.length > 1 ? measures[1] : null),
                Optional.empty())));
  }

  @Test
  void statedTotalsAreAddedUp() throws IOException {
    Measure hour = Measure.ofHours(1);
    day(FIRST, stated(2, hour, hour));
    day(FIRST, stated(3, hour.approximately(), hour));
    joining.end();
    assertEquals(
        Optional.of(
            new StatedTotals(
                5,
                Optional.of(Measure.ofHours(2).approximately()),
                Optional.of(Measure.ofHours(2)),
                Optional.empty())),
        last.statedTotals());
    assertEquals(List.of(), told());
  }

  @Test
  void statedTotalsOfOneDayOnlyAreKept() throws IOException {
    day(FIRST, DayFigures.NONE);
    day(FIRST, stated(3, Measure.ofHours(1)));
    joining.end();
    assertEquals(stated(3, Measure.ofHours(1)).statedTotals(), last.statedTotals());
    assertEquals(List.of(), told());
  }

  @Test
  void moreTasksThanCanBeCountedAreNotStated() throws IOException {
    day(FIRST, stated(StatedTotals.MAX_TASKS, Measure.ofHours(1)));
    day(FIRST, stated(1, Measure.ofHours(1)));
    joining.end();
    assertEquals(Optional.empty(), last.statedTotals());
    assertEquals(1, told().size());
    for (long tasks : new long[] {-1, StatedTotals.MAX_TASKS + 1}) {
      assertThrows(
          IllegalArgumentException.class, () -> stated(tasks, Measure.ofHours(1)), "" + tasks);
    }
  }

  @Test
  void aStatedSumThatIsUnknownOrTooLargeIsLostAndNamed() throws IOException {
    Measure hour = Measure.ofHours(1);
    Measure most = Measure.ofMillis(Measure.MAX_MILLIS - 3_600_000);
    day(FIRST, stated(1, most));
    day(FIRST, stated(1, hour));
    day(SECOND, stated(1, most));
    day(SECOND, stated(1, hour, hour));
    joining.end();
    assertEquals(1, told().size(), told().toString());
    assertEquals(Optional.empty(), last.statedTotals().orElseThrow().agentTime());
    assertEquals(
        Optional.of(Measure.ofMillis(Measure.MAX_MILLIS)),
        last.statedTotals().orElseThrow().humanEstimate());
    DateJoiningTest tooLarge = new DateJoiningTest();
    tooLarge.day(FIRST, stated(1, Measure.ofMillis(Measure.MAX_MILLIS)));
    tooLarge.day(FIRST, stated(1, Measure.ofMillis(1)));
    tooLarge.joining.end();
    assertEquals(Optional.empty(), tooLarge.last.statedTotals().orElseThrow().humanEstimate());
    assertEquals(1, tooLarge.told().size());
  }

  @Test
  void theTasksOfAPartAreCountedOnce() throws IOException {
    joining.day(DayHeader.of(FIRST));
    joining.task(Task.titled("a").tokens(1).build());
    joining.endDay(tokens(7));
    joining.day(DayHeader.of(FIRST));
    joining.task(Task.titled("b").tokens(5).build());
    joining.endDay(DayFigures.NONE);
    joining.end();
    assertEquals(Optional.of(Tokens.of(12)), last.tokens());
    assertEquals(List.of(), told());
  }

  @Test
  void joinedTokensMayBeAsManyAsADayMayHave() throws IOException {
    day(FIRST, tokens(Tokens.MAX_COUNT - 1), "a");
    day(FIRST, tokens(1), "b");
    joining.end();
    assertEquals(Optional.of(Tokens.of(Tokens.MAX_COUNT)), last.tokens());
    assertEquals(List.of(), told());
  }
}
