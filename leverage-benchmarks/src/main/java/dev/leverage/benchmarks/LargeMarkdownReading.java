package dev.leverage.benchmarks;

import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Markdown: one table of 100,000 rows. Without flexmark, whose time grows with the square of the
 * rows.
 */
@State(Scope.Benchmark)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class LargeMarkdownReading {

  private static final int ROWS = 100_000;

  private MarkdownWork work = new MarkdownWork(List.of(), new Sum().answer());

  @Setup
  public void prepare() throws IOException {
    work = MarkdownWork.ofRows(ROWS);
  }

  @Benchmark
  public Object leverage() throws IOException {
    return work.leverage();
  }

  @Benchmark
  public long commonmark() throws IOException {
    return work.commonmark();
  }

  /** The floor: the lines read and divided at pipes. */
  @Benchmark
  public long floorSplit() throws IOException {
    return work.split();
  }
}
