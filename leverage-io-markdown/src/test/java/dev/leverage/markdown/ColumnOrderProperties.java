package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.record.Task;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ColumnOrderProperties {

  private static Task task(List<String> columns) {
    Task.Builder task = Task.titled("a");
    columns.forEach(column -> task.extra(column, "x"));
    return task.build();
  }

  private static List<String> order(List<List<String>> columnsOfTasks) {
    return ColumnOrder.of(columnsOfTasks.stream().map(ColumnOrderProperties::task).toList());
  }

  @Provide
  Arbitrary<List<List<String>>> columnsOfTasks() {
    return Arbitraries.of("a", "b", "c", "d", "e")
        .list()
        .uniqueElements()
        .ofMaxSize(5)
        .list()
        .ofMaxSize(5);
  }

  @Example
  void aColumnStandsAfterAnotherIfItDoesSoInSomeTask() {
    assertEquals(List.of("b", "a", "c"), order(List.of(List.of("a"), List.of("b", "a", "c"))));
  }

  @Example
  void amongTasksThatContradictEachOtherTheFirstOneCounts() {
    assertEquals(
        List.of("a", "b", "c"), order(List.of(List.of("a", "b"), List.of("c"), List.of("b", "a"))));
  }

  @Property
  void everyColumnOfATaskOccursOnce(@ForAll("columnsOfTasks") List<List<String>> columns) {
    List<String> order = order(columns);
    assertEquals(order.size(), new HashSet<>(order).size());
    assertEquals(
        new HashSet<>(columns.stream().flatMap(List::stream).toList()), new HashSet<>(order));
  }

  /** A table gives tasks whose columns are in its own order. */
  @Property
  void theTasksOfATableGiveItsOrderAgain(@ForAll("columnsOfTasks") List<List<String>> columns) {
    List<String> order = order(columns);
    List<List<String>> read =
        columns.stream()
            .map(one -> one.stream().sorted(Comparator.comparing(order::indexOf)).toList())
            .toList();
    assertEquals(order, order(read));
  }
}
