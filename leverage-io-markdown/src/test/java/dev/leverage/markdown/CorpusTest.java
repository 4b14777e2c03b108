package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.leverage.format.RefreshOptions;
import dev.leverage.record.Day;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Documents of other projects and hostile ones, which lie beside the repository where they are at
 * hand.
 */
@Tag("any-locale")
class CorpusTest {

  private static final Path CORPUS = Path.of("..", "..", "shared", "corpora", "markdown");
  private static final String RECORD =
      """
      # Record

      | Task | Human Est. | Claude |
      |---|---|---|
      | x | 1h | 5m |

      | Metric | Value |
      |---|---|
      | Total tasks | 1 |

      """;
  private static final Pattern MARKDOWN =
      Pattern.compile("\"markdown\": \"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Path PAGE = Path.of("..", "docs", "reliability.md");
  private static final Duration MOST = Duration.ofSeconds(2);

  @Test
  void everyDocumentIsReadOrRefusedWithAPlaceInTime() throws IOException {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (Path file : files()) {
      byte[] document = Files.readAllBytes(file);
      outcomes.merge(outcome(document, file.toString()), 1, Integer::sum);
    }
    countsAreThoseOfTheDocumentation("| Markdown as it is |", outcomes);
  }

  /** Most of these documents have no tasks; after a record of ours all that they have is read. */
  @Test
  void everyDocumentAndExampleAfterARecordIsReadOrRefusedInTime() throws IOException {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (byte[] prose : proses()) {
      ByteArrayOutputStream document = new ByteArrayOutputStream();
      document.write(RECORD.getBytes(StandardCharsets.UTF_8));
      document.write(prose);
      String text = new String(prose, StandardCharsets.UTF_8);
      outcomes.merge(outcome(document.toByteArray(), text), 1, Integer::sum);
    }
    countsAreThoseOfTheDocumentation("| Markdown after a record |", outcomes);
  }

  /** What reading a document comes to: {@code read}, or the id of the first error. */
  private static String outcome(byte[] document, String what) {
    return assertTimeoutPreemptively(
        MOST,
        () -> {
          try {
            Documents.record("corpus.md", document);
            return "read";
          } catch (LeverageException refused) {
            Problem first =
                refused.problems().stream().filter(Problem::isError).findFirst().orElseThrow();
            boolean ofTheWholeFile =
                first.code() == ProblemCode.EMPTY_INPUT || first.message().contains("UTF-16");
            assertEquals(
                !ofTheWholeFile, first.location() instanceof Location.Text, first::toString);
            return first.code().id();
          }
        },
        what);
  }

  private static void countsAreThoseOfTheDocumentation(String row, Map<String, Integer> outcomes)
      throws IOException {
    int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
    String said =
        outcomes.entrySet().stream()
            .map(outcome -> outcome.getKey() + " " + outcome.getValue())
            .collect(Collectors.joining(", "));
    assertEquals(
        List.of(row + " all " + all + " | " + said + " |"),
        Files.readAllLines(PAGE).stream().filter(line -> line.startsWith(row)).toList());
  }

  @Test
  void noDocumentWithoutTasksIsChangedByARefresh() throws IOException {
    int refused = 0;
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      try {
        Refreshed refreshed = Refreshed.of(bytes, RefreshOptions.DEFAULT);
        assertEquals(List.of(), refreshed.changes(), file.toString());
        assertEquals(new String(bytes, StandardCharsets.UTF_8), refreshed.text());
      } catch (LeverageException e) {
        assertTrue(e.problems().stream().anyMatch(problem -> problem.isError()));
        refused++;
      }
    }
    assertTrue(refused > 100, "only " + refused);
  }

  /** What stands around the tables is no concern of a refresh. */
  @Test
  void aRefreshKeepsTheProseOfEveryDocument() throws IOException {
    int kept = 0;
    int refused = 0;
    for (String prose : texts()) {
      try {
        Refreshed refreshed = Refreshed.of(RECORD.replace("| 1 |", "| 7 |") + prose);
        if (refreshed.changes().size() == 1 && isAloneWithItsTasks(prose)) {
          assertEquals(RECORD + prose, refreshed.text());
          kept++;
        }
      } catch (LeverageException e) {
        refused++;
      }
    }
    assertTrue(kept > 500, "only " + kept + ", and " + refused + " refused");
  }

  /** The record has one task; what is put after it may have some of its own. */
  private static boolean isAloneWithItsTasks(String prose) {
    return Documents.read(RECORD + prose).stream().mapToLong(day -> day.tasks().size()).sum() == 1;
  }

  /** What stands after the tables is kept as prose, whatever it is. */
  @Test
  void theProseOfEveryDocumentComesBack() throws IOException {
    List<String> faults = new ArrayList<>();
    int kept = 0;
    for (String prose : texts()) {
      List<Day> days;
      try {
        days = Documents.read(RECORD + prose);
      } catch (LeverageException e) {
        continue;
      }
      String written = Documents.write(days);
      List<Day> again = Documents.read(written);
      kept++;
      if (!written.equals(Documents.write(again)) || !isKept(days, again)) {
        faults.add(prose.length() > 300 ? prose.substring(0, 300) : prose);
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(kept > 500, "only " + kept);
  }

  /** What a document leaves open at its end is closed when it is written. */
  private static boolean isKept(List<Day> days, List<Day> again) {
    String before = days.toString();
    String after = again.toString();
    return before.equals(after) || after.startsWith(before.replaceAll("]+$", ""));
  }

  private static List<String> texts() throws IOException {
    return proses().stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
  }

  /** The documents, and the examples in lists of such. */
  private static List<byte[]> proses() throws IOException {
    List<byte[]> proses = new ArrayList<>();
    for (Path file : files()) {
      if (file.toString().endsWith(".jsonl")) {
        Matcher markdown = MARKDOWN.matcher(Files.readString(file));
        while (markdown.find()) {
          proses.add(unescaped(markdown.group(1)).getBytes(StandardCharsets.UTF_8));
        }
      } else {
        proses.add(Files.readAllBytes(file));
      }
    }
    return proses;
  }

  private static String unescaped(String json) {
    Matcher escape = Pattern.compile("\\\\(u([0-9a-f]{4})|.)").matcher(json);
    return escape.replaceAll(
        found -> {
          String text =
              found.group(2) != null
                  ? String.valueOf((char) Integer.parseInt(found.group(2), 16))
                  : switch (found.group(1)) {
                    case "n" -> "\n";
                    case "t" -> "\t";
                    case "r" -> "\r";
                    case "f" -> "\f";
                    case "b" -> "\b";
                    default -> found.group(1);
                  };
          return Matcher.quoteReplacement(text);
        });
  }

  private static List<Path> files() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "skipped: there is no corpus at " + CORPUS);
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files
          .filter(file -> file.toString().endsWith(".md") || file.toString().endsWith(".jsonl"))
          .sorted()
          .toList();
    }
  }
}
