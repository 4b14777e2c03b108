package dev.leverage.measure;

import dev.leverage.record.Day;
import dev.leverage.record.Task;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the leverage factors of single tasks tell beside the {@link Totals}: their mean, such as
 * 50.8x, the highest and the lowest.
 *
 * <p>The mean is the arithmetic mean of the tasks' factors, as dashboards show it; it lets a task
 * of a minute weigh as much as one of a week, so always label it as such. Each factor is rounded
 * HALF_EVEN to nine decimals and added as an integer: the one approximation of this package, within
 * half a billionth of the exact mean, and independent of the order. Tasks without a factor do not
 * count.
 *
 * <p>Adding a task allocates nothing unless it is a new extreme. Not thread-safe: give each thread
 * a summary of its own and merge them with {@link #add(FactorSummary)}.
 */
public final class FactorSummary {

  private static final int DECIMALS = 9;

  private long factors;

  /** The sum of the rounded factors, in billionths, is both of these together. */
  private long sum;

  private BigInteger sumBeyond = BigInteger.ZERO;

  private @Nullable Candidate highest;
  private @Nullable Candidate lowest;

  /** Creates a summary of nothing. */
  public FactorSummary() {}

  /**
   * Returns how many of the tasks have a leverage factor.
   *
   * @return the number, not negative
   */
  public long factors() {
    return factors;
  }

  /**
   * Returns the mean of the leverage factors, rounded to the nearest, ties to the even digit.
   *
   * @param decimals digits after the decimal point, not negative
   * @return the mean, or empty if no task has a factor
   * @throws IllegalArgumentException if the number of digits is negative
   */
  public Optional<BigDecimal> mean(int decimals) {
    if (decimals < 0) {
      throw new IllegalArgumentException("a number of decimals is not negative: " + decimals);
    }
    return factors == 0
        ? Optional.empty()
        : Optional.of(
            new BigDecimal(sumBeyond.add(BigInteger.valueOf(sum)), DECIMALS)
                .divide(BigDecimal.valueOf(factors), decimals, RoundingMode.HALF_EVEN));
  }

  /**
   * Returns the task of the highest leverage factor; among equals that of the larger human
   * estimate, then of the earlier date, a known one first, then of the title that comes first.
   *
   * @return the task with its factor, or empty if no task has a factor
   */
  public Optional<Extreme> highest() {
    return Optional.ofNullable(highest).map(Candidate::extreme);
  }

  /**
   * Returns the task of the lowest leverage factor; among equals chosen as for {@link #highest()}.
   *
   * @return the task with its factor, or empty if no task has a factor
   */
  public Optional<Extreme> lowest() {
    return Optional.ofNullable(lowest).map(Candidate::extreme);
  }

  /**
   * Adds a task of an unknown date.
   *
   * @param task the task, not null
   */
  public void add(Task task) {
    add(task, Optional.empty());
  }

  /**
   * Adds a task.
   *
   * @param task the task, not null
   * @param date the date of its day, if known
   */
  public void add(Task task, Optional<LocalDate> date) {
    long human = task.humanMillisOr(Tally.ABSENT);
    long time = task.agentMillisOr(Tally.ABSENT);
    if (!LeverageFactor.isDefined(human, time)) {
      return;
    }
    factors++;
    long billionths = LeverageFactor.scaledHalfEven(human, time, DECIMALS);
    if (billionths >= 0) {
      addToSum(billionths);
    } else {
      billionths = addBeyond(human, time);
    }
    if (highest == null || highest.isBelow(billionths, task, date)) {
      highest = new Candidate(billionths, task, date);
    }
    if (lowest == null || lowest.isAbove(billionths, task, date)) {
      lowest = new Candidate(billionths, task, date);
    }
  }

  /**
   * Adds a factor by arithmetic without limits; returns it, or the largest long if that is less.
   */
  private long addBeyond(long human, long time) {
    BigInteger billionths =
        BigDecimal.valueOf(human)
            .divide(BigDecimal.valueOf(time), DECIMALS, RoundingMode.HALF_EVEN)
            .unscaledValue();
    sumBeyond = sumBeyond.add(billionths);
    return billionths.bitLength() < Long.SIZE ? billionths.longValue() : Long.MAX_VALUE;
  }

  private void addToSum(long billionths) {
    if (sum > Long.MAX_VALUE - billionths) {
      sumBeyond = sumBeyond.add(BigInteger.valueOf(sum));
      sum = 0;
    }
    sum += billionths;
  }

  /**
   * Adds the tasks of a day. Totals stated without tasks have no factors.
   *
   * @param day the day, not null
   */
  public void add(Day day) {
    for (Task task : day.tasks()) {
      add(task, day.date());
    }
  }

  /**
   * Adds what another summary holds.
   *
   * @param other a summary of other tasks, not null, left as it is
   */
  public void add(FactorSummary other) {
    factors += other.factors;
    sumBeyond = sumBeyond.add(other.sumBeyond);
    addToSum(other.sum);
    Candidate high = other.highest;
    if (high != null
        && (highest == null || highest.isBelow(high.billionths(), high.task(), high.date()))) {
      highest = high;
    }
    Candidate low = other.lowest;
    if (low != null
        && (lowest == null || lowest.isAbove(low.billionths(), low.task(), low.date()))) {
      lowest = low;
    }
  }

  /**
   * Returns the summary on a line for people, such as {@code 15 factors, mean 50.8x}.
   *
   * @return the line, not null
   */
  @Override
  public String toString() {
    return factors + " factors" + mean(1).map(mean -> ", mean " + mean + "x").orElse("");
  }

  /**
   * A task whose leverage factor is the highest or the lowest, with its factor and date.
   *
   * <p>Instances are immutable and thread-safe.
   *
   * @param factor the exact factor
   * @param task the task
   * @param date the date of its day, if known
   */
  public record Extreme(LeverageFactor factor, Task task, Optional<LocalDate> date) {

    /** Checks the parts. */
    public Extreme {
      Objects.requireNonNull(factor, "factor");
      Objects.requireNonNull(task, "task");
      Objects.requireNonNull(date, "date");
    }
  }
}
