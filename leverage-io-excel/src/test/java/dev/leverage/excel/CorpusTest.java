package dev.leverage.excel;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each workbook is read or refused, and nothing else happens. */
@Tag("any-locale")
@Tag("slow")
class CorpusTest {

  /** Of the processor, so that other work on the machine does not count. */
  private static final Duration MOST_TIME = Duration.ofSeconds(10);

  /** What waits longer than this hangs. */
  private static final Duration HANGING = Duration.ofMinutes(2);

  /** What POI's event API reads and is refused here, each by a reason of docs/formats/excel.md. */
  private static final Set<String> REFUSED =
      Set.of(
          // A reference of a cell or row that is none, or that stands twice.
          "exceldatareader/Fillreport.xlsx",
          "exceldatareader/Test_git_issue_324.xlsx",
          "generated/cell-ref-1.xlsx",
          "generated/cell-ref-5.xlsx",
          "generated/cell-ref-7.xlsx",
          "generated/row-decreasing.xlsx",
          "generated/row-ref-0.xlsx",
          "generated/row-ref-5.xlsx",
          // Two sheets of one name.
          "generated/sheetnames-empty.xlsx",
          // A part that numbers cannot be told from dates without.
          "generated/styles-missing-part.xlsx",
          // A limit.
          "generated/cols-16384.xlsx",
          "generated/xml-attr-8MB.xlsx",
          "generated/xml-deep-100k.xlsx",
          "poi/53105.xlsx",
          "poi/poc-shared-strings.xlsx",
          // A damaged archive.
          "generated/zip-cd-size-2g.xlsx",
          "generated/zip-offset-bad.xlsx",
          "poi/clusterfuzz-testcase-minimized-POIXSSFFuzzer-6419366255919104.xlsx",
          // Damaged records.
          "poi/clusterfuzz-testcase-minimized-POIHSSFFuzzer-4657005060816896.xls",
          "poi/clusterfuzz-testcase-minimized-POIHSSFFuzzer-5436547081830400.xls",
          "poi/clusterfuzz-testcase-minimized-POIHSSFFuzzer-6137883240824832.xls");

  /** What is wrong with a file and not with a cell; the message names the part or the sheets. */
  private static final Set<ProblemCode> OF_A_FILE =
      Set.of(
          ProblemCode.EMPTY_INPUT,
          ProblemCode.LIMIT_EXCEEDED,
          ProblemCode.MALFORMED_DOCUMENT,
          ProblemCode.NO_TABLE,
          ProblemCode.UNSUPPORTED_CONTENT);

  @Test
  void everyFileIsReadOrRefusedWithAPlaceInTime() throws IOException {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (Corpus.Entry entry : Corpus.entries()) {
      String outcome = assertTimeoutPreemptively(HANGING, () -> outcomeInTime(entry), entry.name());
      outcomes.merge(outcome, 1, Integer::sum);
    }
    String row =
        "| Workbooks as they are | %s %d | "
            .formatted(Corpus.isWhole() ? "all" : "sample", Corpus.entries().size());
    String counts =
        outcomes.entrySet().stream()
            .map(outcome -> outcome.getKey() + " " + outcome.getValue())
            .collect(joining(", ", row, " |"));
    assertEquals(
        List.of(counts),
        Files.readAllLines(Corpus.RELIABILITY).stream()
            .filter(line -> line.startsWith(row))
            .toList());
  }

  private static String outcomeInTime(Corpus.Entry entry) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    String outcome = outcome(entry);
    Duration spent = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin);
    assertTrue(spent.compareTo(MOST_TIME) < 0, entry.name() + " takes " + spent);
    return outcome;
  }

  /** What reading its records comes to: {@code read}, or the id of the first error. */
  private static String outcome(Corpus.Entry entry) throws IOException {
    try (RecordReader reader =
        new ExcelFormat().reader(Source.of(entry.path()), ReadOptions.DEFAULT, new Problems())) {
      reader.drainTo(task -> {});
      return Corpus.Outcome.READ;
    } catch (LeverageException e) {
      for (Problem problem : e.problems()) {
        assertFalse(problem.message().contains(Corpus.folder().toString()), problem.toString());
      }
      Problem first = e.problems().stream().filter(Problem::isError).findFirst().orElseThrow();
      boolean placed = first.location() instanceof Location.Cell;
      assertTrue(placed || OF_A_FILE.contains(first.code()), first.toString());
      return first.code().id();
    }
  }

  @Test
  void nothingIsRefusedThatPoiReadsButForReasons() throws IOException {
    List<String> refused = new ArrayList<>();
    for (Corpus.Entry entry : Corpus.entries()) {
      if (entry.isReadByPoi() && !Corpus.read(entry).isRead() && !REFUSED.contains(entry.name())) {
        refused.add(entry.name());
      }
    }
    assertEquals(List.of(), refused);
  }

  @Test
  void everyReasonStillRefusesItsFile() throws IOException {
    for (Corpus.Entry entry : Corpus.all()) {
      if (REFUSED.contains(entry.name())) {
        assertFalse(Corpus.read(entry).isRead(), entry.name());
      }
    }
  }

  /** The table stands in docs/formats/excel.md. */
  @Test
  void theTableOfOutcomesIsThatOfTheDocumentation() throws IOException {
    assumeTrue(Corpus.isWhole(), "skipped: outcomes of the whole corpus are counted with -Pfull");
    Map<String, int[]> outcomes = new TreeMap<>();
    for (Corpus.Entry entry : Corpus.entries()) {
      String code = Corpus.read(entry).code();
      outcomes.computeIfAbsent(code, key -> new int[2])[entry.isReadByPoi() ? 0 : 1]++;
    }
    List<String> table =
        outcomes.entrySet().stream()
            .map(
                row ->
                    "| `" + row.getKey() + "` | " + row.getValue()[0] + " | " + row.getValue()[1])
            .map(row -> row + " |")
            .toList();
    assertEquals(table, documented());
  }

  private static List<String> documented() throws IOException {
    List<String> page = Files.readAllLines(Corpus.PAGE);
    int head = page.indexOf("| outcome | POI reads | POI fails |");
    return page.subList(head + 2, page.size()).stream()
        .takeWhile(line -> line.startsWith("| `"))
        .toList();
  }
}
