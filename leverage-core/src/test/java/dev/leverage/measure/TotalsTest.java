package dev.leverage.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TotalsTest {

  private static final Task COUNTED = Task.titled("Counted").tokens(1000).build();
  private static final Task GUESSED =
      Task.titled("Guessed").tokens(Tokens.of(500).approximately()).build();
  private static final Task UNCOUNTED = Task.titled("Uncounted").build();

  @Test
  void nothingIsTheIdentity() {
    Totals day = Totals.of(ReferenceDay.day());
    assertEquals(day, Totals.EMPTY.plus(day));
    assertEquals(day, day.plus(Totals.EMPTY));
    assertEquals(Totals.EMPTY, Totals.of(List.of()));
    assertEquals("Totals[days=0, tasks=0]", Totals.EMPTY.toString());
  }

  @Test
  void totalsThatDifferInOneFigureAreNotEqual() {
    Totals totals = Totals.of(figures(1, 2, 3, 4));
    List<Totals> others =
        List.of(
            Totals.of(figures(9, 2, 3, 4)),
            Totals.of(figures(1, 9, 3, 4)),
            Totals.of(figures(1, 2, 9, 4)),
            Totals.of(figures(1, 2, 3, 9)),
            totals.withoutTokens(),
            Totals.of(Day.builder().task(figures(1, 2, 3, 4)).build()));
    others.forEach(other -> assertNotEquals(totals, other));
    others.forEach(other -> assertNotEquals(totals.hashCode(), other.hashCode()));
  }

  @Test
  void totalsWithoutTokensKeepEverythingElse() {
    Totals totals = Totals.of(figures(1, 2, 3, 4)).withoutTokens();
    assertFalse(totals.tokens().isKnown());
    assertFalse(totals.tokensComplete());
    assertEquals(1, totals.tasks());
    assertEquals(new Sum(1, 1, false), totals.humanEstimate());
    assertEquals(new Average(LeverageFactor.ofMillis(1, 2), 1), totals.weightedLeverage());
  }

  private static Task figures(long human, long time, long supervision, long tokens) {
    return Task.titled("Figures")
        .human(Measure.ofMillis(human))
        .agentTime(Measure.ofMillis(time))
        .supervision(Measure.ofMillis(supervision))
        .tokens(tokens)
        .build();
  }

  @Test
  void aParallelStreamGivesEqualTotals() {
    List<Task> many =
        Collections.nCopies(1000, ReferenceDay.tasks()).stream().flatMap(List::stream).toList();
    Totals totals = Totals.of(many);
    Totals parallel = many.parallelStream().collect(Totals.collector());
    assertEquals(totals, parallel);
    assertEquals(totals.hashCode(), parallel.hashCode());
    assertEquals(15_000, totals.tasks());
    assertEquals("52.1x", totals.weightedLeverage().factor().orElseThrow().toString());
  }

  @Test
  void anUnknownFigureIsNotZero() {
    Task zero = Task.titled("Free").agentTime(Measure.ZERO).build();
    assertEquals(new Sum(0, 1, false), Totals.of(zero).agentTime());
    assertTrue(Totals.of(zero).agentTime().isKnown());
    assertEquals(Sum.NONE, Totals.of(zero).humanEstimate());
    assertFalse(Totals.of(zero).humanEstimate().isKnown());
  }

  @Test
  void anAverageCoversTheTasksThatStateBothFigures() {
    Totals totals =
        Totals.of(
            List.of(
                Task.titled("Both")
                    .human(Measure.ofHours(2))
                    .agentTime(Measure.ofMinutes(10))
                    .build(),
                Task.titled("Zero").human(Measure.ofHours(1)).agentTime(Measure.ZERO).build(),
                Task.titled("No time").human(Measure.ofHours(40)).build(),
                Task.titled("No estimate").agentTime(Measure.ofMinutes(50)).build()));
    assertEquals(new Average(LeverageFactor.ofMillis(18, 1), 2), totals.weightedLeverage());
    assertEquals(new Average(Optional.empty(), 0), totals.weightedSupervisoryLeverage());
    assertEquals(43 * 3_600_000L, totals.humanEstimate().millis());
  }

  @Test
  void thereIsNoAverageOverZero() {
    Task free = Task.titled("Free").human(Measure.ofHours(1)).agentTime(Measure.ZERO).build();
    assertEquals(new Average(Optional.empty(), 1), Totals.of(free).weightedLeverage());
  }

  @Test
  void oneApproximateFigureMakesTheSumApproximate() {
    Task exact = Task.titled("Exact").human(Measure.ofHours(1)).build();
    Task rough = Task.titled("Rough").human(Measure.ofHours(40).approximately()).build();
    Totals totals = Totals.of(List.of(rough, exact));
    assertEquals(new Sum(41 * 3_600_000L, 2, true), totals.humanEstimate());
    assertFalse(totals.agentTime().approximate());
    assertEquals("Totals[days=0, tasks=2, human=~PT41H of 2, tokens=0 and 2 unknown]", "" + totals);
  }

  @Test
  void aSumPastALongIsAnErrorInAnyOrder() {
    Measure longest = Measure.ofMillis(Measure.MAX_MILLIS);
    Totals sum = Totals.of(Task.titled("Longest").human(longest).build());
    for (int doubling = 0; doubling < 14; doubling++) {
      sum = sum.plus(sum);
    }
    Totals large = sum;
    assertThrows(ArithmeticException.class, () -> large.plus(large));
    Tally tally = new Tally();
    tally.add(large);
    assertThrows(ArithmeticException.class, () -> tally.add(large));
    assertEquals(large, tally.totals());
  }

  @Nested
  class TheTokensOfADay {

    @Test
    void areItsOwnFigureIfItHasOneAndNeverBoth() {
      Totals totals = Totals.of(day(Tokens.of(7000), COUNTED, UNCOUNTED));
      assertEquals(new TokenSum(7000, 1, false), totals.tokens());
      assertTrue(totals.tokensComplete());
    }

    @Test
    void areElseTheSumOverItsTasks() {
      Totals totals = Totals.of(day(null, COUNTED, GUESSED));
      assertEquals(new TokenSum(1500, 2, true), totals.tokens());
      assertTrue(totals.tokensComplete());
    }

    @Test
    void areKnownInPartIfATaskHasNone() {
      Totals totals = Totals.of(day(null, COUNTED, UNCOUNTED, UNCOUNTED));
      assertEquals(new TokenSum(1000, 1, false), totals.tokens());
      assertFalse(totals.tokensComplete());
    }

    @Test
    void areKnownIfItHasNeitherTasksNorFigures() {
      Totals totals = Totals.of(day(null));
      assertEquals(TokenSum.NONE, totals.tokens());
      assertTrue(totals.tokensComplete());
      assertEquals(1, totals.days());
    }

    @Test
    void areUnknownOfTotalsThatAreOnlyStated() {
      Totals totals = Totals.of(day(stated(15), null));
      assertFalse(totals.tokensComplete());
      assertTrue(Totals.of(day(stated(15), Tokens.of(1))).tokensComplete());
    }

    @Test
    void areCompleteOnlyIfThoseOfEveryDayAre() {
      Totals complete = Totals.of(day(Tokens.of(7000), UNCOUNTED));
      Totals partial = Totals.of(day(null, UNCOUNTED));
      assertTrue(complete.plus(complete).tokensComplete());
      assertFalse(complete.plus(partial).tokensComplete());
      assertFalse(partial.plus(complete).tokensComplete());
      assertEquals(new TokenSum(14_000, 2, false), complete.plus(partial).plus(complete).tokens());
    }
  }

  @Nested
  class StatedTotalsOfADay {

    @Test
    void mergeLikeAnyOther() {
      Totals totals = Totals.stated(stated(15)).plus(Totals.of(ReferenceDay.tasks()));
      assertEquals(30, totals.tasks());
      assertEquals(new Sum(748 * 3_600_000L, 30, false), totals.humanEstimate());
      assertEquals(
          new Average(LeverageFactor.ofMillis(374 * 60, 431), 30), totals.weightedLeverage());
      assertEquals(15, totals.weightedSupervisoryLeverage().tasks());
    }

    @Test
    void areAddedToItsTasks() {
      Totals totals = Totals.of(ReferenceDay.tasks()).asDay(day(stated(5), null).figures());
      assertEquals(20, totals.tasks());
      assertEquals(1, totals.days());
    }

    @Test
    void coverNoTaskWhereAFigureIsMissing() {
      Totals totals =
          Totals.stated(
              new StatedTotals(
                  4, Optional.of(Measure.ofHours(3)), Optional.empty(), Optional.empty()));
      assertEquals(new Average(Optional.empty(), 0), totals.weightedLeverage());
      assertEquals(new Sum(3 * 3_600_000L, 4, false), totals.humanEstimate());
    }

    @Test
    void stateEachFigureForAllTheirTasksOrForNone() {
      Optional<Measure> hour = Optional.of(Measure.ofHours(1));
      Totals agent = Totals.stated(new StatedTotals(4, Optional.empty(), hour, Optional.empty()));
      Totals supervision =
          Totals.stated(new StatedTotals(4, Optional.empty(), Optional.empty(), hour));
      assertEquals(new Sum(3_600_000, 4, false), agent.agentTime());
      assertEquals(Sum.NONE, agent.supervisionTime());
      assertEquals(new Sum(3_600_000, 4, false), supervision.supervisionTime());
      assertEquals(Sum.NONE, supervision.agentTime());
      assertEquals(0, supervision.weightedSupervisoryLeverage().tasks());
      Totals both = Totals.stated(new StatedTotals(4, hour, Optional.empty(), hour));
      assertEquals(4, both.weightedSupervisoryLeverage().tasks());
      assertEquals(0, both.weightedLeverage().tasks());
    }

    @Test
    void withoutTasksLeaveTokensUnknownOnlyIfTheyStateWork() {
      Optional<Measure> none = Optional.empty();
      for (int figure = 0; figure < 3; figure++) {
        Totals work =
            Totals.stated(
                new StatedTotals(
                    0,
                    figure == 0 ? Optional.of(Measure.ofHours(1)) : none,
                    figure == 1 ? Optional.of(Measure.ofHours(1)) : none,
                    figure == 2 ? Optional.of(Measure.ofHours(1)) : none));
        assertFalse(work.tokensComplete());
      }
      Optional<Measure> zero = Optional.of(Measure.ZERO);
      assertTrue(Totals.stated(new StatedTotals(0, zero, zero, zero)).tokensComplete());
    }

    @Test
    void areNothingIfTheySayNothing() {
      assertEquals(
          Totals.EMPTY,
          Totals.stated(new StatedTotals(0, Optional.empty(), Optional.empty(), Optional.empty())));
    }
  }

  @Test
  void sumsMergeOnTheirOwnToo() {
    assertEquals(new Sum(7, 3, true), new Sum(3, 1, true).plus(new Sum(4, 2, false)));
    assertEquals(new Sum(7, 3, true), new Sum(3, 1, false).plus(new Sum(4, 2, true)));
    assertEquals(new Sum(7, 3, false), new Sum(3, 1, false).plus(new Sum(4, 2, false)));
    assertEquals(
        new TokenSum(7, 3, true), new TokenSum(3, 1, true).plus(new TokenSum(4, 2, false)));
    assertEquals(
        new TokenSum(7, 3, true), new TokenSum(3, 1, false).plus(new TokenSum(4, 2, true)));
    assertEquals(
        new TokenSum(7, 3, false), new TokenSum(3, 1, false).plus(new TokenSum(4, 2, false)));
  }

  @Test
  void theTotalsOfDaysAreNotThoseOfOneDay() {
    Totals day = Totals.EMPTY.asDay(DayFigures.NONE);
    assertThrows(IllegalStateException.class, () -> day.asDay(DayFigures.NONE));
  }

  private static Day day(Tokens tokens, Task... tasks) {
    return Day.builder().tokens(tokens).tasks(List.of(tasks)).build();
  }

  private static Day day(StatedTotals stated, Tokens tokens) {
    return Day.builder().statedTotals(stated).tokens(tokens).build();
  }

  private static StatedTotals stated(long tasks) {
    return new StatedTotals(
        tasks,
        Optional.of(Measure.ofHours(374)),
        Optional.of(Measure.ofMinutes(431)),
        Optional.empty());
  }
}
