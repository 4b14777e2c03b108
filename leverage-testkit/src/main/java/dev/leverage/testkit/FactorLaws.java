package dev.leverage.testkit;

import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

/**
 * What holds of leverage factors, however an application represents them.
 *
 * <p>A test class says how factors are made, compared and rounded, and inherits the laws. Laws are
 * added as default methods.
 *
 * @param <F> the application's factors
 */
public interface FactorLaws<F> {

  /**
   * Returns the factor of a human estimate over a time.
   *
   * @param human the human estimate
   * @param time the agent's time or the supervision time
   * @return the factor, or empty where the time is zero
   */
  Optional<F> factor(Measure human, Measure time);

  /**
   * Returns the weighted average leverage factor of tasks.
   *
   * @param tasks tasks that state estimate and agent time
   * @return the average, or empty where the times add up to zero
   */
  Optional<F> weightedLeverage(List<Task> tasks);

  /**
   * Returns how two factors compare.
   *
   * @param left a factor
   * @param right another
   * @return a negative number, zero or a positive number as the left one is smaller, equal or
   *     larger
   */
  int compare(F left, F right);

  /**
   * Returns a factor as a decimal, rounded HALF_EVEN.
   *
   * @param factor the factor
   * @param decimals digits after the point, from 0 to {@link #mostDecimals()}
   * @return the decimal
   */
  BigDecimal rounded(F factor, int decimals);

  /**
   * Returns the most decimals that the application rounds to.
   *
   * @return 9 unless overridden
   */
  default int mostDecimals() {
    return 9;
  }

  /**
   * Returns the estimates and times that are divided. Override it, with {@code @Provide}, where the
   * application takes less than everything that is valid.
   *
   * @return {@link LeverageArbitraries#measures()}
   */
  @Provide
  default Arbitrary<Measure> measuresToDivide() {
    return LeverageArbitraries.measures();
  }

  /**
   * Returns the {@linkplain #measuresToDivide() measures} that are longer than zero.
   *
   * @return the arbitrary, not null
   */
  @Provide
  default Arbitrary<Measure> positiveMeasures() {
    return measuresToDivide().filter(measure -> measure.millis() > 0);
  }

  /**
   * There is no factor over zero, and there is one over anything else.
   *
   * @param human any estimate
   * @param time any time
   */
  @Property
  default void thereIsAFactorUnlessTheTimeIsZero(
      @ForAll("measuresToDivide") Measure human, @ForAll("measuresToDivide") Measure time) {
    Expect.holds(factor(human, Measure.ZERO).isEmpty(), "there is no factor over zero");
    Expect.same(
        time.millis() > 0, factor(human, time).isPresent(), "a factor of " + human + " / " + time);
  }

  /**
   * Factors compare as the fractions they are.
   *
   * @param human any estimate
   * @param time any time but zero
   * @param otherHuman any estimate
   * @param otherTime any time but zero
   */
  @Property
  default void comparisonAgreesWithFractions(
      @ForAll("measuresToDivide") Measure human,
      @ForAll("positiveMeasures") Measure time,
      @ForAll("measuresToDivide") Measure otherHuman,
      @ForAll("positiveMeasures") Measure otherTime) {
    int expected = product(human, otherTime).compareTo(product(otherHuman, time));
    F factor = factor(human, time).orElseThrow();
    F other = factor(otherHuman, otherTime).orElseThrow();
    Expect.same(expected, Integer.signum(compare(factor, other)), "compared");
    Expect.same(-expected, Integer.signum(compare(other, factor)), "compared the other way round");
  }

  private static BigInteger product(Measure left, Measure right) {
    return BigInteger.valueOf(left.millis()).multiply(BigInteger.valueOf(right.millis()));
  }

  /**
   * A factor of figures a few times as large is the same, and one of a millisecond more is larger.
   *
   * @param human a length in milliseconds
   * @param time a length in milliseconds
   * @param scale how many times as large
   */
  @Property
  default void onlyTheRatioCounts(
      @ForAll @LongRange(min = 1, max = 3_600_000_000L) long human,
      @ForAll @LongRange(min = 1, max = 3_600_000_000L) long time,
      @ForAll @IntRange(min = 2, max = 1000) int scale) {
    F factor = factor(Measure.ofMillis(human), Measure.ofMillis(time)).orElseThrow();
    Measure scaledTime = Measure.ofMillis(time * scale);
    F scaled = factor(Measure.ofMillis(human * scale), scaledTime).orElseThrow();
    F larger = factor(Measure.ofMillis(human * scale + 1), scaledTime).orElseThrow();
    Expect.same(0, Integer.signum(compare(factor, scaled)), "compared with its like");
    Expect.holds(
        compare(larger, factor) > 0, "a millisecond more of estimate makes a larger factor");
  }

  /**
   * A factor is rounded once, from the exact ratio, ties to the even digit.
   *
   * @param human any estimate
   * @param time any time but zero
   * @param decimals any number of digits, of which {@link #mostDecimals()} are used at most
   */
  @Property
  default void roundingAgreesWithBigDecimal(
      @ForAll("measuresToDivide") Measure human,
      @ForAll("positiveMeasures") Measure time,
      @ForAll @IntRange(max = 20) int decimals) {
    rounds(human, time, Math.min(decimals, mostDecimals()));
  }

  /**
   * A factor that lies just between two numbers of one decimal is rounded to the even one, and one
   * a hair beside it to the nearer.
   *
   * @param half the number of halves of a tenth that the factor has, if made odd
   * @param scale how long the times are
   */
  @Property
  default void aFactorOnATieIsRoundedToTheEvenDigit(
      @ForAll @IntRange(min = 0, max = 20_000) int half,
      @ForAll @IntRange(min = 1, max = 1_000_000) int scale) {
    long human = (2L * half + 1) * scale;
    Measure time = Measure.ofMillis(20L * scale);
    int decimals = Math.min(1, mostDecimals());
    rounds(Measure.ofMillis(human), time, decimals);
    rounds(Measure.ofMillis(human + 1), time, decimals);
    rounds(Measure.ofMillis(human - 1), time, decimals);
  }

  private void rounds(Measure human, Measure time, int decimals) {
    BigDecimal expected =
        BigDecimal.valueOf(human.millis())
            .divide(BigDecimal.valueOf(time.millis()), decimals, RoundingMode.HALF_EVEN);
    BigDecimal found = rounded(factor(human, time).orElseThrow(), decimals);
    Expect.holds(
        expected.compareTo(found) == 0,
        human + " / " + time + ": expected " + expected + ", found " + found);
  }

  /**
   * Over tasks with positive times, the weighted leverage lies between the smallest factor and the
   * largest.
   *
   * @param tasks tasks that state estimate and agent time
   */
  @Property
  default void theWeightedLeverageLiesBetweenTheExtremes(
      @ForAll @NotEmpty @Size(max = 12) List<@From("tasksWithPositiveTimes") Task> tasks) {
    List<F> factors =
        tasks.stream()
            .map(task -> factor(task.humanEstimate().orElseThrow(), task.agentTime().orElseThrow()))
            .map(Optional::orElseThrow)
            .toList();
    Comparator<F> order = this::compare;
    F average = weightedLeverage(tasks).orElseThrow();
    F smallest = factors.stream().min(order).orElseThrow();
    F largest = factors.stream().max(order).orElseThrow();
    Expect.holds(
        compare(smallest, average) <= 0 && compare(average, largest) <= 0,
        "expected from " + smallest + " to " + largest + ", found " + average);
  }

  /**
   * The weighted leverage of one task is its factor, and so is that of the task many times over.
   *
   * @param task a task that states estimate and agent time
   * @param times how many times
   */
  @Property
  default void theWeightedLeverageOfEqualTasksIsTheirFactor(
      @ForAll("tasksWithPositiveTimes") Task task, @ForAll @IntRange(min = 1, max = 9) int times) {
    F factor =
        factor(task.humanEstimate().orElseThrow(), task.agentTime().orElseThrow()).orElseThrow();
    F average = weightedLeverage(Collections.nCopies(times, task)).orElseThrow();
    Expect.same(0, Integer.signum(compare(factor, average)), factor + " compared with " + average);
  }

  /**
   * Returns tasks that state an estimate and an agent time that is longer than zero.
   *
   * @return the arbitrary, not null
   */
  @Provide
  default Arbitrary<Task> tasksWithPositiveTimes() {
    return Combinators.combine(
            Arbitraries.of("First", "Second", "Third"), measuresToDivide(), positiveMeasures())
        .as((title, human, time) -> Task.titled(title).human(human).agentTime(time).build());
  }
}
