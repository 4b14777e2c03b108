package dev.leverage.rollup;

import dev.leverage.format.RecordSink;
import dev.leverage.measure.DateRange;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which part of a record is wanted: days of a range and with tags, and tasks with values.
 *
 * <pre>{@code
 * RecordFilter filter = RecordFilter.ALL
 *     .withDates(DateRange.lastWeeks(2, today))
 *     .withCondition(Condition.parse("Project=Billing"));
 * leverage.selecting(filter).convert(Path.of("log.xlsx"), Path.of("billing.csv"));
 * }</pre>
 *
 * <p>All that is asked for must hold: a day must be in the range and have <i>all</i> the tags; a
 * task must fulfil the conditions. Since a cell has one value, several conditions on one column ask
 * for <i>any</i> of their values. Instances are immutable and thread-safe.
 *
 * @param dates the range of the days; unless it is {@link DateRange#ALL}, days without a date are
 *     left out
 * @param tags the tags that a day must have
 * @param conditions the conditions that a task must fulfil
 */
public record RecordFilter(DateRange dates, List<String> tags, List<Condition> conditions) {

  /** The whole record. */
  public static final RecordFilter ALL = new RecordFilter(DateRange.ALL, List.of(), List.of());

  /** Checks the parts. */
  public RecordFilter {
    Objects.requireNonNull(dates, "dates");
    tags = List.copyOf(tags);
    conditions = List.copyOf(conditions);
  }

  /**
   * Returns this filter with another range of dates.
   *
   * @param other the range, not null
   * @return the new filter, not null
   */
  public RecordFilter withDates(DateRange other) {
    return new RecordFilter(other, tags, conditions);
  }

  /**
   * Returns this filter with one more tag.
   *
   * @param tag a tag that days must have, letter by letter
   * @return the new filter, not null
   */
  public RecordFilter withTag(String tag) {
    List<String> more = new ArrayList<>(tags);
    more.add(tag);
    return new RecordFilter(dates, more, conditions);
  }

  /**
   * Returns this filter with one more condition.
   *
   * @param condition what tasks must fulfil, not null
   * @return the new filter, not null
   */
  public RecordFilter withCondition(Condition condition) {
    List<Condition> more = new ArrayList<>(conditions);
    more.add(condition);
    return new RecordFilter(dates, tags, more);
  }

  /**
   * Returns whether the whole record is wanted, as by {@link #ALL}.
   *
   * @return true if nothing is left out
   */
  public boolean acceptsAll() {
    return dates.isAll() && tags.isEmpty() && conditions.isEmpty();
  }

  /**
   * Returns whether a day is wanted, as far as its header tells.
   *
   * @param header date and tags, not null
   * @return true if it is in the range and has all the tags
   */
  public boolean accepts(DayHeader header) {
    return dates.contains(header.date()) && header.tags().containsAll(tags);
  }

  /**
   * Returns whether a task of a wanted day is wanted.
   *
   * @param task the task, not null
   * @return true if it fulfils the conditions
   */
  public boolean accepts(Task task) {
    for (Condition condition : conditions) {
      if (!anyOfItsColumn(condition, task)) {
        return false;
      }
    }
    return true;
  }

  private boolean anyOfItsColumn(Condition condition, Task task) {
    for (Condition other : conditions) {
      boolean same =
          other.isOfAgent() ? condition.isOfAgent() : other.column().equals(condition.column());
      if (same && other.matches(task)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns a stage that passes on what is wanted.
   *
   * @param next where it goes, not null; closed with the stage
   * @return the stage, not null
   */
  public FilteringSink before(RecordSink next) {
    return new FilteringSink(this, next);
  }
}
