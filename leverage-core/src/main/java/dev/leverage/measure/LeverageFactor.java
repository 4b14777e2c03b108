package dev.leverage.measure;

import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ratio of a human estimate to the time that a task really took, such as 16 h ÷ 8 min, which is
 * {@code 120.0x}.
 *
 * <p>Over the agent's time it is the leverage factor, over the supervision time the supervisory
 * leverage factor. The ratio is kept exactly, in lowest terms, so that equal ratios are equal
 * whatever they were made of; it is rounded only when printed. There is no factor over zero or over
 * nothing: no infinity, no NaN. Instances are immutable and thread-safe.
 */
public final class LeverageFactor implements Comparable<LeverageFactor> {

  private static final Comparator<Task> BY_LEVERAGE = LeverageFactor::compareByLeverage;

  /** Powers of ten that a long holds, by exponent. */
  private static final long[] POWERS_OF_TEN = powersOfTen();

  /** Quotients of so many bits hold the 53 of a double, one to round by, and some to spare. */
  private static final int QUOTIENT_BITS = 62;

  private static final long LARGEST_EXACT_DOUBLE = 1L << 53;

  private final long numerator;
  private final long denominator;

  private LeverageFactor(long numerator, long denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /**
   * Returns the ratio of two measures, such as 90 min ÷ 8 min = 11.25.
   *
   * @param human the human estimate, not null
   * @param time the agent's time or the supervision time, not null
   * @return the exact ratio, or empty where the time is zero
   */
  public static Optional<LeverageFactor> of(Measure human, Measure time) {
    return ofMillis(human.millis(), time.millis());
  }

  /**
   * Returns the ratio of two lengths of time.
   *
   * @param human the human estimate in milliseconds, not negative
   * @param time the agent's time or the supervision time in milliseconds, not negative
   * @return the exact ratio, or empty where the time is zero
   * @throws IllegalArgumentException if a length is negative
   */
  public static Optional<LeverageFactor> ofMillis(long human, long time) {
    if (human < 0 || time < 0) {
      throw new IllegalArgumentException(
          "a factor is of lengths of time that are not negative: " + human + " / " + time);
    }
    return time == 0 ? Optional.empty() : Optional.of(reduced(human, time));
  }

  /**
   * Returns the leverage factor of a task: its human estimate ÷ its agent time.
   *
   * @param task the task, not null
   * @return the factor, or empty where the divisor is zero or one of the two is unknown
   */
  public static Optional<LeverageFactor> leverageOf(Task task) {
    return of(task.humanEstimate(), task.agentTime());
  }

  /**
   * Returns the supervisory leverage factor of a task: its human estimate ÷ its supervision time.
   *
   * @param task the task, not null
   * @return the factor, or empty where the divisor is zero or one of the two is unknown
   */
  public static Optional<LeverageFactor> supervisoryLeverageOf(Task task) {
    return of(task.humanEstimate(), task.supervisionTime());
  }

  private static Optional<LeverageFactor> of(Optional<Measure> human, Optional<Measure> time) {
    return human.isPresent() && time.isPresent() ? of(human.get(), time.get()) : Optional.empty();
  }

  private static LeverageFactor reduced(long human, long time) {
    long divisor = human;
    long remainder = time;
    while (remainder != 0) {
      long next = divisor % remainder;
      divisor = remainder;
      remainder = next;
    }
    return new LeverageFactor(human / divisor, time / divisor);
  }

  /**
   * Returns the order in which tasks are printed: by exact leverage factor, highest first, then the
   * tasks that have none.
   *
   * <p>Tasks of equal factors compare as equal, so that a stable sort such as {@link
   * java.util.List#sort} keeps them in the order given. Comparing allocates nothing.
   *
   * @return the order, not consistent with equals, not null
   */
  public static Comparator<Task> byLeverage() {
    return BY_LEVERAGE;
  }

  private static int compareByLeverage(Task left, Task right) {
    long leftHuman = left.humanMillisOr(Tally.ABSENT);
    long leftTime = left.agentMillisOr(Tally.ABSENT);
    long rightHuman = right.humanMillisOr(Tally.ABSENT);
    long rightTime = right.agentMillisOr(Tally.ABSENT);
    boolean leftHas = isDefined(leftHuman, leftTime);
    boolean rightHas = isDefined(rightHuman, rightTime);
    return leftHas && rightHas
        ? compare(rightHuman, rightTime, leftHuman, leftTime)
        : Boolean.compare(rightHas, leftHas);
  }

  /**
   * Returns the dividend of the ratio in lowest terms: 45 for 90 min ÷ 8 min.
   *
   * @return the dividend, not negative
   */
  public long numerator() {
    return numerator;
  }

  /**
   * Returns the divisor of the ratio in lowest terms: 4 for 90 min ÷ 8 min.
   *
   * @return the divisor, positive
   */
  public long denominator() {
    return denominator;
  }

  /**
   * Returns this factor as a decimal, rounded to the nearest, ties to the even digit: 90 min ÷ 8
   * min = 11.25 is 11.2 with one decimal, and 801 ÷ 60 = 13.35 is 13.4.
   *
   * @param decimals digits after the decimal point, not negative
   * @return the decimal, with exactly that scale
   * @throws IllegalArgumentException if the number of digits is negative
   */
  public BigDecimal rounded(int decimals) {
    if (decimals >= 0 && decimals < POWERS_OF_TEN.length) {
      long scaled = scaledHalfEven(numerator, denominator, decimals);
      if (scaled >= 0) {
        return BigDecimal.valueOf(scaled, decimals);
      }
    }
    return rounded(decimals, RoundingMode.HALF_EVEN);
  }

  /**
   * Returns this factor as a decimal, rounded once, from the exact value.
   *
   * @param decimals digits after the decimal point, not negative
   * @param rounding how to round, not null
   * @return the decimal, with exactly that scale
   * @throws IllegalArgumentException if the number of digits is negative
   * @throws ArithmeticException if the rounding is {@link RoundingMode#UNNECESSARY} and the factor
   *     has more digits
   */
  public BigDecimal rounded(int decimals, RoundingMode rounding) {
    if (decimals < 0) {
      throw new IllegalArgumentException("a number of decimals is not negative: " + decimals);
    }
    return BigDecimal.valueOf(numerator)
        .divide(BigDecimal.valueOf(denominator), decimals, rounding);
  }

  /**
   * Returns the double nearest to this factor, ties to the even one, for a cell or an interface
   * that knows no other numbers. Nothing in this library decides anything by it.
   *
   * @return the nearest double, finite, not negative
   */
  public double nearestDouble() {
    if (numerator <= LARGEST_EXACT_DOUBLE && denominator <= LARGEST_EXACT_DOUBLE) {
      // Both convert exactly, and IEEE 754 division of exact operands rounds once.
      return (double) numerator / (double) denominator;
    }
    if (numerator == 0) {
      return 0;
    }
    int shift = QUOTIENT_BITS - bitLength(numerator) + bitLength(denominator);
    BigInteger[] division =
        BigInteger.valueOf(numerator)
            .shiftLeft(shift)
            .divideAndRemainder(BigInteger.valueOf(denominator));
    // The last bit tells the rounding of the long below that the quotient goes on.
    long quotient = division[0].longValueExact() | division[1].signum();
    return Math.scalb((double) quotient, -shift);
  }

  private static int bitLength(long positive) {
    return Long.SIZE - Long.numberOfLeadingZeros(positive);
  }

  /**
   * Appends this factor with one decimal, as {@code 52.1}, rounded as {@link #rounded(int)} does
   * and without an object of its own.
   *
   * @param text what to append to, not null
   * @return the same text
   */
  public StringBuilder appendTo(StringBuilder text) {
    long tenths = scaledHalfEven(numerator, denominator, 1);
    return tenths < 0
        ? text.append(rounded(1, RoundingMode.HALF_EVEN).toPlainString())
        : text.append(tenths / 10).append('.').append((char) ('0' + tenths % 10));
  }

  /** Returns whether two lengths of time, each possibly {@link Tally#ABSENT}, have a ratio. */
  static boolean isDefined(long human, long time) {
    return human >= 0 && time > 0;
  }

  /** Compares two ratios exactly, by the products over cross, which are up to 126 bits long. */
  static int compare(long human, long time, long otherHuman, long otherTime) {
    int high =
        Long.compare(Math.multiplyHigh(human, otherTime), Math.multiplyHigh(otherHuman, time));
    return high != 0 ? high : Long.compareUnsigned(human * otherTime, otherHuman * time);
  }

  /**
   * Returns a ratio times a power of ten, rounded HALF_EVEN, or -1 where it takes more than a long.
   */
  static long scaledHalfEven(long human, long time, int decimals) {
    long power = POWERS_OF_TEN[decimals];
    long scaled;
    long remainder;
    if (isLong(human, power)) {
      // One division where that is enough: it takes longer than all the rest.
      scaled = human * power / time;
      remainder = human * power - scaled * time;
    } else {
      long whole = human / time;
      long rest = human % time;
      if (!isLong(whole, power) || !isLong(rest, power)) {
        return -1;
      }
      scaled = whole * power + rest * power / time;
      remainder = rest * power % time;
    }
    // Positive above the half, and at the half if the digit is odd. Which it is cannot be foreseen,
    // so that a branch here would take longer than the sum.
    long up = remainder - (time - remainder) + (scaled & 1);
    scaled += -up >>> (Long.SIZE - 1);
    // A sum past the largest long has wrapped to a negative number.
    return scaled < 0 ? -1 : scaled;
  }

  private static boolean isLong(long left, long right) {
    return Math.multiplyHigh(left, right) == 0 && left * right >= 0;
  }

  private static long[] powersOfTen() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int exponent = 1; exponent < powers.length; exponent++) {
      powers[exponent] = powers[exponent - 1] * 10;
    }
    return powers;
  }

  /**
   * Compares exactly, without rounding.
   *
   * @param other the factor to compare with, not null
   * @return a negative number, zero or a positive number as this factor is smaller, equal or larger
   */
  @Override
  public int compareTo(LeverageFactor other) {
    return compare(numerator, denominator, other.numerator, other.denominator);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LeverageFactor factor
        && numerator == factor.numerator
        && denominator == factor.denominator;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(numerator) + Long.hashCode(denominator);
  }

  /**
   * Returns this factor as it is printed, with one decimal, such as {@code 52.1x}.
   *
   * @return the rounded text, not null
   */
  @Override
  public String toString() {
    return appendTo(new StringBuilder()).append('x').toString();
  }
}
