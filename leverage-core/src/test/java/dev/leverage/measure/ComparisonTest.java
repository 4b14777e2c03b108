package dev.leverage.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import java.math.BigDecimal;
import java.time.LocalDate;
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
  }

  @Test
  void estimatesCanBeTakenForTwiceOrHalfOfWhatTheyWere() {
    Average average = totals(1, 3).weightedLeverage();
    assertEquals("0.667", average.ifEstimatesWere(BigDecimal.valueOf(2), 3).orElseThrow() + "");
    assertEquals("0.167", average.ifEstimatesWere(new BigDecimal("0.5"), 3).orElseThrow() + "");
    assertThrows(IllegalArgumentException.class, () -> average.ifEstimatesWere(BigDecimal.ZERO, 1));
  }
}
