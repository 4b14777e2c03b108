package dev.leverage.measure;

import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The day whose every figure is known: 2 April 2026, 15 tasks. */
final class ReferenceDay {

  /** Human estimate, agent time and supervision time, in minutes. */
  private static final double[][] MINUTES = {
    {7200, 51, 5},
    {960, 8, 2},
    {7200, 90, 10},
    {1440, 18, 3},
    {240, 3.5, 2},
    {2400, 45, 5},
    {120, 2.5, 2},
    {240, 7, 3},
    {90, 3, 2},
    {360, 12, 5},
    {180, 8, 3},
    {480, 25, 5},
    {480, 30, 5},
    {90, 8, 3},
    {960, 120, 5},
  };

  static final List<String> LEVERAGE =
      List.of(
          "141.2x", "120.0x", "80.0x", "80.0x", "68.6x", "53.3x", "48.0x", "34.3x", "30.0x",
          "30.0x", "22.5x", "19.2x", "16.0x", "11.2x", "8.0x");

  static final List<String> SUPERVISORY_LEVERAGE =
      List.of(
          "1440.0x", "480.0x", "720.0x", "480.0x", "120.0x", "480.0x", "60.0x", "80.0x", "45.0x",
          "72.0x", "60.0x", "96.0x", "96.0x", "30.0x", "192.0x");

  private ReferenceDay() {}

  static List<Task> tasks() {
    List<Task> tasks = new ArrayList<>();
    for (double[] minutes : MINUTES) {
      tasks.add(
          Task.titled("Task " + (tasks.size() + 1))
              .human(minutes(minutes[0]))
              .agentTime(minutes(minutes[1]))
              .supervision(minutes(minutes[2]))
              .build());
    }
    return tasks;
  }

  static Day day() {
    return Day.on(LocalDate.of(2026, 4, 2)).tasks(tasks()).tokens(tokens()).build();
  }

  private static Tokens tokens() {
    return Tokens.of(2_412_000);
  }

  private static Measure minutes(double minutes) {
    return Measure.ofMillis((long) (minutes * 60_000));
  }
}
