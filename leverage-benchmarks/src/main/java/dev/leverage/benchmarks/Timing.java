package dev.leverage.benchmarks;

import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * The medians of one benchmark.
 *
 * @param work the class and its parameters, such as {@code MarkdownReading days}
 * @param who the method, such as {@code leverage}
 * @param millis the time that passed
 * @param cpuMillis the time of all processors
 * @param bytes what was written, or 0 if that was not counted
 */
record Timing(String work, String who, double millis, double cpuMillis, double bytes) {

  private static final double HALF = 50;

  static Timing of(RunResult result) {
    BenchmarkParams params = result.getParams();
    String[] names = params.getBenchmark().split("\\.");
    StringBuilder work = new StringBuilder(names[names.length - 2]);
    for (String key : params.getParamsKeys()) {
      work.append(' ').append(params.getParam(key));
    }
    Map<String, Result> more = result.getSecondaryResults();
    Result bytes = more.get("bytes");
    return new Timing(
        work.toString(),
        names[names.length - 1],
        median(result.getPrimaryResult()),
        1_000 * median(more.get(CpuTime.NAME)),
        bytes == null ? 0 : median(bytes));
  }

  private static double median(Result result) {
    Statistics statistics = result.getStatistics();
    return statistics.getPercentile(HALF);
  }

  /** Returns the name of the benchmark, such as {@code MarkdownReading days leverage}. */
  String name() {
    return work + " " + who;
  }
}
