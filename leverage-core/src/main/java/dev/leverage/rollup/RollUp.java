package dev.leverage.rollup;

import dev.leverage.format.RecordSink;
import dev.leverage.measure.FactorSummary;
import dev.leverage.measure.Period;
import dev.leverage.measure.Tally;
import dev.leverage.measure.Totals;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sink that sums up a record in one pass, as a whole and by keys such as weeks and projects.
 *
 * <pre>{@code
 * RollUp byWeek = RollUp.by(Key.period(Period.Length.WEEK), Key.column("Project"));
 * leverage.deliver(List.of(Source.of(Path.of("april.xlsx"))), byWeek);
 * byWeek.groups().list().forEach(group -> System.out.println(group.values() + " " + group.totals()));
 * }</pre>
 *
 * <p><b>Groups add up.</b> Unless tags are among the keys, everything is in exactly one group, with
 * {@link GroupValue#NONE} for what has no date, agent or cell, so that the groups' totals add up to
 * those of the whole. By periods alone, that is so of the whole {@link Totals}.
 *
 * <p><b>What is known only for a day stays with the day.</b> By agents and columns, a day's own
 * tokens, totals stated without tasks, and the number of days itself are in a group of their own,
 * {@link GroupValue#OF_DAY}. As in the whole, tokens of the tasks of a day that states its own are
 * not counted beside those. Then the groups add up in every sum, count and average; whether tokens
 * are {@linkplain Totals#tokensComplete() complete} each group tells of itself.
 *
 * <p>Memory grows with the number of groups, up to {@link RollUpOptions#groups()}, not of tasks.
 * Several records may be delivered one after the other. Belongs to one thread.
 */
public final class RollUp implements RecordSink {

  private static final Location PLACE = Location.of("totals");

  private static final List<String> OTHER_KEYS =
      List.of("Day", "Week", "Month", "Quarter", "Year", "Agent", "Tag");

  private final RollUpOptions options;
  private final boolean divides;
  private final GroupSums whole;
  private final Map<List<GroupValue>, GroupSums> sums = new HashMap<>();

  private Columns columns = Columns.NONE;
  private long factors;

  private final Tally day = new Tally();

  /** The factors of the day: each is worked out once, however many groups it belongs to. */
  private FactorSummary factorsOfDay = new FactorSummary();

  private final Map<List<GroupValue>, Tally> parts = new LinkedHashMap<>();
  private List<List<GroupValue>> groupsOfDay = List.of();

  /** The groups of all tasks of the day; none if a key divides days. */
  private List<GroupSums> sumsOfDay = List.of();

  private DayHeader header = DayHeader.UNKNOWN;

  private RollUp(RollUpOptions options) {
    this.options = options;
    this.divides = options.keys().stream().anyMatch(Key::dividesDays);
    this.whole = new GroupSums(List.of(), options.distribution());
  }

  /**
   * Returns a sink that sums up the record as a whole.
   *
   * @return the sink, not null
   */
  public static RollUp ofAll() {
    return with(RollUpOptions.DEFAULT);
  }

  /**
   * Returns a sink that sums up the record as a whole and by keys.
   *
   * @param keys the keys, each once
   * @return the sink, not null
   * @throws IllegalArgumentException if a key occurs twice
   */
  public static RollUp by(Key... keys) {
    return with(RollUpOptions.DEFAULT.withKeys(List.of(keys)));
  }

  /**
   * Returns a sink that sums up the record as options say.
   *
   * @param options keys and limits, not null
   * @return the sink, not null
   */
  public static RollUp with(RollUpOptions options) {
    return new RollUp(options);
  }

  @Override
  public void begin(Columns more) {
    columns = columns.union(more);
  }

  @Override
  public void day(DayHeader next) {
    header = next;
    groupsOfDay = List.of(List.of());
    for (Key key : options.keys()) {
      groupsOfDay = appended(groupsOfDay, valuesOf(key));
    }
    boolean none = divides || options.keys().isEmpty();
    sumsOfDay = none ? List.of() : groupsOfDay.stream().map(this::sumsOf).toList();
  }

  /** The values of the day; by a key that divides days, those of the day as a whole. */
  private List<GroupValue> valuesOf(Key key) {
    if (key.length().isPresent()) {
      Period.Length length = key.length().get();
      return List.of(
          header
              .date()
              .map(date -> GroupValue.of(Period.of(date, length)))
              .orElse(GroupValue.NONE));
    }
    if (key.dividesDays()) {
      return List.of(GroupValue.OF_DAY);
    }
    return header.tags().isEmpty()
        ? List.of(GroupValue.NONE)
        : header.tags().stream().distinct().map(GroupValue::of).toList();
  }

  private List<List<GroupValue>> appended(List<List<GroupValue>> lists, List<GroupValue> values) {
    refuseMoreThan(options.groups(), (long) lists.size() * values.size());
    List<List<GroupValue>> longer = new ArrayList<>();
    for (List<GroupValue> list : lists) {
      for (GroupValue value : values) {
        List<GroupValue> one = new ArrayList<>(list);
        one.add(value);
        longer.add(one);
      }
    }
    return longer;
  }

  @Override
  public void task(Task task) {
    day.add(task);
    factorsOfDay.add(task, header.date());
    if (options.distribution()) {
      hold(whole.distribute(task, header.date()));
      for (GroupSums group : sumsOfDay) {
        hold(group.distribute(task, header.date()));
      }
    }
    if (divides) {
      for (List<GroupValue> group : groupsOfDay) {
        List<GroupValue> values = valuesOf(task, group);
        hold(sumsOf(values).add(task, header.date()));
        parts.computeIfAbsent(values, key -> new Tally()).add(task);
      }
    }
  }

  private List<GroupValue> valuesOf(Task task, List<GroupValue> group) {
    List<GroupValue> values = new ArrayList<>(group);
    for (int index = 0; index < values.size(); index++) {
      Key key = options.keys().get(index);
      if (key.dividesDays()) {
        values.set(index, key.of(task));
      }
    }
    return values;
  }

  private void hold(int more) {
    factors += more;
    if (factors > options.factors()) {
      throw exceeded(
          "a distribution of more than " + options.factors() + " different factors was asked for");
    }
  }

  @Override
  public void endDay(DayFigures figures) {
    Totals totals = day.totals().asDay(figures);
    day.clear();
    whole.add(totals, header.date());
    whole.add(factorsOfDay);
    sumsOfDay.forEach(group -> group.add(factorsOfDay));
    factorsOfDay = new FactorSummary();
    if (!options.keys().isEmpty()) {
      parts.forEach((values, part) -> sumsOf(values).add(asPart(part, figures), header.date()));
      parts.clear();
      Totals ofDay = divides ? Totals.EMPTY.asDay(figures) : totals;
      groupsOfDay.forEach(group -> sumsOf(group).add(ofDay, header.date()));
    }
    header = DayHeader.UNKNOWN;
  }

  private static Totals asPart(Tally part, DayFigures figures) {
    Totals totals = part.totals();
    return figures.tokens().isPresent() ? totals.withoutTokens() : totals;
  }

  private GroupSums sumsOf(List<GroupValue> values) {
    GroupSums known = sums.get(values);
    if (known != null) {
      return known;
    }
    refuseMoreThan(options.groups(), sums.size() + 1L);
    GroupSums group = new GroupSums(List.copyOf(values), options.distribution());
    sums.put(List.copyOf(values), group);
    return group;
  }

  static void refuseMoreThan(int limit, long groups) {
    if (groups > limit) {
      throw exceeded("there are more than " + limit + " groups; choose keys of fewer values");
    }
  }

  private static LeverageException exceeded(String message) {
    return new LeverageException(Problem.of(ProblemCode.LIMIT_EXCEEDED, PLACE, message));
  }

  /**
   * Returns what the record adds up to.
   *
   * @return the groups and the whole, not null
   * @throws LeverageException with {@link ProblemCode#UNKNOWN_COLUMN} if a key is of a column that
   *     no delivered record has
   */
  public Groups groups() {
    List<Problem> unknown =
        options.keys().stream()
            .filter(key -> key.kind() == Key.Kind.COLUMN)
            .filter(key -> !columns.extras().contains(key.label()))
            .map(key -> UnknownColumn.problem(key.label(), columns, OTHER_KEYS, PLACE))
            .toList();
    if (!unknown.isEmpty()) {
      throw new LeverageException(unknown);
    }
    List<Group> groups = new ArrayList<>();
    sums.values().forEach(each -> groups.add(each.group()));
    return Groups.sorted(options, groups, whole.group());
  }
}
