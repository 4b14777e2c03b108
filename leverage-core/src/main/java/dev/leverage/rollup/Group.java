package dev.leverage.rollup;

import dev.leverage.measure.Distribution;
import dev.leverage.measure.FactorSummary;
import dev.leverage.measure.Period;
import dev.leverage.measure.Totals;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The sums of one group, such as those of {@code 2026-W14} and {@code Billing}, or of the whole.
 *
 * @param values one for each key, in their order; none for the whole
 * @param days how many days the group has a part of: a date that occurs several times counts once,
 *     each day without a date for itself. In groups by agents or columns this is not {@code
 *     totals().days()}: there the days belong to {@link GroupValue#OF_DAY}
 * @param totals the totals
 * @param factors mean and extremes of the factors
 * @param distribution median, quartiles and the largest tasks, if they were asked for
 */
public record Group(
    List<GroupValue> values,
    long days,
    Totals totals,
    FactorSummary factors,
    Optional<Distribution> distribution) {

  /** Checks the parts. */
  public Group {
    values = List.copyOf(values);
    Objects.requireNonNull(totals, "totals");
    Objects.requireNonNull(factors, "factors");
    Objects.requireNonNull(distribution, "distribution");
  }

  /**
   * Returns a group of nothing.
   *
   * @param values one for each key
   * @return the group, of no days, not null
   */
  public static Group empty(List<GroupValue> values) {
    return new Group(values, 0, Totals.EMPTY, new FactorSummary(), Optional.empty());
  }

  /**
   * Returns the group of both; their days must differ.
   *
   * @param values what both are called together
   * @param other what to add
   */
  Group plus(List<GroupValue> values, Group other) {
    FactorSummary both = new FactorSummary();
    both.add(factors);
    both.add(other.factors);
    return new Group(values, days + other.days, totals.plus(other.totals), both, Optional.empty());
  }

  /**
   * Returns the group's period.
   *
   * @return the first period among the values; empty if there is none
   */
  public Optional<Period> period() {
    return values.stream().flatMap(value -> value.period().stream()).findFirst();
  }

  /**
   * Returns whether this is the rest that belongs to days as a whole and to no agent or column.
   *
   * @return true if a value is {@link GroupValue#OF_DAY}
   */
  public boolean isOfDays() {
    return values.contains(GroupValue.OF_DAY);
  }

  /**
   * Returns whether the group has any figure, unlike an empty period, or the rest of days that
   * state nothing for themselves.
   *
   * @return true if there is a task, a sum or a count of tokens
   */
  public boolean hasFigures() {
    return totals.tasks() > 0
        || totals.tokens().isKnown()
        || totals.humanEstimate().isKnown()
        || totals.agentTime().isKnown()
        || totals.supervisionTime().isKnown();
  }
}
