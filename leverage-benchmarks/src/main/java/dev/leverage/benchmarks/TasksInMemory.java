package dev.leverage.benchmarks;

import dev.leverage.measure.Period;
import dev.leverage.measure.Totals;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.rollup.Group;
import dev.leverage.rollup.Key;
import dev.leverage.rollup.RollUp;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Tasks that differ in their figures only, and what is made of them. */
final class TasksInMemory {

  /** The figures of a task as a record of longs. */
  record Figures(long human, long agent, long supervision, long tokens) {

    static Figures next(SplittableRandom random) {
      return new Figures(
          random.nextLong(1, 640) * 900_000,
          random.nextLong(5, 2_400) * 6_000,
          random.nextLong(1, 30) * 60_000,
          random.nextLong(1_000, 5_000_000));
    }

    Task task() {
      return Task.titled("a task")
          .human(Measure.ofMillis(human))
          .agentTime(Measure.ofMillis(agent))
          .supervision(Measure.ofMillis(supervision))
          .tokens(tokens)
          .build();
    }
  }

  private final Task[] tasks;
  private final Answer expected;

  TasksInMemory(int count) {
    SplittableRandom random = new SplittableRandom(1);
    Sum sum = new Sum();
    tasks = new Task[count];
    for (int i = 0; i < count; i++) {
      Figures one = Figures.next(random);
      sum.add(one.human, one.agent, one.supervision, one.tokens);
      tasks[i] = one.task();
    }
    expected = sum.answer();
  }

  Task task(int index) {
    return tasks[index];
  }

  Answer expected() {
    return expected;
  }

  Answer totals() {
    return Answer.of(Totals.of(Arrays.asList(tasks))).checked(expected);
  }

  Answer totalsParallel() {
    return Answer.of(Arrays.stream(tasks).parallel().collect(Totals.collector())).checked(expected);
  }

  Answer rolledUp(int days) throws IOException {
    RollUp rollUp = RollUp.by(Key.period(Period.Length.DAY));
    rollUp.begin(Columns.NONE);
    LocalDate first = LocalDate.of(2016, 1, 1);
    for (int day = 0; day < days; day++) {
      rollUp.day(new DayHeader(Optional.of(first.plusDays(day)), Optional.empty(), List.of()));
      int end = (int) ((day + 1L) * tasks.length / days);
      for (int i = (int) ((long) day * tasks.length / days); i < end; i++) {
        rollUp.task(tasks[i]);
      }
      rollUp.endDay(DayFigures.NONE);
    }
    rollUp.end();
    Totals all = Totals.EMPTY;
    for (Group group : rollUp.groups().list()) {
      all = all.plus(group.totals());
    }
    return Answer.of(all).checked(expected);
  }
}
