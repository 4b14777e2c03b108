package dev.leverage;

import dev.leverage.measure.Tally;
import dev.leverage.measure.Totals;
import dev.leverage.record.Day;
import dev.leverage.source.Problem;
import java.util.List;

/**
 * A record in memory: its days, and what was said while they were read.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param days the days in the order of the document
 * @param problems warnings and notes, such as a unit that was inferred; no errors
 */
public record LeverageRecord(List<Day> days, List<Problem> problems) {

  /** Copies the lists. */
  public LeverageRecord {
    days = List.copyOf(days);
    problems = List.copyOf(problems);
  }

  /**
   * Returns the totals of all days.
   *
   * @return the totals, not null
   * @throws dev.leverage.measure.SumOverflowException if a sum exceeds the range of {@code long}
   */
  public Totals totals() {
    Tally tally = new Tally();
    days.forEach(tally::add);
    return tally.totals();
  }
}
