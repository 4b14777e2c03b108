package dev.leverage.excel;

import dev.leverage.format.ReadOptions;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;

/**
 * Workbooks of other people's test suites, which lie beside the repository; where they are not, the
 * tests that use them are skipped.
 *
 * <p>A fixed sample is read in every build, all of them with {@code -Pfull}.
 */
final class Corpus {

  private static final int SAMPLE = 100;
  private static final String BASELINE = "BASELINE.tsv";

  /** Tests see the repository from one of its modules. */
  private static final Path FOLDER = Path.of("..", "..", "shared", "corpora", "excel").normalize();

  static final Path PAGE = Path.of("..", "docs", "formats", "excel.md");
  static final Path RELIABILITY = Path.of("..", "docs", "reliability.md");

  private Corpus() {}

  /**
   * A file, and what POI's event API makes of it.
   *
   * @param name its path in the corpus
   * @param poi {@code OK} or the name of an exception
   * @param cells how many cells POI delivers
   */
  record Entry(String name, String poi, long cells) {

    Path path() {
      return FOLDER.resolve(name);
    }

    boolean isReadByPoi() {
      return poi.equals("OK");
    }
  }

  /**
   * What reading all cells of a file comes to.
   *
   * @param code {@code read}, or the id of the problem that ends it
   * @param message what the problem says
   * @param cells how many cells are not blank
   */
  record Outcome(String code, String message, long cells) {

    static final String READ = "read";

    boolean isRead() {
      return code.equals(READ);
    }
  }

  static boolean isWhole() {
    return Boolean.getBoolean("leverage.full");
  }

  static Path folder() {
    Assumptions.assumeTrue(
        Files.isDirectory(FOLDER), "skipped: there is no corpus of workbooks at " + FOLDER);
    return FOLDER;
  }

  /** Returns the sample, or all. */
  static List<Entry> entries() throws IOException {
    List<Entry> all = all();
    return isWhole()
        ? all
        : IntStream.range(0, SAMPLE)
            .mapToObj(number -> all.get(number * all.size() / SAMPLE))
            .toList();
  }

  static List<Entry> all() throws IOException {
    return Files.readAllLines(folder().resolve(BASELINE)).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cells -> new Entry(cells[0], cells[3], Long.parseLong(cells[4])))
        .toList();
  }

  /** Reads all cells of all sheets. */
  static Outcome read(Entry entry) throws IOException {
    long cells = 0;
    try (WorkbookFile file =
        WorkbookFile.open(Source.of(entry.path()), ReadOptions.DEFAULT, new Problems())) {
      Workbook workbook = file.workbook();
      for (Workbook.Sheet sheet : workbook.sheets()) {
        try (Workbook.Rows rows = workbook.rows(sheet)) {
          for (CellRow row = rows.next(); row != null; row = rows.next()) {
            for (int column = 0; column < row.size(); column++) {
              cells += row.text(column).isEmpty() ? 0 : 1;
            }
          }
        }
      }
      return new Outcome(Outcome.READ, "", cells);
    } catch (LeverageException e) {
      return new Outcome(e.problems().get(0).code().id(), e.getMessage(), cells);
    }
  }
}
