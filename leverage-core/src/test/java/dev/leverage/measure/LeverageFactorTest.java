package dev.leverage.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class LeverageFactorTest {

  @Example
  void anExactTieIsRoundedToTheEvenDigit() {
    assertEquals("11.2x", factor(90, 8).toString());
    assertEquals(new BigDecimal("13.4"), factor(801, 60).rounded(1));
    assertEquals(new BigDecimal("13.3"), factor(1335, 100).rounded(1, RoundingMode.DOWN));
    assertEquals(new BigDecimal("0"), factor(1, 2).rounded(0));
    assertEquals(new BigDecimal("2"), factor(3, 2).rounded(0));
    assertEquals(new BigDecimal("11.25"), factor(90, 8).rounded(2));
    assertEquals(new BigDecimal("11.3"), factor(90, 8).rounded(1, RoundingMode.HALF_UP));
  }

  @Example
  void aHairBesideATieIsNotATie() {
    long huge = 1_000_000_000_000_000L;
    assertEquals("11.3x", factor(11 * huge + huge / 4 + 1, huge).toString());
    assertEquals("11.2x", factor(11 * huge + huge / 4 - 1, huge).toString());
  }

  @Example
  void equalRatiosAreEqualWhateverTheyWereMadeOf() {
    assertEquals(factor(90, 8), factor(45, 4));
    assertEquals(factor(90, 8).hashCode(), factor(45, 4).hashCode());
    assertEquals(45, factor(90, 8).numerator());
    assertEquals(4, factor(90, 8).denominator());
    assertEquals(factor(0, 5), factor(0, 7));
    assertEquals("0.0x", factor(0, 5).toString());
  }

  @Example
  void thereIsNoFactorOverZeroOrOverNothing() {
    assertEquals(Optional.empty(), LeverageFactor.of(Measure.ofHours(1), Measure.ZERO));
    assertEquals(Optional.empty(), LeverageFactor.ofMillis(0, 0));
    Task unsupervised =
        Task.titled("Sweep the logs")
            .human(Measure.ofHours(1))
            .agentTime(Measure.ofMinutes(1))
            .build();
    assertEquals(Optional.empty(), LeverageFactor.supervisoryLeverageOf(unsupervised));
    assertEquals("60.0x", LeverageFactor.leverageOf(unsupervised).orElseThrow().toString());
  }

  @Example
  void lengthsAndDecimalsAreNotNegative() {
    assertThrows(IllegalArgumentException.class, () -> LeverageFactor.ofMillis(-1, 1));
    assertThrows(IllegalArgumentException.class, () -> LeverageFactor.ofMillis(1, -1));
    LeverageFactor factor = factor(1, 3);
    assertThrows(IllegalArgumentException.class, () -> factor.rounded(-1));
    assertThrows(ArithmeticException.class, () -> factor.rounded(3, RoundingMode.UNNECESSARY));
  }

  @Example
  void theLargestFactorsStayExact() {
    assertEquals("9223372036854775807.0x", factor(Long.MAX_VALUE, 1).toString());
    assertEquals("0.0x", factor(1, Long.MAX_VALUE).toString());
    assertTrue(factor(Long.MAX_VALUE, Long.MAX_VALUE - 1).compareTo(factor(1, 1)) > 0);
    assertTrue(
        factor(Long.MAX_VALUE - 1, Long.MAX_VALUE)
                .compareTo(factor(Long.MAX_VALUE - 2, Long.MAX_VALUE - 1))
            > 0);
  }

  @Example
  void productsPastALongAreNotTakenForSmallOnes() {
    assertEquals(
        new BigDecimal("3.9"),
        factor(5_900_000_000_000_000_003L, 1_500_000_000_000_000_000L).rounded(1));
  }

  @Example
  void anyNumberOfDecimalsIsTaken() {
    assertEquals(new BigDecimal("0.333333333333333333"), factor(1, 3).rounded(18));
    assertEquals(new BigDecimal("0.3333333333333333333"), factor(1, 3).rounded(19));
    assertEquals(new BigDecimal("3"), factor(10, 3).rounded(0, RoundingMode.DOWN));
  }

  @Example
  void differentRatiosSeldomShareAHash() {
    Set<LeverageFactor> factors = new HashSet<>();
    for (int human = 0; human < 30; human++) {
      for (int time = 1; time < 30; time++) {
        factors.add(factor(human, time));
      }
    }
    long hashes = factors.stream().mapToInt(LeverageFactor::hashCode).distinct().count();
    assertTrue(hashes > factors.size() * 9 / 10, hashes + " hashes of " + factors.size());
  }

  @Example
  void tasksWithoutAFactorComeLastInTheOrderGiven() {
    Task none = Task.titled("No figures").build();
    Task free = Task.titled("No time").human(Measure.ofHours(3)).agentTime(Measure.ZERO).build();
    Task nil = Task.titled("Nothing won").human(Measure.ZERO).agentTime(Measure.ofHours(1)).build();
    Task some =
        Task.titled("Something").human(Measure.ofHours(2)).agentTime(Measure.ofHours(1)).build();
    List<Task> tasks = new ArrayList<>(List.of(none, nil, free, some));
    tasks.sort(LeverageFactor.byLeverage());
    assertEquals(List.of(some, nil, none, free), tasks);
  }

  @Property
  void roundingAgreesWithBigDecimal(
      @ForAll @LongRange(max = Long.MAX_VALUE) long human,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long time,
      @ForAll @IntRange(max = 30) int decimals) {
    assertEquals(
        new BigDecimal(human).divide(new BigDecimal(time), decimals, RoundingMode.HALF_EVEN),
        factor(human, time).rounded(decimals));
  }

  @Property
  void roundingOfEverydayFiguresAgreesWithBigDecimal(
      @ForAll @LongRange(max = 4000) long human,
      @ForAll @LongRange(min = 1, max = 400) long time,
      @ForAll @IntRange(max = 3) int decimals) {
    BigDecimal exact =
        new BigDecimal(human).divide(new BigDecimal(time), decimals, RoundingMode.HALF_EVEN);
    assertEquals(exact, factor(human, time).rounded(decimals));
    assertEquals(exact, factor(human * 1_000_003, time * 1_000_003).rounded(decimals));
  }

  @Property
  void roundingOfWhatOverflowsOnlyWhenMultipliedAgreesWithBigDecimal(
      @ForAll @LongRange(min = 10_000_000_000L, max = 60_000_000_000L) long human,
      @ForAll @LongRange(min = 5_000_000_000L, max = 9_000_000_000L) long time) {
    assertEquals(
        new BigDecimal(human).divide(new BigDecimal(time), 9, RoundingMode.HALF_EVEN),
        factor(human, time).rounded(9));
  }

  @Property
  void appendedTextIsTheFactorWithOneDecimal(
      @ForAll @LongRange(max = Long.MAX_VALUE) long human,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long time) {
    LeverageFactor factor = factor(human, time);
    assertEquals(
        ">" + factor.rounded(1).toPlainString(),
        factor.appendTo(new StringBuilder(">")).toString());
  }

  @Property
  void theNearestDoubleIsRoundedOnce(
      @ForAll @LongRange(max = Long.MAX_VALUE) long human,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long time) {
    BigDecimal exact = new BigDecimal(human).divide(new BigDecimal(time), new MathContext(60));
    assertEquals(Double.parseDouble(exact.toString()), factor(human, time).nearestDouble());
  }

  @Property
  void theNearestDoubleOfATieIsTheEvenOne(@ForAll @LongRange(min = 1, max = 500) long odd) {
    // 2^53 + 1, 2^53 + 3 … lie just between two doubles.
    long between = (1L << 53) + 2 * odd + 1;
    assertEquals((double) between, factor(between, 1).nearestDouble());
    assertEquals((double) between / 1024, factor(between, 1024).nearestDouble());
  }

  @Property
  void neighboursOfARatioAreNotEqualToIt(
      @ForAll @LongRange(min = 2, max = 1L << 62) long human,
      @ForAll @LongRange(min = 2, max = 1L << 62) long time) {
    LeverageFactor factor = factor(human, time);
    assertTrue(factor.compareTo(factor(human - 1, time)) > 0);
    assertTrue(factor.compareTo(factor(human, time - 1)) < 0);
    assertTrue(factor.compareTo(factor(human + 1, time)) < 0);
    assertTrue(factor.compareTo(factor(human, time + 1)) > 0);
  }

  @Property
  void comparisonAgreesWithProductsOfBigIntegers(
      @ForAll @LongRange(max = Long.MAX_VALUE) long human,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long time,
      @ForAll @LongRange(max = Long.MAX_VALUE) long otherHuman,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long otherTime) {
    int expected =
        BigInteger.valueOf(human)
            .multiply(BigInteger.valueOf(otherTime))
            .compareTo(BigInteger.valueOf(otherHuman).multiply(BigInteger.valueOf(time)));
    LeverageFactor factor = factor(human, time);
    LeverageFactor other = factor(otherHuman, otherTime);
    assertEquals(expected, Integer.signum(factor.compareTo(other)));
    assertEquals(expected == 0, factor.equals(other));
  }

  private static LeverageFactor factor(long human, long time) {
    return LeverageFactor.ofMillis(human, time).orElseThrow();
  }
}
