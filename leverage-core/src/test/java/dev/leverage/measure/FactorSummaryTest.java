package dev.leverage.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FactorSummaryTest {

  private static final LocalDate EARLY = LocalDate.of(2026, 4, 1);
  private static final LocalDate LATE = LocalDate.of(2026, 4, 2);

  @Example
  void nothingHasNoMeanAndNoExtremes() {
    FactorSummary summary = new FactorSummary();
    summary.add(Task.titled("No figures").build());
    summary.add(task("No time", 3, 0));
    assertEquals(0, summary.factors());
    assertEquals(Optional.empty(), summary.mean(1));
    assertEquals(Optional.empty(), summary.highest());
    assertEquals(Optional.empty(), summary.lowest());
    assertEquals("0 factors", summary.toString());
    assertThrows(IllegalArgumentException.class, () -> summary.mean(-1));
  }

  @Example
  void eachFactorIsRoundedToNineDecimalsAndThenAdded() {
    FactorSummary summary = new FactorSummary();
    summary.add(task("A third", 1, 3));
    summary.add(task("Two thirds", 2, 3));
    assertEquals(Optional.of(new BigDecimal("0.5000000000")), summary.mean(10));
    summary.add(task("A third", 1, 3));
    assertEquals(Optional.of(new BigDecimal("0.444444444")), summary.mean(9));
    assertEquals(Optional.of(BigDecimal.ZERO), summary.mean(0));
  }

  @Example
  void amongEqualFactorsTheLargerEstimateThenTheDateThenTheTitleDecides() {
    FactorSummary summary = new FactorSummary();
    summary.add(task("B", 10, 1), Optional.empty());
    assertHighest("B", summary);
    summary.add(task("C", 20, 2), Optional.empty());
    assertHighest("C", summary);
    summary.add(task("D", 20, 2), Optional.of(LATE));
    assertHighest("D", summary);
    summary.add(task("E", 20, 2), Optional.of(EARLY));
    assertHighest("E", summary);
    summary.add(task("A", 20, 2), Optional.of(EARLY));
    assertHighest("A", summary);
    summary.add(task("0", 10, 1), Optional.of(EARLY));
    summary.add(task("0", 20, 2), Optional.of(LATE));
    summary.add(task("F", 20, 2), Optional.of(EARLY));
    assertHighest("A", summary);
  }

  @Example
  void amongEqualTitlesTheRestOfTheTaskDecidesInAnyOrderOfAdding() {
    Task ada = task("Same", 20, 2).toBuilder().agent("Ada").build();
    Task fable = task("Same", 20, 2).toBuilder().agent("Fable").build();
    for (List<Task> order : List.of(List.of(ada, fable), List.of(fable, ada))) {
      FactorSummary summary = new FactorSummary();
      order.forEach(summary::add);
      assertEquals(ada, summary.highest().orElseThrow().task());
      assertEquals(ada, summary.lowest().orElseThrow().task());
    }
  }

  @Example
  void aSumPastALongGoesOnExactly() {
    FactorSummary summary = new FactorSummary();
    long largest = Measure.MAX_MILLIS;
    for (int i = 0; i < 100_000; i++) {
      summary.add(task("Nine billion", 9_000_000_000L, 1));
    }
    assertEquals(Optional.of(new BigDecimal("9000000000.0")), summary.mean(1));
    FactorSummary huge = new FactorSummary();
    huge.add(task("Largest", largest, 1));
    huge.add(task("Next", largest - 1, 1));
    assertEquals(Optional.of(new BigDecimal("359999999999999.5")), huge.mean(1));
    huge.add(huge);
    assertEquals(Optional.of(new BigDecimal("359999999999999.5")), huge.mean(1));
    assertEquals(4, huge.factors());
  }

  @Example
  void factorsThatRoundToTheSameAreStillComparedExactly() {
    Task higher = task("Higher", 1_000_001, 1_000_000);
    Task lower = task("Lower", 1_000_002, 1_000_001);
    for (List<Task> order : List.of(List.of(higher, lower), List.of(lower, higher))) {
      FactorSummary summary = new FactorSummary();
      order.forEach(summary::add);
      assertEquals(higher, summary.highest().orElseThrow().task());
      assertEquals(lower, summary.lowest().orElseThrow().task());
    }
  }

  @Example
  void aFactorOfMoreThanALongOfBillionthsIsTheHighestAndNotTheLowest() {
    for (long millis : List.of(10_000_000_000L, 20_000_000_000L, Measure.MAX_MILLIS)) {
      Task large = task("Large", millis, 1);
      Task small = task("Small", 3, 2);
      for (List<Task> order : List.of(List.of(large, small), List.of(small, large))) {
        FactorSummary summary = new FactorSummary();
        order.forEach(summary::add);
        assertEquals(large, summary.highest().orElseThrow().task());
        assertEquals(small, summary.lowest().orElseThrow().task());
      }
    }
  }

  @Property
  void anyPartitionAndOrderGivesTheSameSummary(
      @ForAll("tasks") List<Task> tasks, @ForAll @IntRange(max = 20) int cut) {
    FactorSummary whole = new FactorSummary();
    tasks.forEach(whole::add);
    int at = Math.min(cut, tasks.size());
    FactorSummary parts = new FactorSummary();
    FactorSummary head = new FactorSummary();
    tasks.subList(at, tasks.size()).forEach(parts::add);
    tasks.subList(0, at).forEach(head::add);
    parts.add(head);
    assertEquals(whole.factors(), parts.factors());
    assertEquals(whole.mean(20), parts.mean(20));
    assertEquals(whole.highest(), parts.highest());
    assertEquals(whole.lowest(), parts.lowest());
  }

  @Property
  void theMeanAgreesWithBigDecimal(@ForAll("tasks") List<Task> tasks) {
    FactorSummary summary = new FactorSummary();
    tasks.forEach(summary::add);
    List<BigDecimal> factors =
        tasks.stream()
            .flatMap(task -> LeverageFactor.leverageOf(task).stream())
            .map(factor -> factor.rounded(9))
            .toList();
    Optional<BigDecimal> sum = factors.stream().reduce(BigDecimal::add);
    assertEquals(
        sum.map(s -> s.divide(BigDecimal.valueOf(factors.size()), 9, RoundingMode.HALF_EVEN)),
        summary.mean(9));
  }

  @Provide
  Arbitrary<List<Task>> tasks() {
    Arbitrary<Long> few = Arbitraries.longs().between(0, 4);
    Arbitrary<Long> any = Arbitraries.longs().between(0, Measure.MAX_MILLIS);
    Arbitrary<Long> figures = Arbitraries.oneOf(few, any);
    return Combinators.combine(Arbitraries.of("A", "B"), figures, figures)
        .as(FactorSummaryTest::task)
        .list()
        .ofMaxSize(20);
  }

  private static void assertHighest(String title, FactorSummary summary) {
    assertEquals(title, summary.highest().orElseThrow().task().title());
  }

  private static Task task(String title, long human, long time) {
    return Task.titled(title)
        .human(Measure.ofMillis(human))
        .agentTime(Measure.ofMillis(time))
        .build();
  }
}
