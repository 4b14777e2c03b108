package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.leverage.source.LeverageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents of other projects and hostile ones, which lie beside the repository where they are at hand. */
class CorpusTest {

  private static final Path CORPUS = Path.of("..", "..", "shared", "corpora", "markdown");
  private static final Duration MOST = Duration.ofSeconds(2);

  @Test
  void everyDocumentIsReadOrRefusedInTime() throws IOException {
    List<Path> files = files();
    List<String> faults = new ArrayList<>();
    for (Path file : files) {
      long start = System.nanoTime();
      try {
        Documents.record(file.getFileName().toString(), Files.readAllBytes(file));
      } catch (LeverageException e) {
        assertTrue(e.problems().stream().anyMatch(problem -> problem.isError()));
      } catch (RuntimeException | StackOverflowError e) {
        faults.add(file + ": " + e);
      }
      if (System.nanoTime() - start > MOST.toNanos()) {
        faults.add(file + ": took too long");
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(files.size() > 100, "only " + files.size());
  }

  /** What a document has beside the tasks is kept: read as prose, written, and read again. */
  @Test
  void theProseOfEveryDocumentComesBack() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path file : files()) {
      try {
        String text = Files.readString(file);
        String record =
            "# Record\n\n| Task | Human Est. | Claude |\n|---|---|---|\n| x | 1h | 5m |\n\n" + text;
        String written = Documents.write(Documents.read(record));
        String again = Documents.write(Documents.read(written));
        if (!written.equals(again)) {
          faults.add(file.toString());
        }
      } catch (LeverageException | java.nio.charset.CharacterCodingException e) {
        continue;
      } catch (RuntimeException e) {
        faults.add(file + ": " + e);
      }
    }
    assertEquals(List.of(), faults);
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
