package dev.leverage.benchmarks;

import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/** How the time of what is held in memory grows: documents, and tasks. */
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+UseSerialGC"})
public class HeldGrowth extends Growth {

  /** What is done. */
  @Param({"MARKDOWN_DAYS", "MARKDOWN_ROWS", "TOTALS", "ROLL_UP"})
  public GrowingWork work = GrowingWork.TOTALS;

  @Override
  GrowingWork work() {
    return work;
  }
}
