package dev.leverage.excel;

import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.table.FlatColumn;
import dev.leverage.table.Row;
import dev.leverage.table.Vocabulary;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for the table of tasks in a workbook, and says which others are left alone. */
final class SheetSearch {

  static final String TASKS = "Tasks";

  /** How far down a header is looked for. */
  private static final int ROWS_SEARCHED = 500;

  private final Document document;
  private final Workbook workbook;

  SheetSearch(Document document, Workbook workbook) {
    this.document = document;
    this.workbook = workbook;
  }

  /**
   * A table of tasks whose header was found, with the cursor at the row under it.
   *
   * @param sheet the sheet
   * @param header the header
   * @param rows the cursor, to be closed
   * @param ours whether the header is that of the flat table, in the first row
   */
  record Found(Workbook.Sheet sheet, CellRow header, Workbook.Rows rows, boolean ours)
      implements Closeable {
    @Override
    public void close() throws IOException {
      rows.close();
    }
  }

  /** A table of tasks comes before one of days, which may sum it up. */
  Found find() throws IOException {
    Vocabulary vocabulary = Vocabulary.of(document.options());
    List<Workbook.Sheet> hidden = new ArrayList<>();
    Found found = find(vocabulary::isTaskHeader, hidden);
    if (found == null) {
      found = find(vocabulary::isDashboardHeader, hidden);
    }
    if (found == null) {
      throw nothingFound(hidden);
    }
    return found;
  }

  private @Nullable Found find(Predicate<Row> isHeader, List<Workbook.Sheet> hidden)
      throws IOException {
    Found found = null;
    List<Workbook.Sheet> others = new ArrayList<>();
    try {
      for (Workbook.Sheet sheet : inOrder()) {
        if (isOurs(sheet)) {
          continue;
        }
        Found candidate = search(sheet, isHeader);
        if (candidate == null) {
          continue;
        }
        if (found == null && (sheet.visible() || sheet.name().equals(TASKS))) {
          found = candidate;
        } else {
          candidate.close();
          others.add(sheet);
        }
      }
      if (found == null) {
        hidden.addAll(others);
      } else {
        report(found.sheet(), others);
      }
      return found;
    } catch (IOException | RuntimeException e) {
      if (found != null) {
        found.close();
      }
      throw e;
    }
  }

  private List<Workbook.Sheet> inOrder() {
    List<Workbook.Sheet> sheets = new ArrayList<>(workbook.sheets());
    sheets.sort((a, b) -> Boolean.compare(b.name().equals(TASKS), a.name().equals(TASKS)));
    return sheets;
  }

  /** Returns whether a sheet sums up the tasks of another, as this library writes it. */
  private boolean isOurs(Workbook.Sheet sheet) throws IOException {
    boolean days = sheet.name().equals(DayColumn.SHEET);
    if (!days && !sheet.name().equals(SummarySheet.NAME)) {
      return false;
    }
    try (Workbook.Rows rows = workbook.rows(sheet)) {
      CellRow first = rows.next();
      return first != null && (days ? DayColumn.isHeader(first) : SummarySheet.isHeader(first));
    }
  }

  private @Nullable Found search(Workbook.Sheet sheet, Predicate<Row> isHeader) throws IOException {
    Workbook.Rows rows = workbook.rows(sheet);
    try {
      for (int searched = 0; searched < ROWS_SEARCHED; searched++) {
        CellRow row = rows.next();
        if (row == null) {
          break;
        }
        if (isHeader.test(row)) {
          return new Found(sheet, row.copy(), rows, isFlat(row));
        }
      }
    } catch (IOException | RuntimeException e) {
      rows.close();
      throw e;
    }
    rows.close();
    return null;
  }

  private static boolean isFlat(CellRow row) {
    boolean flat = row.number() == 1;
    for (FlatColumn column : FlatColumn.values()) {
      flat &= row.text(column.ordinal()).equals(column.header());
    }
    return flat;
  }

  private RuntimeException nothingFound(List<Workbook.Sheet> hidden) {
    List<Workbook.Sheet> sheets = workbook.sheets();
    String found =
        sheets.isEmpty()
            ? "no sheet"
            : hidden.isEmpty()
                ? "none in " + names(sheets)
                : "one in " + names(hidden) + " only, which is hidden";
    return document.failure(
        ProblemCode.NO_TABLE,
        document.location(),
        "a table of tasks, with headers such as \"Task\", \"Human est. (h)\" and \"Agent (min)\"",
        found);
  }

  private void report(Workbook.Sheet read, List<Workbook.Sheet> others) {
    if (!others.isEmpty()) {
      document
          .problems()
          .add(
              Problem.of(
                  ProblemCode.IGNORED,
                  document.location(),
                  "only the tasks in the sheet "
                      + Problem.quoted(read.name())
                      + " are read, not those in "
                      + names(others)));
    }
  }

  private static String names(List<Workbook.Sheet> sheets) {
    return (sheets.size() == 1 ? "the sheet " : "the sheets ")
        + sheets.stream()
            .map(sheet -> Problem.quoted(sheet.name()))
            .collect(Collectors.joining(", "));
  }
}
