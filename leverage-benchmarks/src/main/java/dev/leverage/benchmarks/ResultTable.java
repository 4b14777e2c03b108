package dev.leverage.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * The results in Markdown: for each work, who takes how long, and how many times the library's
 * time.
 */
final class ResultTable {

  private static final String LIBRARY = "leverage";

  private ResultTable() {}

  private record Line(String name, double millis, double cpuMillis, double bytes) {}

  static String of(Collection<RunResult> results) {
    Map<String, List<Line>> works = new TreeMap<>();
    for (RunResult result : results) {
      BenchmarkParams params = result.getParams();
      String[] names = params.getBenchmark().split("\\.");
      StringBuilder work = new StringBuilder(names[names.length - 2]);
      for (String key : params.getParamsKeys()) {
        work.append(", ").append(params.getParam(key));
      }
      works
          .computeIfAbsent(work.toString(), key -> new ArrayList<>())
          .add(line(names[names.length - 1], result));
    }
    StringBuilder table = new StringBuilder();
    table.append("\n| work | who | ms, median | of the library's | CPU ms | of the library's |\n");
    table.append("|---|---|--:|--:|--:|--:|\n");
    works.forEach((work, lines) -> append(table, work, lines));
    return table.toString();
  }

  private static Line line(String name, RunResult result) {
    Map<String, Result> more = result.getSecondaryResults();
    Result bytes = more.get("bytes");
    return new Line(
        name,
        median(result.getPrimaryResult().getStatistics()),
        1_000 * more.get(CpuTime.NAME).getStatistics().getPercentile(50),
        bytes == null ? 0 : median(bytes.getStatistics()));
  }

  private static double median(Statistics statistics) {
    return statistics.getPercentile(50);
  }

  private static void append(StringBuilder table, String work, List<Line> lines) {
    lines.sort(Comparator.comparingDouble(Line::millis));
    Line library =
        lines.stream().filter(line -> line.name().startsWith(LIBRARY)).findFirst().orElse(null);
    for (Line line : lines) {
      String size =
          line.bytes() == 0 ? "" : String.format(Locale.ROOT, " (%,.0f bytes)", line.bytes());
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s%s | %,.1f | %s | %,.0f | %s |%n",
              work,
              line.name(),
              size,
              line.millis(),
              library == null ? "" : ratio(line.millis(), library.millis()),
              line.cpuMillis(),
              library == null ? "" : ratio(line.cpuMillis(), library.cpuMillis())));
    }
  }

  private static String ratio(double one, double other) {
    return String.format(Locale.ROOT, "%.2f", one / other);
  }
}
