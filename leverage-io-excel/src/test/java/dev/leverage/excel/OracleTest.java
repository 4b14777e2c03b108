package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.ReadOptions;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The values that we read are those that Excel itself showed when it saved the sheets of the corpus
 * as text.
 *
 * <p>The text of a cell is compared with the value by its type: a number rounded half up to the
 * decimals shown, with separators, currency and percent taken off; a date by day, month and year; a
 * duration by what is shown of it; everything else as text, where white space of any length is one
 * space. A text that does not tell the value is not counted: columns too narrow for it, dates
 * without a day, and characters beyond ASCII, which each machine saved in an encoding of its own.
 */
@Tag("any-locale")
@Tag("slow")
class OracleTest {

  private static final Pattern NAME = Pattern.compile("(apachepoi_)?(.+)\\.([0-9]+)\\.csv");

  /** Rows or results are not those of the workbooks of these names, which may be other versions. */
  private static final Set<String> OTHER_VERSIONS =
      Set.of(
          "apachepoi_DateFormatTests.xlsx.1.csv",
          "apachepoi_MatchFunctionTestCaseData.xls.1.csv",
          "apachepoi_NumberFormatTests.xlsx.1.csv");

  /** So many cells are to be equal where the whole corpus is read. */
  private static final int MOST_EXPECTED = 33_000;

  private static final int SAMPLE_STEP = 6;

  /** Where the cells of a sheet lie that are not blank. */
  private record Placed(int row, int column, String text, boolean isNumber, boolean isHidden) {}

  @Test
  void valuesAreThoseThatExcelShowed() throws IOException {
    int equal = 0;
    List<String> different = new ArrayList<>();
    for (Path saved : savedSheets()) {
      Comparison comparison = best(saved);
      equal += comparison.equal();
      different.addAll(comparison.different());
    }
    assertEquals(List.of(), different);
    assertTrue(equal >= (Corpus.isWhole() ? MOST_EXPECTED : 100), "equal are only " + equal);
  }

  /**
   * What a comparison of a sheet comes to.
   *
   * @param equal how many cells are equal
   * @param different those that are not
   */
  private record Comparison(int equal, List<String> different) {}

  /**
   * Excel saved the part of a sheet that is in use, with or without what is hidden, and its first
   * cell is not told: it is the one from which the fewest cells differ.
   */
  private static Comparison best(Path saved) throws IOException {
    List<Placed> cells = cellsOf(saved);
    List<List<String>> shown =
        parse(new String(Files.readAllBytes(saved), StandardCharsets.ISO_8859_1));
    Comparison best = compare(saved, cells, shown, 1, 0);
    for (boolean hidden : new boolean[] {true, false}) {
      List<Placed> visible = cells.stream().filter(cell -> hidden || !cell.isHidden()).toList();
      int lastRow = first(visible, Placed::row, 1);
      int lastColumn = first(visible, Placed::column, 0);
      for (int row = 1; row <= lastRow; row++) {
        for (int column = 0; column <= lastColumn; column++) {
          Comparison other = compare(saved, visible, shown, row, column);
          best = other.different().size() < best.different().size() ? other : best;
        }
      }
    }
    return best;
  }

  private static Comparison compare(
      Path saved, List<Placed> cells, List<List<String>> shown, int firstRow, int firstColumn) {
    int equal = 0;
    List<String> different = new ArrayList<>();
    for (Placed cell : cells) {
      String text = at(shown, cell.row() - firstRow, cell.column() - firstColumn);
      switch (Displayed.compare(cell.text(), cell.isNumber(), text)) {
        case EQUAL -> equal++;
        case DIFFERENT ->
            different.add(
                saved.getFileName()
                    + " row "
                    + cell.row()
                    + ", column "
                    + (cell.column() + 1)
                    + ": "
                    + cell.text()
                    + ", shown "
                    + text);
        case UNTOLD -> {
          // Nothing to compare with.
        }
      }
    }
    return new Comparison(equal, different);
  }

  private static int first(List<Placed> cells, ToIntFunction<Placed> place, int otherwise) {
    return Math.min(60, cells.stream().mapToInt(place).min().orElse(otherwise));
  }

  private static String at(List<List<String>> rows, int row, int column) {
    return row < rows.size() && column < rows.get(row).size() ? rows.get(row).get(column) : "";
  }

  private static List<Path> savedSheets() throws IOException {
    try (Stream<Path> files = Files.list(Corpus.folder().resolve("oracle-excel-csv"))) {
      List<Path> all =
          files
              .filter(file -> !OTHER_VERSIONS.contains(file.getFileName().toString()))
              .sorted()
              .toList();
      int step = Corpus.isWhole() ? 1 : SAMPLE_STEP;
      return IntStream.iterate(0, index -> index < all.size(), index -> index + step)
          .mapToObj(all::get)
          .toList();
    }
  }

  private static List<Placed> cellsOf(Path saved) throws IOException {
    Matcher name = NAME.matcher(saved.getFileName().toString());
    assertTrue(name.matches(), saved.toString());
    Path book =
        Corpus.folder().resolve(name.group(1) == null ? "sheetjs" : "poi").resolve(name.group(2));
    List<Placed> cells = new ArrayList<>();
    try (WorkbookFile file =
        WorkbookFile.open(Source.of(book), ReadOptions.DEFAULT, new Problems())) {
      List<Workbook.Sheet> sheets = file.workbook().sheets();
      int number = Integer.parseInt(name.group(3));
      if (number >= sheets.size()) {
        return List.of();
      }
      try (Workbook.Rows rows = file.workbook().rows(sheets.get(number))) {
        for (CellRow row = rows.next(); row != null; row = rows.next()) {
          for (int column = 0; column < row.size(); column++) {
            if (!row.text(column).isBlank()) {
              boolean hidden = row.isHidden() || rows.hiddenColumns().get(column);
              cells.add(
                  new Placed(row.number(), column, row.text(column), row.isNumber(column), hidden));
            }
          }
        }
      }
    } catch (LeverageException e) {
      return List.of();
    }
    return cells;
  }

  private static List<List<String>> parse(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        row.add(cell.toString());
        cell.setLength(0);
      } else if ((c == '\n' || c == '\r') && !quoted) {
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        row.add(cell.toString());
        cell.setLength(0);
        rows.add(row);
        row = new ArrayList<>();
      } else {
        cell.append(c);
      }
    }
    if (cell.length() > 0 || !row.isEmpty()) {
      row.add(cell.toString());
      rows.add(row);
    }
    return rows;
  }
}
