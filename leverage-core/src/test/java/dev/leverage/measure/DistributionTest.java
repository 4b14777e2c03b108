package dev.leverage.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DistributionTest {

  private static Task task(String title, long human, long time) {
    return Task.titled(title)
        .human(new Measure(human, false))
        .agentTime(new Measure(time, false))
        .build();
  }

  private static Distribution of(long... humans) {
    Distribution distribution = new Distribution();
    for (long human : humans) {
      distribution.add(task("T" + human, human, 1), Optional.empty());
    }
    return distribution;
  }

  private static String quartiles(Distribution distribution) {
    return IntStream.rangeClosed(0, 4)
        .mapToObj(quarter -> distribution.quartile(quarter, 2).orElseThrow())
        .toList()
        .toString();
  }

  @Example
  void quartilesAreThoseOfASpreadsheet() {
    assertEquals("[1.00, 2.00, 3.00, 4.00, 5.00]", quartiles(of(5, 4, 3, 2, 1)));
    assertEquals("[1.00, 1.75, 2.50, 3.25, 4.00]", quartiles(of(1, 2, 3, 4)));
    assertEquals("[7.00, 7.00, 7.00, 7.00, 7.00]", quartiles(of(7)));
    assertEquals("[1.00, 1.00, 1.00, 3.25, 10.00]", quartiles(of(1, 1, 10, 1)));
  }

  @Example
  void theReferenceDayIsSpreadWide() {
    Distribution distribution = new Distribution();
    ReferenceDay.tasks().forEach(task -> distribution.add(task, Optional.empty()));
    assertEquals(Optional.of(new BigDecimal("34.3")), distribution.median(1));
    assertEquals(Optional.of(new BigDecimal("20.8")), distribution.quartile(1, 1));
    assertEquals(Optional.of(new BigDecimal("74.3")), distribution.quartile(3, 1));
    assertEquals(Optional.of(new BigDecimal("74.9")), distribution.shareOfLargest(1));
    assertEquals("15 factors, median 34.3x", distribution.toString());
  }

  @Example
  void theLargestTasksAreThoseOfTheLargestEstimates() {
    Distribution distribution = of(3, 9, 1, 5, 2);
    assertEquals(
        List.of("T9", "T5", "T3"),
        distribution.largest().stream().map(dated -> dated.task().title()).toList());
    assertEquals(Optional.of(new BigDecimal("85.0")), distribution.shareOfLargest(1));
    assertThrows(IllegalArgumentException.class, () -> of().shareOfLargest(-1));
  }

  @Example
  void amongEqualEstimatesTheDateThenTheTitleThenTheRestDecidesInAnyOrderOfAdding() {
    LocalDate early = LocalDate.of(2026, 4, 1);
    Task b = task("B", 5, 1);
    Task a = task("A", 5, 1);
    Task ada = a.toBuilder().agent("Ada").build();
    Task fable = a.toBuilder().agent("Fable").build();
    List<DatedTask> expected =
        List.of(
            new DatedTask(b, Optional.of(early)),
            new DatedTask(ada, Optional.of(early.plusDays(1))),
            new DatedTask(fable, Optional.of(early.plusDays(1))));
    List<DatedTask> tasks = new ArrayList<>(expected);
    tasks.add(new DatedTask(a, Optional.empty()));
    tasks.add(new DatedTask(b, Optional.of(early.plusDays(1))));
    for (int turn = 0; turn < tasks.size(); turn++) {
      Collections.rotate(tasks, 1);
      Distribution distribution = new Distribution();
      tasks.forEach(dated -> distribution.add(dated.task(), dated.date()));
      assertEquals(expected, distribution.largest());
      Collections.reverse(tasks);
    }
  }

  @Example
  void aTitleStandsBeforeALongerOneThatBeginsWithIt() {
    Distribution distribution = new Distribution();
    distribution.add(task("Port", 5, 1), Optional.empty());
    distribution.add(task("Port it", 5, 1), Optional.empty());
    assertEquals(
        List.of("Port", "Port it"),
        distribution.largest().stream().map(dated -> dated.task().title()).toList());
  }

  @Example
  void aDayIsItsTasks() {
    Distribution distribution = new Distribution();
    distribution.add(ReferenceDay.day());
    assertEquals(15, distribution.factors());
    assertEquals(ReferenceDay.day().date(), distribution.largest().get(0).date());
  }

  @Example
  void nothingHasNoMedianAndNoShare() {
    Distribution distribution = new Distribution();
    distribution.add(Task.titled("No figures").build(), Optional.empty());
    assertEquals(Optional.empty(), distribution.median(1));
    assertEquals(Optional.empty(), distribution.shareOfLargest(1));
    assertThrows(IllegalArgumentException.class, () -> distribution.quartile(5, 1));
    assertThrows(IllegalArgumentException.class, () -> of(1).median(-1));
    assertThrows(IllegalArgumentException.class, () -> of(1).quartile(-1, 1));
    assertEquals(Optional.of(BigDecimal.ONE), of(1).median(0));
  }

  @Example
  void equalFactorsAreHeldOnce() {
    Distribution distribution = new Distribution();
    IntStream.rangeClosed(1, 1000)
        .forEach(n -> distribution.add(task("Half of " + n, n, 2L * n), Optional.empty()));
    assertEquals(1, distribution.differentFactors());
    assertEquals(1000, distribution.factors());
  }

  /** The definition again, over a sorted list and with the factors over one denominator. */
  @Property
  void quartilesDivideTheSortedFactors(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 50) Integer> humans,
      @ForAll @IntRange(max = 4) int quarters) {
    Distribution distribution = new Distribution();
    humans.forEach(human -> distribution.add(task("T", human, 3), Optional.empty()));
    List<Integer> sorted = humans.stream().sorted().toList();
    int position = (sorted.size() - 1) * quarters;
    int low = sorted.get(position / 4);
    int high = sorted.get(Math.min(position / 4 + 1, sorted.size() - 1));
    BigInteger twelfths = BigInteger.valueOf(4L * low + (long) (high - low) * (position % 4));
    assertEquals(
        new BigDecimal(twelfths).divide(BigDecimal.valueOf(12), 9, RoundingMode.HALF_EVEN),
        distribution.quartile(quarters, 9).orElseThrow());
  }
}
