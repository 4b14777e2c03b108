package dev.leverage.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.Task;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferenceDayTest {

  private final Totals totals = Totals.of(ReferenceDay.day());

  @Test
  void allThirtyFactorsPrintAsPublished() {
    List<Task> tasks = ReferenceDay.tasks();
    assertEquals(
        ReferenceDay.LEVERAGE,
        tasks.stream()
            .map(task -> LeverageFactor.leverageOf(task).orElseThrow().toString())
            .toList());
    assertEquals(
        ReferenceDay.SUPERVISORY_LEVERAGE,
        tasks.stream()
            .map(task -> LeverageFactor.supervisoryLeverageOf(task).orElseThrow().toString())
            .toList());
  }

  @Test
  void theTotalsAreThoseOfTheRecord() {
    assertEquals(1, totals.days());
    assertEquals(15, totals.tasks());
    assertEquals(new Sum(374 * 3_600_000L, 15, false), totals.humanEstimate());
    assertEquals(new Sum(431 * 60_000L, 15, false), totals.agentTime());
    assertEquals(Duration.ofHours(1), totals.supervisionTime().toDuration());
    assertEquals(new TokenSum(2_412_000, 1, false), totals.tokens());
    assertTrue(totals.tokensComplete());
    assertFalse(Totals.of(ReferenceDay.tasks()).tokensComplete());
    assertEquals(
        new BigDecimal("9.35"),
        WorkingWeek.STANDARD.weeks(totals.humanEstimate().millis(), MathContext.DECIMAL64));
  }

  @Test
  void theWeightedAveragesAreThoseOfTheRecord() {
    Average leverage = totals.weightedLeverage();
    assertEquals("52.1x", leverage.factor().orElseThrow().toString());
    assertEquals(15, leverage.tasks());
    assertEquals(LeverageFactor.ofMillis(374, 1), totals.weightedSupervisoryLeverage().factor());
    assertEquals(
        "Totals[days=1, tasks=15, human=PT374H of 15, agent=PT7H11M of 15, supervision=PT1H of 15,"
            + " tokens=2412000, leverage=52.1x of 15, supervisoryLeverage=374.0x of 15]",
        totals.toString());
  }

  @Test
  void theMeanOfTheFactorsIsAnotherFigure() {
    FactorSummary summary = new FactorSummary();
    summary.add(ReferenceDay.day());
    assertEquals(Optional.of(new BigDecimal("50.8")), summary.mean(1));
    assertEquals("15 factors, mean 50.8x", summary.toString());
    FactorSummary.Extreme highest = summary.highest().orElseThrow();
    assertEquals("Task 1", highest.task().title());
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), highest.date());
    assertEquals("8.0x", summary.lowest().orElseThrow().factor().toString());
  }

  @Test
  void theRecordIsSortedByExactFactor() {
    List<Task> tasks = new ArrayList<>(ReferenceDay.tasks());
    Collections.reverse(tasks);
    tasks.sort(LeverageFactor.byLeverage());
    // 3 and 4 have equal factors, as have 9 and 10, and keep the order given.
    assertEquals(
        List.of(1, 2, 4, 3, 5, 6, 7, 8, 10, 9, 11, 12, 13, 14, 15),
        tasks.stream().map(task -> Integer.valueOf(task.title().substring(5))).toList());
  }
}
