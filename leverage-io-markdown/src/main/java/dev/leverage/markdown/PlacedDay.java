package dev.leverage.markdown;

import dev.leverage.audit.Correction;
import dev.leverage.record.Claim;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A day as it is read, with the places of its tasks and of its printed figures.
 *
 * @param draft its tables
 * @param day the day
 * @param tasks where each of its tasks begins, in the same order
 * @param claims its printed figures
 * @param corrections those of them that do not hold
 */
record PlacedDay(
    DayDraft draft,
    Day day,
    List<Location> tasks,
    List<Claim> claims,
    List<Correction> corrections) {

  PlacedDay {
    tasks = List.copyOf(tasks);
    claims = List.copyOf(claims);
    corrections = List.copyOf(corrections);
  }

  /** Returns the tasks by the lines, counted from 0, in which they begin. */
  Map<Integer, Task> tasksByLine() {
    Map<Integer, Task> byLine = new HashMap<>();
    for (int i = 0; i < tasks.size(); i++) {
      if (tasks.get(i) instanceof Location.Text place) {
        byLine.put(Math.toIntExact(place.line()) - 1, day.tasks().get(i));
      }
    }
    return byLine;
  }
}
