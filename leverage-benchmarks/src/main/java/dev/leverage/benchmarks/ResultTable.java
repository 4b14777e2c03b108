package dev.leverage.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;

/**
 * The results in Markdown: for each work, who takes how long, and how many times the library's
 * time; then each aim with what was found.
 */
final class ResultTable {

  private static final String LIBRARY = "leverage";

  private ResultTable() {}

  static String of(Collection<RunResult> results) {
    Map<String, List<Timing>> works = new TreeMap<>();
    Map<String, Timing> run = new HashMap<>();
    for (RunResult result : results) {
      Timing timing = Timing.of(result);
      works.computeIfAbsent(timing.work(), key -> new ArrayList<>()).add(timing);
      run.put(timing.name(), timing);
    }
    StringBuilder table = new StringBuilder();
    table.append("\n| work | who | ms, median | of the library's | CPU ms | of the library's |\n");
    table.append("|---|---|--:|--:|--:|--:|\n");
    works.forEach((work, timings) -> append(table, work, timings));
    List<String> aims = Aims.rows(run);
    if (!aims.isEmpty()) {
      table.append("\n| aim | at most | found | CPU | |\n|---|--:|--:|--:|---|\n");
      aims.forEach(table::append);
    }
    return table.toString();
  }

  private static void append(StringBuilder table, String work, List<Timing> timings) {
    timings.sort(Comparator.comparingDouble(Timing::millis));
    Timing library =
        timings.stream().filter(each -> each.who().startsWith(LIBRARY)).findFirst().orElse(null);
    for (Timing each : timings) {
      String size =
          each.bytes() == 0 ? "" : String.format(Locale.ROOT, " (%,.0f bytes)", each.bytes());
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s%s | %,.1f | %s | %,.0f | %s |%n",
              work,
              each.who(),
              size,
              each.millis(),
              library == null ? "" : ratio(each.millis(), library.millis()),
              each.cpuMillis(),
              library == null ? "" : ratio(each.cpuMillis(), library.cpuMillis())));
    }
  }

  private static String ratio(double one, double other) {
    return String.format(Locale.ROOT, "%.2f", one / other);
  }
}
