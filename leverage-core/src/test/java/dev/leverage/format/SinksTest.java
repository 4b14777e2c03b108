package dev.leverage.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SinksTest {

  private static final Location PLACE = Location.ofText("a.md", 1, 1);
  private static final Task TASK = Task.titled("Do").build();
  private static final Block PROSE = new Block.Prose("Text");
  private static final DayHeader THURSDAY = DayHeader.of(LocalDate.of(2026, 4, 2));

  private final List<String> heard = new ArrayList<>();

  /** Hears of everything, with its place if it has one. */
  private final RecordSink everything =
      new RecordSink() {
        @Override
        public void begin(Columns columns) {
          heard.add("begin " + columns.extras());
        }

        @Override
        public void day(DayHeader header) {
          heard.add("day");
        }

        @Override
        public void block(Block block) {
          heard.add("block");
        }

        @Override
        public void block(Block block, Location location) {
          heard.add("block at " + location);
        }

        @Override
        public void task(Task task) {
          heard.add("task");
        }

        @Override
        public void task(Task task, Location location) {
          heard.add("task at " + location);
        }

        @Override
        public boolean acceptsClaims() {
          return true;
        }

        @Override
        public void claim(Claim claim) {
          heard.add("claim " + claim.text());
        }

        @Override
        public void recordClaim(Claim claim) {
          heard.add("record claim " + claim.text());
        }

        @Override
        public void endDay(DayFigures figures) {
          heard.add("endDay");
        }

        @Override
        public void end() {
          heard.add("end");
        }

        @Override
        public void close() {
          heard.add("close");
        }
      };

  private static void tellAll(RecordSink sink) throws IOException {
    sink.begin(Columns.NONE);
    sink.day(THURSDAY);
    sink.block(PROSE);
    sink.block(PROSE, PLACE);
    sink.task(TASK);
    sink.task(TASK, PLACE);
    sink.claim(new Claim(Claim.Kind.LEVERAGE, "1.0x", PLACE));
    sink.endDay(DayFigures.NONE);
    sink.recordClaim(new Claim(Claim.Kind.TOTAL_TASKS, "1", PLACE));
    sink.end();
    sink.close();
  }

  @Test
  void whatIsForwardedIsWhole() throws IOException {
    ForwardingSink forwarding = new ForwardingSink(everything) {};
    tellAll(forwarding);
    assertEquals(
        "[begin [], day, block, block at a.md:1:1, task, task at a.md:1:1, claim 1.0x, endDay,"
            + " record claim 1, end, close]",
        heard.toString());
    assertTrue(forwarding.acceptsClaims());
    RecordSink deaf = task -> heard.add("task");
    assertFalse(new ForwardingSink(deaf) {}.acceptsClaims());
  }

  @Test
  void aSinkThatDoesNotAskForPlacesHearsOfTasksAndBlocksAllTheSame() throws IOException {
    RecordSink simple =
        new RecordSink() {
          @Override
          public void block(Block block) {
            heard.add("block");
          }

          @Override
          public void task(Task task) {
            heard.add("task");
          }
        };
    tellAll(simple);
    assertEquals("[block, block, task, task]", heard.toString());
  }

  @Test
  void tasksAreGroupedByDays() throws IOException {
    List<Day> days = new ArrayList<>();
    DayGrouping grouping = new DayGrouping(listing(days), 2, Location.of("a.md"));
    grouping.begin(Columns.NONE);
    grouping.day(THURSDAY);
    grouping.block(PROSE);
    grouping.task(TASK);
    grouping.task(TASK);
    grouping.endDay(DayFigures.NONE);
    grouping.day(DayHeader.UNKNOWN);
    grouping.task(TASK);
    grouping.endDay(DayFigures.ofTokens(Tokens.of(5)));
    grouping.end();
    grouping.close();
    assertEquals(
        List.of(
            new Day(THURSDAY, List.of(TASK, TASK), DayFigures.NONE, new Body(List.of(PROSE))),
            Day.builder().task(TASK).tokens(Tokens.of(5)).build()),
        days);
    assertEquals("[begin [], end, close]", heard.toString());
  }

  @Test
  void aDayOfTooManyTasksIsRefusedByItsDate() throws IOException {
    assertTrue(refusal(THURSDAY).endsWith(" on 2026-04-02"), refusal(THURSDAY));
    assertTrue(
        refusal(DayHeader.UNKNOWN).endsWith(" in a day without a date"),
        refusal(DayHeader.UNKNOWN));
  }

  @Test
  void aDayOfTooMuchTextIsRefused() throws IOException {
    DayGrouping grouping = new DayGrouping(listing(new ArrayList<>()), 99, Location.of("a.md"));
    String text = "x".repeat(1 << 20);
    Task task = Task.titled(text).agent(text).extra("Note", text).extra("More", text).build();
    for (int day = 0; day < 2; day++) {
      grouping.day(THURSDAY);
      for (int count = 0; count < 16; count++) {
        grouping.task(task);
      }
      if (day == 0) {
        grouping.endDay(DayFigures.NONE);
      }
    }
    assertEquals(
        "a.md: expected at most 67108864 characters in the tasks of a day that have to be kept"
            + " together here, which no setting raises, found at least 67108872 on 2026-04-02",
        assertThrows(LeverageException.class, () -> grouping.task(Task.titled("One more").build()))
            .getMessage());
  }

  private String refusal(DayHeader header) throws IOException {
    DayGrouping grouping = new DayGrouping(listing(new ArrayList<>()), 1, Location.of("a.md"));
    grouping.day(header);
    grouping.task(TASK);
    return assertThrows(LeverageException.class, () -> grouping.task(TASK))
        .problems()
        .get(0)
        .toString();
  }

  private DaySink listing(List<Day> days) {
    return new DaySink() {
      @Override
      public void begin(Columns columns) {
        heard.add("begin " + columns.extras());
      }

      @Override
      public void day(Day day) {
        days.add(day);
      }

      @Override
      public void end() {
        heard.add("end");
      }

      @Override
      public void close() {
        heard.add("close");
      }
    };
  }
}
