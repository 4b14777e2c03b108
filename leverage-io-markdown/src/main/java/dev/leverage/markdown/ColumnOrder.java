package dev.leverage.markdown;

import dev.leverage.record.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order of a day's extra columns, told from its tasks alone: a column stands after another if
 * it does so in some task, and in none before it; else the one that occurs first stands first.
 *
 * <p>So a table gives tasks from which the same table is written, blank cells or not.
 */
final class ColumnOrder {

  private ColumnOrder() {}

  static List<String> of(List<Task> tasks) {
    List<String> order = sorted(before(tasks, List.of()));
    // Tasks that contradict each other come back in this order, and contradict it no more.
    return sorted(before(tasks, order));
  }

  /**
   * Returns which columns stand directly before each in some task.
   *
   * @param order in which each task's columns are looked at; empty if as they are
   */
  private static Map<String, Set<String>> before(List<Task> tasks, List<String> order) {
    Map<String, Set<String>> before = new LinkedHashMap<>();
    for (Task task : tasks) {
      List<String> columns = new ArrayList<>(task.extras().keySet());
      columns.sort(Comparator.comparing(order::indexOf));
      String previous = null;
      for (String column : columns) {
        Set<String> earlier = before.computeIfAbsent(column, name -> new LinkedHashSet<>());
        if (previous != null) {
          earlier.add(previous);
        }
        previous = column;
      }
    }
    return before;
  }

  private static List<String> sorted(Map<String, Set<String>> before) {
    List<String> order = new ArrayList<>(before.size());
    Set<String> rest = new LinkedHashSet<>(before.keySet());
    while (!rest.isEmpty()) {
      // Tasks that contradict each other leave no column free: then the first one goes ahead.
      String next = rest.iterator().next();
      for (String column : rest) {
        if (before.getOrDefault(column, Set.of()).stream().noneMatch(rest::contains)) {
          next = column;
          break;
        }
      }
      rest.remove(next);
      order.add(next);
    }
    return order;
  }
}
