package dev.leverage.rollup;

import dev.leverage.measure.DateRange;
import dev.leverage.measure.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts empty groups where a period has none. */
final class Filling {

  private final List<Key> keys;
  private final int limit;
  private final Map<List<GroupValue>, Group> groups = new LinkedHashMap<>();

  Filling(List<Key> keys, List<Group> groups, int limit) {
    if (keys.stream().noneMatch(key -> key.length().isPresent())) {
      throw new IllegalStateException("no key is of periods: " + keys);
    }
    this.keys = keys;
    this.limit = limit;
    groups.forEach(group -> this.groups.put(group.values(), group));
  }

  List<Group> over(DateRange range) {
    List<LocalDate> firsts = new ArrayList<>();
    List<LocalDate> lasts = new ArrayList<>();
    groups.values().stream()
        .filter(group -> group.period().isPresent())
        .forEach(
            group -> {
              firsts.add(Collections.max(periods(group).stream().map(Period::first).toList()));
              lasts.add(Collections.min(periods(group).stream().map(Period::last).toList()));
            });
    Optional<LocalDate> first = range.since().or(() -> firsts.stream().min(LocalDate::compareTo));
    Optional<LocalDate> last = range.until().or(() -> lasts.stream().max(LocalDate::compareTo));
    if (first.isPresent() && last.isPresent()) {
      fill(first.get(), last.get());
    }
    return new ArrayList<>(groups.values());
  }

  private static List<Period> periods(Group group) {
    return group.values().stream().flatMap(value -> value.period().stream()).toList();
  }

  private void fill(LocalDate first, LocalDate last) {
    Collection<List<GroupValue>> patterns = patterns();
    LocalDate date = first;
    while (!date.isAfter(last)) {
      LocalDate end = LocalDate.MAX;
      List<GroupValue> values = new ArrayList<>();
      for (Key key : keys) {
        if (key.length().isPresent()) {
          Period period = Period.of(date, key.length().get());
          end = period.last().isBefore(end) ? period.last() : end;
          values.add(GroupValue.of(period));
        } else {
          values.add(GroupValue.NONE);
        }
      }
      patterns.forEach(pattern -> put(pattern, values));
      date = end.plusDays(1);
    }
  }

  /** The values that occur by the other keys; in place of a period, {@link GroupValue#NONE}. */
  private Collection<List<GroupValue>> patterns() {
    Set<List<GroupValue>> patterns = new LinkedHashSet<>();
    if (keys.stream().allMatch(key -> key.length().isPresent())) {
      patterns.add(Collections.nCopies(keys.size(), GroupValue.NONE));
    }
    for (Group group : groups.values()) {
      if (!group.isOfDays()) {
        List<GroupValue> pattern = new ArrayList<>(group.values());
        pattern.replaceAll(value -> value.period().isPresent() ? GroupValue.NONE : value);
        patterns.add(pattern);
      }
    }
    return patterns;
  }

  private void put(List<GroupValue> pattern, List<GroupValue> periods) {
    List<GroupValue> values = new ArrayList<>(pattern);
    for (int index = 0; index < values.size(); index++) {
      if (keys.get(index).length().isPresent()) {
        values.set(index, periods.get(index));
      }
    }
    if (groups.putIfAbsent(values, Group.empty(values)) == null) {
      RollUp.refuseMoreThan(limit, groups.size());
    }
  }
}
