package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Workbooks of other people's test suites: each is read or refused, and nothing else happens. */
class CorpusTest {

  private static final int SAMPLE = 60;

  @Test
  void aSampleIsReadOrRefused() throws IOException {
    Path corpus = corpus();
    Assumptions.assumeTrue(
        Files.isDirectory(corpus), "skipped: there is no corpus of workbooks at " + corpus);
    List<Path> files = workbooks(corpus);
    List<Path> sample =
        IntStream.range(0, SAMPLE)
            .mapToObj(number -> files.get(number * files.size() / SAMPLE))
            .toList();
    for (Path file : sample) {
      try (RecordReader reader =
          new ExcelFormat().reader(Source.of(file), ReadOptions.DEFAULT, new Problems())) {
        reader.drainTo(task -> {});
      } catch (LeverageException e) {
        for (Problem problem : e.problems()) {
          assertFalse(problem.message().contains(corpus.toString()), problem.toString());
        }
      }
    }
  }

  /** The corpus lies beside the repository, which tests see from one of its modules. */
  private static Path corpus() {
    return Path.of("..", "..", "shared", "corpora", "excel").normalize();
  }

  private static List<Path> workbooks(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches(".*\\.xls[xmb]?"))
          .filter(file -> !file.getFileName().toString().startsWith("bomb"))
          .sorted()
          .toList();
    }
  }
}
