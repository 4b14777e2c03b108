package dev.leverage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.leverage.Leverage;
import dev.leverage.format.Formats;
import dev.leverage.format.ReadOptions;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files of other people's test suites: each is read or refused with a place, in time. */
@Tag("any-locale")
class CorpusTest {

  /** A fixed sample is read in every build, all of them with -Pfull. */
  private static final int SAMPLE = 150;

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Path FOLDER = Path.of("..", "..", "shared", "corpora", "csv").normalize();
  private static final Path PAGE = Path.of("..", "docs", "reliability.md");

  private static boolean isWhole() {
    return Boolean.getBoolean("leverage.full");
  }

  private static List<String> names() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "skipped: there is no corpus of CSV at " + FOLDER);
    List<String> all =
        Files.readAllLines(FOLDER.resolve("BASELINE.tsv")).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf('\t')))
            .toList();
    return isWhole()
        ? all
        : IntStream.range(0, SAMPLE)
            .mapToObj(number -> all.get(number * all.size() / SAMPLE))
            .toList();
  }

  private static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(FOLDER.resolve(name));
  }

  /** What reading a document comes to: {@code read}, or the id of the first error. */
  private static String outcome(byte[] document, ReadOptions options) throws IOException {
    Source source = Source.of("corpus.csv", new ByteArrayInputStream(document));
    try {
      Leverage.with(Formats.of(new CsvFormat())).reading(options).read(source);
      return "read";
    } catch (LeverageException refused) {
      Problem first = refused.problems().stream().filter(Problem::isError).findFirst().get();
      boolean placed = first.location() instanceof Location.Text;
      boolean ofTheWholeFile =
          first.code() == ProblemCode.EMPTY_INPUT
              || first.message().contains("UTF-16")
              || first.message().contains("limits.bytes");
      assertEquals(!ofTheWholeFile, placed, first.toString());
      return first.code().id();
    }
  }

  @Test
  void everyFileIsReadOrRefusedWithAPlaceInTime() throws IOException {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (String name : names()) {
      byte[] document = bytes(name);
      String outcome =
          assertTimeoutPreemptively(LONGEST, () -> outcome(document, ReadOptions.DEFAULT), name);
      outcomes.merge(outcome, 1, Integer::sum);
    }
    countsAreThoseOfTheDocumentation("| CSV as it is |", outcomes);
  }

  /** Most of these files have no tasks; under a header of ours their rows are looked at too. */
  @Test
  void everyFileUnderAHeaderOfTasksIsReadOrRefusedInTime() throws IOException {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (String name : names()) {
      byte[] document = underAHeader(bytes(name));
      String outcome =
          assertTimeoutPreemptively(
              LONGEST, () -> outcome(document, ReadOptions.DEFAULT.withDelimiter(',')), name);
      outcomes.merge(outcome, 1, Integer::sum);
    }
    assertFalse(outcomes.containsKey("no-table"), outcomes.toString());
    countsAreThoseOfTheDocumentation("| CSV under a header |", outcomes);
  }

  /** As many columns as the first line has commas, the first two of them tasks and estimates. */
  private static byte[] underAHeader(byte[] rows) throws IOException {
    String first =
        new String(rows, 0, Math.min(rows.length, 2_000), StandardCharsets.ISO_8859_1)
            .lines()
            .findFirst()
            .orElse("");
    StringBuilder header = new StringBuilder("Task,Human est. (h)");
    first
        .chars()
        .filter(c -> c == ',')
        .skip(1)
        .forEach(c -> header.append(",c").append(header.length()));
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    document.write(header.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    document.write(rows);
    return document.toByteArray();
  }

  private static void countsAreThoseOfTheDocumentation(String row, Map<String, Integer> outcomes)
      throws IOException {
    int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
    String counts =
        row + " " + (isWhole() ? "all " : "sample ") + all + " | " + said(outcomes) + " |";
    List<String> page = new ArrayList<>(Files.readAllLines(PAGE));
    page.removeIf(line -> !line.startsWith(row + (isWhole() ? " all" : " sample")));
    assertEquals(List.of(counts), page);
  }

  private static String said(Map<String, Integer> outcomes) {
    return outcomes.entrySet().stream()
        .map(outcome -> outcome.getKey() + " " + outcome.getValue())
        .reduce((left, right) -> left + ", " + right)
        .orElse("");
  }
}
