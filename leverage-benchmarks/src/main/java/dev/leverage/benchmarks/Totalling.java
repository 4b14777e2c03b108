package dev.leverage.benchmarks;

import dev.leverage.benchmarks.TasksInMemory.Figures;
import dev.leverage.measure.Tally;
import dev.leverage.measure.Totals;
import java.io.IOException;
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
@Warmup(iterations = 15)
@Measurement(iterations = 9)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+UseSerialGC"})
public class Totalling {

  private static final int COUNT = 10_000_000;
  private static final int DAYS = 3_650;

  private final TasksInMemory tasks = new TasksInMemory(COUNT);
  private final Figures[] figures = new Figures[COUNT];
  private final Totals[] parts = new Totals[1_000_000];
  private final long[][] columns = new long[4][COUNT];
  private final Answer expected = tasks.expected();

  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < COUNT; i++) {
      Figures one = Figures.next(random);
      figures[i] = one;
      columns[0][i] = one.human();
      columns[1][i] = one.agent();
      columns[2][i] = one.supervision();
      columns[3][i] = one.tokens();
    }
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Totals.of(tasks.task(i));
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
      human += one.human();
      agent += one.agent();
      supervision += one.supervision();
      tokens += one.tokens();
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
      tally.add(one.human(), one.agent(), one.supervision(), one.tokens());
    }
    return Answer.of(tally.totals()).checked(expected);
  }

  /** All totals and averages, from tasks. */
  @Benchmark
  public Object leverageTasks() {
    return tasks.totals();
  }

  @Benchmark
  public Object leverageTasksParallel() {
    return tasks.totalsParallel();
  }

  @Benchmark
  public Object leverageRollUpByDay() throws IOException {
    return tasks.rolledUp(DAYS);
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
