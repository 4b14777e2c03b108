package dev.leverage.rollup;

import dev.leverage.measure.Distribution;
import dev.leverage.measure.FactorSummary;
import dev.leverage.measure.Totals;
import dev.leverage.record.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A group while it grows. */
final class GroupSums {

  private final List<GroupValue> values;
  private final DateSet dates = new DateSet();
  private final FactorSummary factors = new FactorSummary();
  private final Optional<Distribution> distribution;
  private Totals totals = Totals.EMPTY;
  private long undatedDays;

  GroupSums(List<GroupValue> values, boolean distribution) {
    this.values = values;
    this.distribution = distribution ? Optional.of(new Distribution()) : Optional.empty();
  }

  /** Adds a task's factor; returns how many factors more are held than before. */
  int add(Task task, Optional<LocalDate> date) {
    factors.add(task, date);
    return distribute(task, date);
  }

  /** Adds the factors of the tasks of a day, which were {@linkplain #distribute distributed}. */
  void add(FactorSummary ofDay) {
    factors.add(ofDay);
  }

  /** Adds a task's factor to the distribution; returns how many factors more are held. */
  int distribute(Task task, Optional<LocalDate> date) {
    if (distribution.isEmpty()) {
      return 0;
    }
    int before = distribution.get().differentFactors();
    distribution.get().add(task, date);
    return distribution.get().differentFactors() - before;
  }

  /** Adds a day, or the part of it that belongs here; once a day. */
  void add(Totals part, Optional<LocalDate> date) {
    totals = totals.plus(part);
    if (date.isPresent()) {
      dates.add(date.get());
    } else {
      undatedDays++;
    }
  }

  Group group() {
    return new Group(values, dates.size() + undatedDays, totals, factors, distribution);
  }
}
