package dev.leverage.excel;

import dev.leverage.format.CellRange;
import dev.leverage.notation.DateOrder;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.table.DateOfName;
import dev.leverage.table.Field;
import dev.leverage.table.FlatColumn;
import dev.leverage.table.Misspelling;
import dev.leverage.table.Row;
import dev.leverage.table.Vocabulary;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for the tables of tasks in a workbook, and says which others are left alone. */
final class SheetSearch {

  static final String TASKS = "Tasks";

  /** How far down a header is looked for. */
  static final int ROWS_SEARCHED = 500;

  private final Document document;
  private final Workbook workbook;
  private final Vocabulary vocabulary;

  SheetSearch(Document document, Workbook workbook) {
    this.document = document;
    this.workbook = workbook;
    this.vocabulary = Vocabulary.of(document.options());
  }

  /**
   * A table whose header was found, with the cursor at the row under it.
   *
   * @param sheet the sheet
   * @param header the header
   * @param rows the cursor, to be closed
   * @param ours whether the header is that of the flat table, in the first row
   * @param title the date that stands above the table, or null
   * @param headers what tells headers
   * @param objects where the table objects of the sheet lie
   * @param range the range that the caller chose
   */
  record Found(
      Workbook.Sheet sheet,
      CellRow header,
      RowsAhead rows,
      boolean ours,
      @Nullable TitleDate title,
      Predicate<Row> headers,
      List<CellRange> objects,
      Optional<CellRange> range)
      implements Closeable {

    boolean isHeader(CellRow row) {
      return headers.test(row);
    }

    /** Returns another table, further down in the sheet. */
    Found following(CellRow other, @Nullable TitleDate above) {
      return new Found(sheet, other, rows, false, above, headers, objects, range);
    }

    /** Returns the same as if nothing stood under the header. */
    Found withoutRows() {
      return new Found(sheet, header, RowsAhead.none(), ours, title, headers, objects, range);
    }

    /** Returns which cells belong to the table. */
    TableArea area(Vocabulary vocabulary) {
      if (ours) {
        return TableArea.ALL;
      }
      if (range.isPresent()) {
        return TableArea.of(range.get());
      }
      for (CellRange object : objects) {
        CellRow inside = header.copy();
        inside.crop(object.firstColumn() - 1, object.lastColumn() - 1);
        if (object.firstRow() == header.number() && isHeader(inside)) {
          return TableArea.of(object);
        }
      }
      return TableArea.under(header, vocabulary);
    }

    private boolean hasDates(Vocabulary vocabulary) {
      for (int column = 0; column < header.size(); column++) {
        if (vocabulary
            .meaning(header.text(column))
            .filter(meaning -> meaning.field() == Field.DATE)
            .isPresent()) {
          return true;
        }
      }
      return false;
    }

    private Optional<LocalDate> ofName(Optional<DateOrder> order) {
      return DateOfName.ofSheet(sheet.name(), order);
    }

    /** Returns whether the sheet is that of one day. */
    boolean isOfOneDay(Document document) {
      return !hasDates(Vocabulary.of(document.options()))
          && (title != null || ofName(document.options().dateOrder()).isPresent());
    }

    /** Returns the date of all rows, if they have none of their own, and says where it is from. */
    Optional<LocalDate> date(Document document) {
      TitleDate above = title;
      if (above == null || hasDates(Vocabulary.of(document.options()))) {
        return DateOfName.infer(
            document.name(),
            Optional.of(sheet.name()),
            header,
            document.options(),
            document.problems());
      }
      document
          .problems()
          .add(
              Problem.of(
                  ProblemCode.INFERRED,
                  above.location(),
                  "the date " + above.date() + " of all rows is taken from above the table"));
      Optional<LocalDate> named = ofName(document.options().dateOrder());
      if (named.isPresent() && !named.get().equals(above.date())) {
        document
            .problems()
            .add(
                Problem.of(
                    ProblemCode.CONFLICTING_DATES,
                    above.location(),
                    "the name of the sheet says " + named.get() + ", and this cell is taken"));
      }
      return Optional.of(above.date());
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }

  /**
   * The sheets to read.
   *
   * @param first the first table
   * @param rest further sheets, each of one day as the first is
   */
  record Sheets(Found first, List<Workbook.Sheet> rest) {}

  /** A table of tasks comes before one of days, which may sum it up. */
  Sheets find() throws IOException {
    List<Workbook.Sheet> hidden = new ArrayList<>();
    List<Workbook.Sheet> searched = chosen();
    Sheets found = find(searched, vocabulary::isTaskHeader, hidden);
    if (found == null) {
      found = find(searched, vocabulary::isDashboardHeader, hidden);
    }
    if (found == null) {
      throw nothingFound(searched, hidden);
    }
    return found;
  }

  private List<Workbook.Sheet> chosen() {
    Optional<String> name = document.options().sheet();
    if (name.isEmpty()) {
      return inOrder();
    }
    for (Workbook.Sheet sheet : workbook.sheets()) {
      if (sheet.name().strip().equalsIgnoreCase(name.get().strip())) {
        return List.of(sheet);
      }
    }
    throw document.failure(
        ProblemCode.NO_TABLE,
        document.location(),
        "a sheet of the name " + Problem.quoted(name.get()),
        workbook.sheets().isEmpty() ? "no sheet" : quoted(workbook.sheets()) + nearest(name.get()));
  }

  private boolean mayBeRead(Workbook.Sheet sheet) {
    return sheet.visible() || sheet.name().equals(TASKS) || document.options().sheet().isPresent();
  }

  private @Nullable Sheets find(
      List<Workbook.Sheet> searched, Predicate<Row> isHeader, List<Workbook.Sheet> hidden)
      throws IOException {
    Found found = null;
    List<Workbook.Sheet> others = new ArrayList<>();
    List<Workbook.Sheet> rest = new ArrayList<>();
    try {
      for (Workbook.Sheet sheet : searched) {
        if (isOurs(sheet)) {
          continue;
        }
        Found candidate = search(sheet, isHeader);
        if (candidate == null) {
          continue;
        }
        if (found == null && mayBeRead(sheet)) {
          found = candidate;
          continue;
        }
        try (candidate) {
          boolean further =
              found != null
                  && sheet.visible()
                  && found.isOfOneDay(document)
                  && candidate.isOfOneDay(document);
          (further ? rest : others).add(sheet);
        }
      }
      if (found == null) {
        hidden.addAll(others);
        return null;
      }
      report(found.sheet(), rest, others);
      return new Sheets(found, rest);
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
    if ((!days && !sheet.name().equals(SummarySheet.NAME))
        || document.options().sheet().isPresent()) {
      return false;
    }
    try (Workbook.Rows rows = workbook.rows(sheet)) {
      CellRow first = rows.next();
      return first != null && (days ? DayColumn.isHeader(first) : SummarySheet.isHeader(first));
    }
  }

  /** Opens a further sheet at its table. */
  Found open(Workbook.Sheet sheet, Found first) throws IOException {
    Found found = search(sheet, first.headers());
    if (found == null) {
      throw new IllegalStateException("the sheet had a table before");
    }
    return found;
  }

  private @Nullable Found search(Workbook.Sheet sheet, Predicate<Row> isHeader) throws IOException {
    Optional<CellRange> range = document.options().range();
    Workbook.Rows all = workbook.rows(sheet);
    RowsAhead rows = new RowsAhead(range.isPresent() ? new RangeRows(all, range.get()) : all);
    try {
      TitleDate title = null;
      for (int searched = 0; searched < ROWS_SEARCHED; searched++) {
        CellRow row = rows.next();
        if (row == null) {
          break;
        }
        if (isHeader.test(row)) {
          boolean ours = isFlat(row) && range.isEmpty();
          List<CellRange> objects = ours ? List.of() : workbook.tables(sheet);
          return new Found(sheet, row.copy(), rows, ours, title, isHeader, objects, range);
        }
        TitleDate above = TitleDate.in(row, document.options().dateOrder());
        title = above == null ? title : above;
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

  private RuntimeException nothingFound(
      List<Workbook.Sheet> searched, List<Workbook.Sheet> hidden) {
    String within = document.options().range().map(range -> " within " + range).orElse("");
    String found =
        searched.isEmpty()
            ? "no sheet"
            : hidden.isEmpty()
                ? "none in " + names(searched) + within
                : "one in "
                    + names(hidden)
                    + " only, which is hidden; name it (--sheet) to have it read";
    return document.failure(
        ProblemCode.NO_TABLE,
        document.location(),
        "a table of tasks, with headers such as \"Task\", \"Human est. (h)\" and \"Agent (min)\"",
        found);
  }

  private void report(Workbook.Sheet read, List<Workbook.Sheet> rest, List<Workbook.Sheet> others) {
    if (!read.visible()) {
      document
          .problems()
          .add(
              Problem.of(
                  ProblemCode.DOUBTFUL,
                  document.location(),
                  "the sheet " + Problem.quoted(read.name()) + " is hidden, and is read"));
    }
    if (!others.isEmpty()) {
      List<Workbook.Sheet> all = new ArrayList<>(rest);
      all.add(0, read);
      document
          .problems()
          .add(
              Problem.of(
                  ProblemCode.IGNORED,
                  document.location(),
                  "only the tasks in " + names(all) + " are read, not those in " + names(others)));
    }
  }

  private String nearest(String name) {
    return Misspelling.nearest(name, workbook.sheets().stream().map(Workbook.Sheet::name).toList())
        .map(sheet -> "; did you mean " + Problem.quoted(sheet) + "?")
        .orElse("");
  }

  private static String quoted(List<Workbook.Sheet> sheets) {
    return sheets.stream()
        .map(sheet -> Problem.quoted(sheet.name()))
        .collect(Collectors.joining(", "));
  }

  private static String names(List<Workbook.Sheet> sheets) {
    return (sheets.size() == 1 ? "the sheet " : "the sheets ") + quoted(sheets);
  }
}
