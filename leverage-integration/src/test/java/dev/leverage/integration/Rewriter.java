package dev.leverage.integration;

import dev.leverage.Leverage;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A program that rewrites one file for ever, with one of two versions, until it is killed. */
final class Rewriter {

  private Rewriter() {}

  static List<Day> version(int number) {
    Day.Builder day = Day.on(LocalDate.of(2026, 4, 1 + number));
    for (int task = 0; task < 2_000 + 1_000 * number; task++) {
      day.task(
          Task.titled("Task " + task + " of version " + number)
              .human(Measure.ofHours(1 + number))
              .agentTime(Measure.ofMinutes(5))
              .build());
    }
    return List.of(day.build());
  }

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    List<List<Day>> versions = List.of(version(0), version(1));
    for (int save = 0; ; save++) {
      Leverage.installed().write(versions.get(save % 2), file);
      if (save == 1) {
        System.out.write('!');
        System.out.flush();
      }
    }
  }
}
