package dev.leverage.measure;

import dev.leverage.record.Day;
import dev.leverage.record.Task;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the leverage factors of single tasks are spread: median, quartiles, and how much of the work
 * the largest tasks are.
 *
 * <p>Quartiles are those of a spreadsheet's {@code QUARTILE.INC}: of <i>n</i> factors in order, the
 * one at position (<i>n</i> - 1) × ¼, ½ or ¾, counted from 0, and between two positions the point
 * that divides the two factors in the same proportion. They are exact, and rounded once, when asked
 * for. Mean and extremes are in {@link FactorSummary}. Tasks without a factor do not count.
 *
 * <p>Memory grows with the number of <i>different</i> factors, since equal ones are counted; {@link
 * #differentFactors()} tells it, so that a caller can set a limit. Not thread-safe.
 */
public final class Distribution {

  private static final int LARGEST = 3;
  private static final int PERCENT = 100;

  /** By estimate, largest first; without an order among equals the order of adding would show. */
  private static final Comparator<DatedTask> BY_ESTIMATE =
      Comparator.comparingLong(DatedTask::humanMillis)
          .reversed()
          .thenComparing(dated -> dated.date().orElse(LocalDate.MAX))
          .thenComparing(dated -> dated.task().title())
          .thenComparing(dated -> dated.task().toString());

  private final NavigableMap<LeverageFactor, Long> counts = new TreeMap<>();
  private final List<DatedTask> largest = new ArrayList<>(LARGEST + 1);
  private long factors;
  private BigInteger humanMillis = BigInteger.ZERO;

  /** Creates a distribution of nothing. */
  public Distribution() {}

  /**
   * Adds a task.
   *
   * @param task the task, not null
   * @param date the date of its day, if known
   */
  public void add(Task task, Optional<LocalDate> date) {
    Optional<LeverageFactor> factor = LeverageFactor.leverageOf(task);
    if (factor.isPresent()) {
      counts.merge(factor.get(), 1L, Math::addExact);
      factors = SumOverflowException.sum(factors, 1);
    }
    if (task.humanEstimate().isPresent()) {
      DatedTask dated = new DatedTask(task, date);
      humanMillis = humanMillis.add(BigInteger.valueOf(dated.humanMillis()));
      addToLargest(dated);
    }
  }

  /**
   * Adds the tasks of a day. Totals stated without tasks have no factors.
   *
   * @param day the day, not null
   */
  public void add(Day day) {
    day.tasks().forEach(task -> add(task, day.date()));
  }

  private void addToLargest(DatedTask dated) {
    if (largest.size() == LARGEST && BY_ESTIMATE.compare(dated, largest.get(LARGEST - 1)) >= 0) {
      return;
    }
    largest.add(dated);
    largest.sort(BY_ESTIMATE);
    if (largest.size() > LARGEST) {
      largest.remove(LARGEST);
    }
  }

  /**
   * Returns how many tasks have a factor.
   *
   * @return the number, not negative
   */
  public long factors() {
    return factors;
  }

  /**
   * Returns how many different factors there are, which is what memory grows with.
   *
   * @return the number, not negative
   */
  public int differentFactors() {
    return counts.size();
  }

  /**
   * Returns the median, below and above which lie equally many factors.
   *
   * @param decimals digits after the decimal point, not negative
   * @return the median, rounded HALF_EVEN; empty if no task has a factor
   * @throws IllegalArgumentException if the number of digits is negative
   */
  public Optional<BigDecimal> median(int decimals) {
    return quartile(2, decimals);
  }

  /**
   * Returns a quartile: the lower one, the median or the upper one.
   *
   * @param quarters 0 for the lowest factor, 1 for the lower quartile, 2 for the median, 3 for the
   *     upper quartile, 4 for the highest factor
   * @param decimals digits after the decimal point, not negative
   * @return the quartile, rounded HALF_EVEN; empty if no task has a factor
   * @throws IllegalArgumentException if a number is out of range
   */
  public Optional<BigDecimal> quartile(int quarters, int decimals) {
    if (quarters < 0 || quarters > 4 || decimals < 0) {
      throw new IllegalArgumentException(
          "quarters are 0 to 4 and decimals not negative: " + quarters + ", " + decimals);
    }
    if (factors == 0) {
      return Optional.empty();
    }
    // The position in quarters; dividing first keeps it within a long.
    long last = factors - 1;
    long position = last / 4 * quarters + last % 4 * quarters / 4;
    long rest = last % 4 * quarters % 4;
    Ratio low = Ratio.of(at(position));
    Ratio point =
        rest == 0
            ? low
            : Ratio.of(at(position + 1)).minus(low).times(rest).dividedBy(Ratio.of(4)).plus(low);
    return Optional.of(point.rounded(decimals));
  }

  private LeverageFactor at(long position) {
    long before = 0;
    for (Map.Entry<LeverageFactor, Long> entry : counts.entrySet()) {
      before += entry.getValue();
      if (before > position) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("there is no factor at " + position);
  }

  /**
   * Returns the up to three tasks of the largest human estimates, largest first; among equals that
   * of the earlier date, then of the title that comes first.
   *
   * @return an unmodifiable copy, not null
   */
  public List<DatedTask> largest() {
    return List.copyOf(largest);
  }

  /**
   * Returns how much of all human estimates the three largest are, in percent.
   *
   * @param decimals digits after the decimal point, not negative
   * @return the percentage, rounded HALF_EVEN; empty if the estimates add up to nothing
   * @throws IllegalArgumentException if the number of digits is negative
   */
  public Optional<BigDecimal> shareOfLargest(int decimals) {
    Ratio.checkDecimals(decimals);
    if (humanMillis.signum() == 0) {
      return Optional.empty();
    }
    BigInteger sum =
        largest.stream()
            .map(dated -> BigInteger.valueOf(dated.humanMillis()))
            .reduce(BigInteger.ZERO, BigInteger::add);
    return Optional.of(new Ratio(sum, humanMillis).times(PERCENT).rounded(decimals));
  }

  /**
   * Returns the distribution on a line for people, such as {@code 15 factors, median 34.3x}.
   *
   * @return the line, not null
   */
  @Override
  public String toString() {
    return factors + " factors" + median(1).map(median -> ", median " + median + "x").orElse("");
  }
}
