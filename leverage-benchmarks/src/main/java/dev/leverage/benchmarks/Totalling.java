package dev.leverage.benchmarks;

import dev.leverage.measure.Period;
import dev.leverage.measure.Tally;
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
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 10,000,000 tasks in memory. */
@State(Scope.Benchmark)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+UseParallelGC"})
public class Totalling {

  private static final int COUNT = 10_000_000;
  private static final int DAYS = 3_650;

  private record Figures(long human, long agent, long supervision, long tokens) {}

  private final Task[] tasks = new Task[COUNT];
  private final Figures[] figures = new Figures[COUNT];
  private final Totals[] parts = new Totals[1_000_000];
  private final long[][] columns = new long[4][COUNT];
  private Answer expected = new Sum().answer();

  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(1);
    Sum sum = new Sum();
    for (int i = 0; i < COUNT; i++) {
      long human = random.nextLong(1, 640) * 900_000;
      long agent = random.nextLong(5, 2_400) * 6_000;
      long supervision = random.nextLong(1, 30) * 60_000;
      long tokens = random.nextLong(1_000, 5_000_000);
      sum.add(human, agent, supervision, tokens);
      tasks[i] =
          Task.titled("a task")
              .human(Measure.ofMillis(human))
              .agentTime(Measure.ofMillis(agent))
              .supervision(Measure.ofMillis(supervision))
              .tokens(tokens)
              .build();
      figures[i] = new Figures(human, agent, supervision, tokens);
      columns[0][i] = human;
      columns[1][i] = agent;
      columns[2][i] = supervision;
      columns[3][i] = tokens;
    }
    expected = sum.answer();
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Totals.of(tasks[i]);
    }
  }

  /** The peer: a sum over records of longs, as one would write it for the day. */
  @Benchmark
  public Object recordsOfLongs() {
    long human = 0;
    long agent = 0;
    long supervision = 0;
    long tokens = 0;
    for (Figures one : figures) {
      human += one.human;
      agent += one.agent;
      supervision += one.supervision;
      tokens += one.tokens;
    }
    return new Answer(COUNT, human, agent, supervision, tokens).checked(expected);
  }

  /** The floor: columns of longs. */
  @Benchmark
  public Object floorColumns() {
    long[] sums = new long[4];
    for (int column = 0; column < sums.length; column++) {
      long sum = 0;
      for (long figure : columns[column]) {
        sum += figure;
      }
      sums[column] = sum;
    }
    return new Answer(COUNT, sums[0], sums[1], sums[2], sums[3]).checked(expected);
  }

  /** All totals and averages, from the caller's own rows. */
  @Benchmark
  public Object leverageFigures() {
    Tally tally = new Tally();
    for (Figures one : figures) {
      tally.add(one.human, one.agent, one.supervision, one.tokens);
    }
    return Answer.of(tally.totals()).checked(expected);
  }

  /** All totals and averages, from tasks. */
  @Benchmark
  public Object leverageTasks() {
    return Answer.of(Totals.of(Arrays.asList(tasks))).checked(expected);
  }

  @Benchmark
  public Object leverageTasksParallel() {
    return Answer.of(Arrays.stream(tasks).parallel().collect(Totals.collector())).checked(expected);
  }

  @Benchmark
  public Object leverageRollUpByDay() throws IOException {
    RollUp rollUp = RollUp.by(Key.period(Period.Length.DAY));
    rollUp.begin(Columns.NONE);
    LocalDate first = LocalDate.of(2016, 1, 1);
    for (int day = 0; day < DAYS; day++) {
      rollUp.day(new DayHeader(Optional.of(first.plusDays(day)), Optional.empty(), List.of()));
      int end = (int) ((day + 1L) * COUNT / DAYS);
      for (int i = (int) ((long) day * COUNT / DAYS); i < end; i++) {
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

  /** 1,000,000 totals joined to one. */
  @Benchmark
  public Totals leverageMerge() {
    Totals all = Totals.EMPTY;
    for (Totals part : parts) {
      all = all.plus(part);
    }
    return all;
  }
}
