package dev.leverage.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final int MANY = 10_000_000;

  @Test
  void bareFiguresCountLikeTheTaskThatStatesThem() {
    Tally tasks = new Tally();
    tasks.add(Task.titled("All").human(Measure.ofHours(1)).agentTime(Measure.ZERO).build());
    tasks.add(Task.titled("Tokens").supervision(Measure.ofMinutes(1)).tokens(5).build());
    Tally figures = new Tally();
    figures.add(3_600_000, 0, Tally.ABSENT, Tally.ABSENT);
    figures.add(Tally.ABSENT, Tally.ABSENT, 60_000, 5);
    assertEquals(tasks.totals(), figures.totals());
    assertEquals("Tally of " + tasks.totals(), figures.toString());
  }

  @Test
  void oneApproximateFigureMakesItsSumApproximateAndNoOther() {
    Measure about = Measure.ofMinutes(40).approximately();
    Task exact =
        Task.titled("Exact")
            .human(Measure.ZERO)
            .agentTime(Measure.ZERO)
            .supervision(Measure.ZERO)
            .tokens(0)
            .build();
    assertEquals(List.of(false, false, false, false), approximate(exact));
    assertEquals(
        List.of(true, false, false, false), approximate(exact.toBuilder().human(about).build()));
    assertEquals(
        List.of(false, true, false, false),
        approximate(exact.toBuilder().agentTime(about).build()));
    assertEquals(
        List.of(false, false, true, false),
        approximate(exact.toBuilder().supervision(about).build()));
    assertEquals(
        List.of(false, false, false, true),
        approximate(exact.toBuilder().tokens(Tokens.of(0).approximately()).build()));
  }

  /** Looks at sums to which an exact task is added before and after. */
  private static List<Boolean> approximate(Task task) {
    Task exact = Task.titled("Before and after").human(Measure.ZERO).build();
    Tally tally = new Tally();
    tally.add(exact);
    tally.add(task);
    tally.add(exact);
    Totals totals = tally.totals();
    return List.of(
        totals.humanEstimate().approximate(),
        totals.agentTime().approximate(),
        totals.supervisionTime().approximate(),
        totals.tokens().approximate());
  }

  @Test
  void aNegativeFigureIsRefusedAndLeavesTheTallyAsItWas() {
    Tally tally = new Tally();
    tally.add(1, 2, 3, 4);
    Totals before = tally.totals();
    assertThrows(IllegalArgumentException.class, () -> tally.add(-1, 2, 3, 4));
    assertThrows(IllegalArgumentException.class, () -> tally.add(1, 2, 3, Long.MIN_VALUE + 1));
    assertEquals(before, tally.totals());
  }

  @Test
  void overflowIsAnErrorAndLeavesTheTallyAsItWas() {
    Tally tally = new Tally();
    tally.add(Long.MAX_VALUE, 2, 3, Long.MAX_VALUE);
    Totals before = tally.totals();
    assertThrows(ArithmeticException.class, () -> tally.add(1, 2, 3, 0));
    assertThrows(ArithmeticException.class, () -> tally.add(0, 2, 3, 1));
    assertThrows(ArithmeticException.class, () -> tally.add(0, Long.MAX_VALUE, 3, 0));
    assertThrows(ArithmeticException.class, () -> tally.add(0, 2, Long.MAX_VALUE, 0));
    assertEquals(before, tally.totals());
  }

  @Test
  void tasksWithAndWithoutTokensAreCounted() {
    Tally tally = new Tally();
    tally.add(1, 2, 3, Tally.ABSENT);
    tally.add(1, 2, 3, 0);
    tally.add(1, 2, 3, Tally.ABSENT);
    assertEquals(new TokenSum(0, 1, false), tally.totals().tokens());
    assertTrue(tally.toString().contains("tokens=0 and 2 unknown"), tally.toString());
  }

  @Test
  void eachSumIsExactUpToTheLargestLong() {
    for (int parts : new int[] {1, 3, 8, 100}) {
      for (int figure = 0; figure < 4; figure++) {
        long[] large = {1, 1, 1, 1};
        large[figure] = Long.MAX_VALUE / parts;
        Tally tally = new Tally();
        for (int part = 0; part < parts; part++) {
          add(tally, large);
        }
        long[] rest = new long[4];
        rest[figure] = Long.MAX_VALUE % parts;
        add(tally, rest);
        Totals before = tally.totals();
        assertEquals(Long.MAX_VALUE, sums(before)[figure]);
        rest[figure] = 1;
        assertThrows(ArithmeticException.class, () -> add(tally, rest));
        assertEquals(before, tally.totals());
      }
    }
  }

  private static void add(Tally tally, long[] figures) {
    tally.add(figures[0], figures[1], figures[2], figures[3]);
  }

  private static long[] sums(Totals totals) {
    return new long[] {
      totals.humanEstimate().millis(),
      totals.agentTime().millis(),
      totals.supervisionTime().millis(),
      totals.tokens().count()
    };
  }

  @Test
  void totalsThatOverflowWhatWasAddedLeaveTheTallyAsItWas() {
    Totals large = Totals.of(Task.titled("Large").human(Measure.ofMillis(1)).build());
    for (int doubling = 0; doubling < 62; doubling++) {
      large = large.plus(large);
    }
    Totals most = large;
    Tally tally = new Tally();
    tally.add(1L << 61, 1, 1, 1);
    tally.add(most);
    Totals before = tally.totals();
    assertThrows(ArithmeticException.class, () -> tally.add(most));
    assertThrows(ArithmeticException.class, () -> tally.add(1L << 61, 1, 1, 1));
    for (long figure = 1L << 60; figure > 0; figure >>= 1) {
      tally.add(figure, 1, 1, 1);
    }
    assertEquals(Long.MAX_VALUE, tally.totals().humanEstimate().millis());
    assertThrows(ArithmeticException.class, () -> tally.add(1, 1, 1, 1));
    assertEquals(before.humanEstimate().tasks() + 61, tally.totals().humanEstimate().tasks());
  }

  @Test
  void whatIsNotYetTotalledIsForgottenToo() {
    Tally tally = new Tally();
    tally.add(1, 2, 3, 4);
    tally.clear();
    assertEquals(Totals.EMPTY, tally.totals());
    tally.add(Long.MAX_VALUE, 2, 3, 4);
    tally.clear();
    tally.add(1, 2, 3, 4);
    assertEquals(1, tally.totals().humanEstimate().millis());
  }

  @Test
  void aClearedTallyIsEmpty() {
    Tally tally = new Tally();
    tally.add(ReferenceDay.day());
    tally.add(Totals.of(ReferenceDay.tasks()));
    assertEquals(30, tally.totals().tasks());
    assertEquals(1, tally.totals().days());
    tally.clear();
    assertEquals(Totals.EMPTY, tally.totals());
  }

  @Test
  void tenMillionTasksAreTotalledWithoutAllocatingPerTask() {
    List<Task> tasks = ReferenceDay.tasks();
    addMany(new Tally(), new FactorSummary(), tasks, 100_000);

    Tally tally = new Tally();
    FactorSummary summary = new FactorSummary();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assertTrue(threads.isThreadAllocatedMemoryEnabled(), "allocation can be measured here");
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    addMany(tally, summary, tasks, MANY);
    long bytes = threads.getThreadAllocatedBytes(thread) - before;

    assertEquals(MANY, tally.totals().tasks());
    assertEquals(MANY, summary.factors());
    assertTrue(bytes < MANY, "bytes allocated for ten million tasks: " + bytes);
  }

  private static void addMany(Tally tally, FactorSummary summary, List<Task> tasks, int number) {
    for (int i = 0; i < number; i++) {
      Task task = tasks.get(i % tasks.size());
      tally.add(task);
      summary.add(task);
    }
  }

  private static final long LARGE = 1L << 58;

  private static void addLarge(Tally tally, int figure) {
    tally.add(
        figure == 0 ? LARGE : 0,
        figure == 1 ? LARGE : 0,
        figure == 2 ? LARGE : 0,
        figure == 3 ? LARGE : 0);
  }

  @Test
  void noSumOfManyTasksOverflowsInSilence() {
    for (int figure = 0; figure < 4; figure++) {
      Tally tally = new Tally();
      for (int i = 0; i < 31; i++) {
        addLarge(tally, figure);
      }
      int refused = figure;
      assertThrows(ArithmeticException.class, () -> addLarge(tally, refused));
      assertEquals(31, tally.totals().tasks());
    }
  }

  @Test
  void noSumOfSmallTasksAndALargeOneOverflowsInSilence() {
    Tally tally = new Tally();
    tally.add(10, 0, 0, 0);
    assertThrows(ArithmeticException.class, () -> tally.add(Long.MAX_VALUE - 5, 0, 0, 0));
    assertEquals(10, tally.totals().humanEstimate().millis());
  }

  private static Totals nearlyAll() {
    Tally tally = new Tally();
    tally.add(Long.MAX_VALUE - 5, 0, 0, 0);
    return tally.totals();
  }

  @Test
  void noSumOfTasksAndTotalsOverflowsInSilence() {
    Tally tasksFirst = new Tally();
    tasksFirst.add(10, 0, 0, 0);
    assertThrows(ArithmeticException.class, () -> tasksFirst.add(nearlyAll()));
    Tally totalsFirst = new Tally();
    totalsFirst.add(nearlyAll());
    assertThrows(ArithmeticException.class, () -> totalsFirst.add(10, 0, 0, 0));
    assertEquals(Long.MAX_VALUE - 5, totalsFirst.totals().humanEstimate().millis());
  }
}
