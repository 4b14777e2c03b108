package dev.leverage;

import dev.leverage.format.RecordSink;
import dev.leverage.measure.FactorSummary;
import dev.leverage.measure.Period;
import dev.leverage.measure.Tally;
import dev.leverage.measure.Totals;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sink that sums up a record, as a whole or by periods such as ISO weeks.
 *
 * <pre>{@code
 * RollUp byWeek = RollUp.by(Period.Length.WEEK);
 * leverage.deliver(List.of(Source.of(Path.of("april.xlsx"))), byWeek);
 * byWeek.groups().forEach(week -> System.out.println(week.period() + " " + week.totals()));
 * }</pre>
 *
 * <p>The groups' totals add up to those of the whole, exactly; days without a date are a group of
 * their own. Memory grows with the number of days, not of tasks. Belongs to one thread.
 */
public final class RollUp implements RecordSink {

  private final Optional<Period.Length> length;
  private final SortedMap<Period, Group> dated = new TreeMap<>();
  private @Nullable Group undated;

  private final Tally day = new Tally();
  private DayHeader header = DayHeader.UNKNOWN;
  private @Nullable Group current;

  private RollUp(Optional<Period.Length> length) {
    this.length = length;
  }

  /**
   * Returns a sink that sums up the record as a whole.
   *
   * @return the sink, not null
   */
  public static RollUp ofAll() {
    return new RollUp(Optional.empty());
  }

  /**
   * Returns a sink that sums up the record by periods of a length.
   *
   * @param length such as a week, not null
   * @return the sink, not null
   */
  public static RollUp by(Period.Length length) {
    return new RollUp(Optional.of(length));
  }

  @Override
  public void day(DayHeader next) {
    header = next;
    current = groupOf(next.date());
  }

  private Group groupOf(Optional<LocalDate> date) {
    if (length.isPresent() && date.isPresent()) {
      Period period = Period.of(date.get(), length.get());
      return dated.computeIfAbsent(period, key -> new Group(Optional.of(key)));
    }
    Group group = undated;
    if (group == null) {
      group = new Group(Optional.empty());
      undated = group;
    }
    return group;
  }

  @Override
  public void task(Task task) {
    day.add(task);
    if (current != null) {
      current.factors.add(task, header.date());
    }
  }

  @Override
  public void endDay(DayFigures figures) {
    Totals totals = day.totals().asDay(figures);
    day.clear();
    if (current != null) {
      current.add(totals, header.date());
      current = null;
    }
  }

  /**
   * Returns the groups in the order of their periods, days without a date last.
   *
   * @return the groups; a roll-up of the whole has exactly one, also of an empty record
   */
  public List<Group> groups() {
    List<Group> groups = new ArrayList<>(dated.values());
    if (undated != null) {
      groups.add(undated);
    } else if (length.isEmpty()) {
      groups.add(new Group(Optional.empty()));
    }
    return groups;
  }

  /** The sums of one period, or of the whole. */
  public static final class Group {

    private final Optional<Period> period;
    private final Set<LocalDate> dates = new HashSet<>();
    private final FactorSummary factors = new FactorSummary();
    private Totals totals = Totals.EMPTY;
    private long undatedDays;

    private Group(Optional<Period> period) {
      this.period = period;
    }

    private void add(Totals day, Optional<LocalDate> date) {
      totals = totals.plus(day);
      date.ifPresentOrElse(dates::add, () -> undatedDays++);
    }

    /**
     * Returns the period.
     *
     * @return the period; empty for the whole, and for days without a date
     */
    public Optional<Period> period() {
      return period;
    }

    /**
     * Returns how many days the group has: a date that occurs several times counts once, each day
     * without a date for itself.
     *
     * @return the number of days
     */
    public long days() {
      return dates.size() + undatedDays;
    }

    /**
     * Returns the totals.
     *
     * @return the totals, not null
     */
    public Totals totals() {
      return totals;
    }

    /**
     * Returns mean and extremes of the factors.
     *
     * @return the summary, not null
     */
    public FactorSummary factors() {
      return factors;
    }
  }
}
