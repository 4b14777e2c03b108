package dev.leverage.benchmarks;

import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/** How the time of what passes through in little memory grows. */
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx64m", "-XX:+UseSerialGC"})
public class StreamedGrowth extends Growth {

  /** What is done. */
  @Param({"CSV_READ", "CSV_WRITE", "WORKBOOK_READ", "WORKBOOK_WRITE"})
  public GrowingWork work = GrowingWork.CSV_READ;

  @Override
  GrowingWork work() {
    return work;
  }
}
