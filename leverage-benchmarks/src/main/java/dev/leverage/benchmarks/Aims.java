package dev.leverage.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that the library is to reach, each beside a peer of the same run. */
final class Aims {

  private static final double GROWTH = 10.5;

  private Aims() {}

  static List<Aim> all() {
    List<Aim> aims = new ArrayList<>();
    String csv = "CsvReading ";
    aims.add(time("CSV read, of Commons CSV's tokenizer", csv, "commonsCsvTokenizer", 1.1));
    aims.add(time("CSV read, ahead of DuckDB on two threads", csv, "duckDbTwoThreads", 1));
    aims.add(time("CSV write, of Commons CSV's printer", "CsvWriting ", "commonsCsv", 1.1));
    for (String texts : List.of("shared", "inline")) {
      aims.add(
          time(
              "workbook read, " + texts + " texts, 1.3 times ahead of fastexcel",
              "WorkbookReading " + texts + " ",
              "fastexcel",
              1 / 1.3));
    }
    aims.add(
        time(
            "workbook write, 1.5 times ahead of fastexcel",
            "WorkbookWriting ",
            "fastexcel",
            1 / 1.5));
    aims.add(
        new Aim(
            "workbook size, of fastexcel's",
            "WorkbookWriting leverage",
            "WorkbookWriting fastexcel",
            1.1,
            true));
    aims.add(time("Markdown days, of commonmark", "MarkdownReading days ", "commonmark", 1));
    aims.add(
        time("Markdown, 10,000 rows, of commonmark", "MarkdownReading 10000 ", "commonmark", 1));
    aims.add(
        time("Markdown, 100,000 rows, of commonmark", "LargeMarkdownReading ", "commonmark", 1));
    // Ten times the rows at less than three times the cost of each.
    aims.add(
        beside(
            "Markdown, 100,000 rows, of 10,000",
            "LargeMarkdownReading leverage",
            "MarkdownReading 10000 leverage",
            30));
    aims.add(
        beside(
            "totals of tasks, of a sum over records of longs",
            "Totalling leverageTasks",
            "Totalling recordsOfLongs",
            2.5));
    aims.add(
        beside(
            "totals of rows of longs, of the same sum",
            "Totalling leverageFigures",
            "Totalling recordsOfLongs",
            2.5));
    aims.add(
        beside(
            "parallel totals, of one thread",
            "Totalling leverageTasksParallel",
            "Totalling leverageTasks",
            1));
    aims.add(
        beside(
            "roll-up by day, of plain totals",
            "Totalling leverageRollUpByDay",
            "Totalling leverageTasks",
            3));
    aims.add(
        Aim.ofMillis("1,000,000 totals merged, in milliseconds", "Totalling leverageMerge", 50));
    for (String growing : List.of("StreamedGrowth", "HeldGrowth")) {
      for (GrowingWork work : GrowingWork.values()) {
        aims.add(
            beside(
                work.title() + " at ten times the size",
                growing + " 10 " + work + " leverage",
                growing + " 1 " + work + " leverage",
                GROWTH));
      }
    }
    return List.copyOf(aims);
  }

  private static Aim time(String what, String work, String peer, double most) {
    return beside(what, work + "leverage", work + peer, most);
  }

  private static Aim beside(String what, String ours, String peer, double most) {
    return new Aim(what, ours, peer, most, false);
  }

  /** Returns the rows of those aims that a run can tell of. */
  static List<String> rows(Map<String, Timing> run) {
    return all().stream().map(aim -> aim.row(run)).flatMap(Optional::stream).toList();
  }
}
