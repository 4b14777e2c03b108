package dev.leverage.audit;

import dev.leverage.record.Task;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks for tasks of equal title and measures. */
final class Duplicates {

  private record Key(String title, Optional<?> human, Optional<?> agent, Optional<?> supervision) {

    static Key of(Task task) {
      return new Key(
          task.title().strip().toLowerCase(Locale.ROOT),
          task.humanEstimate(),
          task.agentTime(),
          task.supervisionTime());
    }
  }

  private Duplicates() {}

  static void find(List<PlacedTask> tasks, Consumer<Finding> findings) {
    Map<Key, Location> first = new HashMap<>();
    for (PlacedTask task : tasks) {
      Location earlier = first.putIfAbsent(Key.of(task.task()), task.location());
      if (earlier != null) {
        String title = Problem.quoted(task.task().title());
        findings.accept(
            Finding.found(
                FindingCode.DUPLICATE_TASK,
                task.location(),
                "the task " + title + " stands at " + earlier + " too, with the same measures",
                task.task().title()));
      }
    }
  }
}
