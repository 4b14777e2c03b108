package dev.leverage.benchmarks;

import dev.leverage.Leverage;
import dev.leverage.source.Source;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** CSV read and totalled at two sizes, made while it is read: what ten times as much costs. */
@State(Scope.Benchmark)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx64m", "-XX:+UseSerialGC"})
public class CsvGrowth {

  @Param({"1000000", "10000000"})
  private int tasks;

  @Benchmark
  public Object leverage() throws IOException {
    EndlessCsv csv = new EndlessCsv(tasks);
    return Answer.of(Leverage.installed().totals(Source.of("tasks.csv", csv)))
        .checked(csv.answer());
  }

  /** What making the data takes of this. */
  @Benchmark
  public long floorMaking() throws IOException {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    EndlessCsv csv = new EndlessCsv(tasks);
    for (int count = 0; count >= 0; count = csv.read(buffer, 0, buffer.length)) {
      bytes += count;
    }
    return bytes;
  }
}
