package dev.leverage.cli;

import dev.leverage.format.RecordSink;
import dev.leverage.measure.Comparison;
import dev.leverage.measure.DateRange;
import dev.leverage.measure.Period;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.rollup.FilteringSink;
import dev.leverage.rollup.Group;
import dev.leverage.rollup.Groups;
import dev.leverage.rollup.RollUp;
import dev.leverage.rollup.RollUpOptions;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds up what is asked for, and what it is compared with, in one pass over any number of inputs.
 */
final class TotalsSums implements RecordSink {

  private final TotalsRequest request;
  private final RollUp rollUp;
  private final FilteringSink filtering;
  private final Optional<DateRange> rangeBefore;
  private final Optional<RollUp> before;
  private final List<RecordSink> stages = new ArrayList<>();

  TotalsSums(TotalsRequest request) {
    this.request = request;
    this.rollUp = RollUp.with(request.options());
    this.filtering = request.filter().before(rollUp);
    this.rangeBefore = request.compared() ? rangeBefore(request) : Optional.empty();
    this.before =
        rangeBefore.map(range -> RollUp.with(RollUpOptions.DEFAULT.withKeys(request.keys())));
    stages.add(filtering);
    if (rangeBefore.isPresent() && before.isPresent()) {
      stages.add(request.filter().withDates(rangeBefore.get()).before(before.get()));
    }
  }

  /** The range that rows are compared with, or that has the period before the first row. */
  private static Optional<DateRange> rangeBefore(TotalsRequest request) {
    DateRange dates = request.filter().dates();
    Optional<Period.Length> length =
        request.keys().stream().flatMap(key -> key.length().stream()).findFirst();
    if (length.isEmpty()) {
      return dates.previous();
    }
    return dates
        .since()
        .map(
            (LocalDate first) -> {
              Period previous = Period.of(first, length.get()).previous();
              return DateRange.between(previous.first(), first.minusDays(1));
            });
  }

  @Override
  public void begin(Columns columns) throws IOException {
    for (RecordSink stage : stages) {
      stage.begin(columns);
    }
  }

  @Override
  public void day(DayHeader header) throws IOException {
    for (RecordSink stage : stages) {
      stage.day(header);
    }
  }

  @Override
  public void task(Task task) throws IOException {
    for (RecordSink stage : stages) {
      stage.task(task);
    }
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    for (RecordSink stage : stages) {
      stage.endDay(figures);
    }
  }

  /** Returns the result of all inputs, none of which has an error. */
  TotalsResult result() throws IOException {
    filtering.end();
    Groups groups = rollUp.groups();
    if (request.filled()) {
      groups = groups.filled(request.filter().dates());
    }
    Optional<Groups> running = request.running() ? Optional.of(groups.running()) : Optional.empty();
    Optional<Groups> earlier = before.map(RollUp::groups);
    List<Group> shown = groups.list();
    if (request.top().isPresent()) {
      shown = groups.top(request.top().getAsInt());
    }
    List<TotalsRow> rows = new ArrayList<>();
    for (Group group : shown) {
      if (!group.isOfDays() || group.hasFigures()) {
        rows.add(row(group, groups, running, earlier));
      }
    }
    return new TotalsResult(
        request,
        rows,
        new TotalsRow(groups.whole(), Optional.empty(), changeOfWhole(groups, earlier)),
        groups.list().stream().filter(group -> !group.isOfDays()).count(),
        request.periods() == 0 ? rangeBefore : Optional.empty(),
        filtering.notes());
  }

  private TotalsRow row(
      Group group, Groups groups, Optional<Groups> running, Optional<Groups> earlier) {
    Optional<Comparison> change = Optional.empty();
    if (request.compared()) {
      change =
          groupBefore(group, groups, earlier)
              .map(previous -> new Comparison(previous.totals(), group.totals()));
    }
    return new TotalsRow(
        group, running.flatMap((Groups sums) -> sums.find(group.values())), change);
  }

  private Optional<Group> groupBefore(Group group, Groups groups, Optional<Groups> earlier) {
    if (request.periods() == 0) {
      // A group that did not occur in the range before was empty then.
      return earlier.map(
          (Groups all) -> all.find(group.values()).orElse(Group.empty(group.values())));
    }
    return groups
        .previous(group)
        .or(() -> earlier.flatMap((Groups all) -> all.find(groups.valuesBefore(group))));
  }

  private Optional<Comparison> changeOfWhole(Groups groups, Optional<Groups> earlier) {
    return request.periods() == 0
        ? earlier.map((Groups all) -> new Comparison(all.whole().totals(), groups.whole().totals()))
        : Optional.empty();
  }
}
