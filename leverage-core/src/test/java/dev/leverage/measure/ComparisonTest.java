package dev.leverage.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static Totals totals(long human, long time) {
    return Totals.of(
        Task.titled("T")
            .human(new Measure(human, false))
            .agentTime(new Measure(time, false))
            .build());
  }

  @Test
  void aDifferenceIsAbsoluteAndInPercent() {
    assertEquals("10.0 (25.0 %)", Difference.between(40, 50).toString());
    assertEquals("-5.0 (-12.5 %)", Difference.between(40, 35).toString());
    assertEquals("-1.0 (-33.3 %)", Difference.between(3, 2).toString());
    assertThrows(IllegalArgumentException.class, () -> Difference.between(-1, 0));
  }

  @Test
  void overNothingThereIsNoPercentage() {
    assertEquals(Optional.empty(), Difference.between(0, 5).percent(1));
    assertEquals(new BigDecimal("5"), Difference.between(0, 5).absolute(0));
    assertThrows(IllegalArgumentException.class, () -> Difference.between(0, 5).percent(-1));
  }

  @Test
  void factorsAreComparedExactly() {
    Comparison comparison = new Comparison(totals(1, 3), totals(2, 3));
    assertEquals("100.000", comparison.leverage().orElseThrow().percent(3).orElseThrow() + "");
    assertEquals("0.333", comparison.leverage().orElseThrow().absolute(3).toPlainString());
    assertEquals(Difference.between(1, 2), comparison.humanEstimate().orElseThrow());
    assertEquals(Optional.empty(), comparison.supervisionTime());
    assertEquals(Optional.empty(), comparison.tokens());
  }

  @Test
  void everyFigureOfTwoPeriodsIsCompared() {
    Comparison comparison = new Comparison(full(10, 5, 2, 100), full(20, 5, 1, 150));
    assertEquals(Difference.between(1, 1), comparison.tasks());
    assertEquals(Difference.between(10, 20), comparison.humanEstimate().orElseThrow());
    assertEquals(Difference.between(5, 5), comparison.agentTime().orElseThrow());
    assertEquals(Difference.between(2, 1), comparison.supervisionTime().orElseThrow());
    assertEquals(Difference.between(100, 150), comparison.tokens().orElseThrow());
    assertEquals(Difference.between(2, 4), comparison.leverage().orElseThrow());
    assertEquals(Difference.between(5, 20), comparison.supervisoryLeverage().orElseThrow());
  }

  @Test
  void whatOnePeriodDoesNotKnowIsNotCompared() {
    Totals known = full(10, 5, 2, 100);
    Totals unknown = Totals.of(Task.titled("No figures").build());
    for (Comparison comparison :
        List.of(new Comparison(known, unknown), new Comparison(unknown, known))) {
      assertEquals(Optional.empty(), comparison.agentTime());
      assertEquals(Optional.empty(), comparison.tokens());
      assertEquals(Optional.empty(), comparison.supervisoryLeverage());
    }
  }

  @Test
  void differencesAreEqualIfTheirFiguresAre() {
    Difference difference = Difference.between(40, 50);
    assertEquals(difference, Difference.between(factor(80, 2), factor(150, 3)));
    assertEquals(
        difference.hashCode(), Difference.between(factor(80, 2), factor(150, 3)).hashCode());
    assertNotEquals(difference, Difference.between(40, 51));
    assertNotEquals(difference, Difference.between(41, 50));
    assertNotEquals(difference.hashCode(), Difference.between(40, 51).hashCode());
    assertEquals("-5.0 (-100.0 %)", Difference.between(5, 0).toString());
  }

  private static LeverageFactor factor(long human, long time) {
    return LeverageFactor.ofMillis(human, time).orElseThrow();
  }

  private static Totals full(long human, long time, long supervision, long tokens) {
    Tally tally = new Tally();
    tally.add(human, time, supervision, tokens);
    return tally.totals();
  }

  @Test
  void aPeriodWithoutTasksHasSumsOfZeroAndNoFactor() {
    Comparison comparison = new Comparison(Totals.EMPTY, totals(5, 1));
    assertEquals(Difference.between(0, 5), comparison.humanEstimate().orElseThrow());
    assertEquals(Difference.between(0, 1), comparison.tasks());
    assertEquals(Optional.empty(), comparison.leverage());
  }

  @Test
  void theRangeBeforeAMonthIsTheMonthBefore() {
    LocalDate first = LocalDate.of(2026, 3, 1);
    DateRange march = DateRange.between(first, LocalDate.of(2026, 3, 31));
    assertEquals("2026-02-01 to 2026-02-28", march.previous().orElseThrow().toString());
    DateRange week = DateRange.lastDays(7, LocalDate.of(2026, 4, 8));
    assertEquals("2026-04-02 to 2026-04-08", week.toString());
    assertEquals("2026-03-26 to 2026-04-01", week.previous().orElseThrow().toString());
    assertEquals(DateRange.lastDays(14, first), DateRange.lastWeeks(2, first));
    assertEquals(Optional.empty(), DateRange.ALL.previous());
    assertThrows(
        IllegalArgumentException.class, () -> DateRange.between(first, first.minusDays(1)));
    assertEquals(DateRange.between(first, first), DateRange.lastDays(1, first));
    assertThrows(IllegalArgumentException.class, () -> DateRange.lastDays(0, first));
  }

  @Test
  void aRangeHoldsItsFirstAndItsLastDay() {
    LocalDate first = LocalDate.of(2026, 3, 1);
    DateRange two = DateRange.between(first, first.plusDays(1));
    assertFalse(two.contains(first.minusDays(1)));
    assertTrue(two.contains(first));
    assertTrue(two.contains(first.plusDays(1)));
    assertFalse(two.contains(first.plusDays(2)));
    DateRange since = new DateRange(Optional.of(first), Optional.empty());
    assertTrue(since.contains(Optional.of(first)));
    assertFalse(since.contains(Optional.of(first.minusDays(1))));
    assertEquals("since 2026-03-01", since.toString());
    DateRange until = new DateRange(Optional.empty(), Optional.of(first));
    assertEquals("until 2026-03-01", until.toString());
    assertEquals("all dates", DateRange.ALL.toString());
  }

  @Test
  void onlyAllDatesHoldADayWithoutADate() {
    assertTrue(DateRange.ALL.contains(Optional.empty()));
    DateRange day = DateRange.lastDays(1, LocalDate.of(2026, 3, 1));
    assertFalse(day.contains(Optional.empty()));
  }

  @Test
  void aWorkingWeekDividesLengths() {
    assertEquals(new WorkingWeek(28_800_000, 144_000_000), WorkingWeek.of(8, 40));
    assertEquals(
        new BigDecimal("1.5"), WorkingWeek.of(8, 40).days(43_200_000, MathContext.DECIMAL64));
    assertEquals(
        new BigDecimal("0.3"), WorkingWeek.of(8, 40).weeks(43_200_000, MathContext.DECIMAL64));
    assertEquals(new WorkingWeek(86_400_000, 604_800_000), WorkingWeek.of(24, 168));
    assertEquals(new WorkingWeek(1, 1), new WorkingWeek(1, 1));
    assertThrows(IllegalArgumentException.class, () -> new WorkingWeek(0, 1));
    assertThrows(IllegalArgumentException.class, () -> WorkingWeek.of(25, 40));
    assertThrows(IllegalArgumentException.class, () -> WorkingWeek.of(8, 7));
    assertThrows(IllegalArgumentException.class, () -> WorkingWeek.of(8, 169));
  }

  @Test
  void estimatesCanBeTakenForTwiceOrHalfOfWhatTheyWere() {
    Average average = totals(1, 3).weightedLeverage();
    assertEquals("0.667", average.ifEstimatesWere(BigDecimal.valueOf(2), 3).orElseThrow() + "");
    assertEquals("0.167", average.ifEstimatesWere(new BigDecimal("0.5"), 3).orElseThrow() + "");
    assertEquals("1", average.ifEstimatesWere(BigDecimal.valueOf(2), 0).orElseThrow() + "");
    assertThrows(IllegalArgumentException.class, () -> average.ifEstimatesWere(BigDecimal.ZERO, 1));
    assertThrows(IllegalArgumentException.class, () -> average.ifEstimatesWere(BigDecimal.ONE, -1));
  }
}
