package dev.leverage.rollup;

import dev.leverage.measure.DateRange;
import dev.leverage.source.LeverageException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a {@link RollUp} came to: groups in the order of their values, and the whole.
 *
 * <p>Not to be changed: the summaries of factors inside are those of the roll-up.
 */
public final class Groups {

  private static final Comparator<Group> BY_VALUES = Groups::compareByValues;

  private static final Comparator<Group> LARGEST_FIRST =
      Comparator.comparingLong((Group group) -> group.totals().humanEstimate().millis()).reversed();

  private final RollUpOptions options;
  private final List<Group> groups;
  private final Map<List<GroupValue>, Group> index = new HashMap<>();
  private final Group whole;

  private Groups(RollUpOptions options, List<Group> groups, Group whole) {
    this.options = options;
    this.groups = List.copyOf(groups);
    this.whole = whole;
    groups.forEach(group -> index.put(group.values(), group));
  }

  static Groups sorted(RollUpOptions options, List<Group> groups, Group whole) {
    List<Group> sorted = new ArrayList<>(groups);
    sorted.sort(BY_VALUES);
    return new Groups(options, sorted, whole);
  }

  private static int compareByValues(Group one, Group other) {
    for (int index = 0; index < one.values().size(); index++) {
      int order = one.values().get(index).compareTo(other.values().get(index));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /**
   * Returns the keys.
   *
   * @return the keys in order, empty for the whole alone
   */
  public List<Key> keys() {
    return options.keys();
  }

  /**
   * Returns the groups in the order of their values by the first key, then by the second.
   *
   * @return an unmodifiable list; empty if there are no keys
   */
  public List<Group> list() {
    return groups;
  }

  /**
   * Returns the whole, which the groups are parts of.
   *
   * @return the group without values, not null
   */
  public Group whole() {
    return whole;
  }

  /**
   * Returns whether groups may have members in common, so that they do not add up.
   *
   * @return true if tags are among the keys
   */
  public boolean overlap() {
    return keys().contains(Key.tag());
  }

  /**
   * Returns these groups with an empty one for each period without any, by all other values that
   * occur.
   *
   * @param range from where to where; an open end is that of the groups
   * @return the groups, not null
   * @throws IllegalStateException if no key is of periods
   * @throws LeverageException with {@code LIMIT_EXCEEDED} if there are more than {@link
   *     RollUpOptions#groups()}
   */
  public Groups filled(DateRange range) {
    return sorted(options, new Filling(keys(), groups, options.groups()).over(range), whole);
  }

  /**
   * Returns the groups of the largest human estimates, largest first, without the rest that belongs
   * to days as a whole; among equals in the order of {@link #list()}.
   *
   * @param most how many, not negative
   * @return the groups, not null
   */
  public List<Group> top(int most) {
    return groups.stream()
        .filter(group -> !group.isOfDays())
        .sorted(LARGEST_FIRST)
        .limit(most)
        .toList();
  }

  /**
   * Returns the running totals: in place of each group with a period the sum of it and of all
   * earlier ones of otherwise equal values. Groups without a date are left out.
   *
   * @return the groups, without distributions
   * @throws IllegalStateException unless exactly one key is of periods
   */
  public Groups running() {
    int at = periodKey();
    Map<List<GroupValue>, Group> sums = new HashMap<>();
    List<Group> running = new ArrayList<>();
    for (Group group : groups) {
      if (group.period().isPresent()) {
        List<GroupValue> others = without(group.values(), at);
        Group before = sums.getOrDefault(others, Group.empty(others));
        Group sum = before.plus(group.values(), group);
        sums.put(others, sum);
        running.add(sum);
      }
    }
    return new Groups(options, running, whole);
  }

  /**
   * Returns for a group the one of the period just before, of otherwise equal values.
   *
   * @param group one of these groups, not null
   * @return the group before; empty if there is none, or the group has no date
   * @throws IllegalStateException unless exactly one key is of periods
   */
  public Optional<Group> previous(Group group) {
    return find(valuesBefore(group));
  }

  /**
   * Returns the values that the group of the period just before has or would have.
   *
   * @param group one of these groups, not null
   * @return its values with the period before in place of its own; empty, which no group has, where
   *     the group has no date
   * @throws IllegalStateException unless exactly one key is of periods
   */
  public List<GroupValue> valuesBefore(Group group) {
    int at = periodKey();
    List<GroupValue> values = new ArrayList<>();
    group
        .period()
        .ifPresent(
            period -> {
              values.addAll(group.values());
              values.set(at, GroupValue.of(period.previous()));
            });
    return values;
  }

  /**
   * Returns the group of given values.
   *
   * @param values one for each key
   * @return the group, if there is one
   */
  public Optional<Group> find(List<GroupValue> values) {
    return Optional.ofNullable(index.get(values));
  }

  private int periodKey() {
    OptionalInt first = IntStream.range(0, keys().size()).filter(this::isOfPeriods).findFirst();
    if (keys().stream().filter(key -> key.kind() == Key.Kind.PERIOD).count() != 1) {
      throw new IllegalStateException("exactly one key must be of periods: " + keys());
    }
    return first.orElseThrow();
  }

  private boolean isOfPeriods(int index) {
    return keys().get(index).kind() == Key.Kind.PERIOD;
  }

  private static List<GroupValue> without(List<GroupValue> values, int index) {
    List<GroupValue> others = new ArrayList<>(values);
    others.remove(index);
    return others;
  }
}
