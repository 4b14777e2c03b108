package dev.leverage.excel;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.notation.DecimalMark;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.table.DayDetails;
import dev.leverage.table.Field;
import dev.leverage.table.FlatTable;
import dev.leverage.table.Meaning;
import dev.leverage.table.Row;
import dev.leverage.table.TaskTable;
import dev.leverage.table.Vocabulary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cursor over the rows of a workbook's table of tasks. */
final class ExcelReader implements RecordReader {

  private static final int SAMPLE_ROWS = 20;
  private static final Set<String> TOTALS = Set.of("total", "totals", "grand total", "sum");

  private final Document document;
  private final WorkbookFile file;
  private final SheetSearch.Found found;
  private final Queue<CellRow> lookedAt = new ArrayDeque<>();
  private final DecimalMark decimalMark;
  private final int titleColumn;
  private final @Nullable LocalDate date;
  private final FlatTable table;

  private int lastRow;
  private long rows;
  private boolean begun;
  private boolean ended;

  private ExcelReader(Document document, WorkbookFile file, SheetSearch.Found found)
      throws IOException {
    this.document = document;
    this.file = file;
    this.found = found;
    this.lastRow = found.header().number();
    this.decimalMark = document.options().decimalMark().orElse(DecimalMark.POINT);
    List<DayDetails> days =
        found.ours() ? new OwnSheets(document, file.workbook()).read() : List.of();
    List<CellRow> sample = lookAhead();
    found.header().report(document.problems());
    this.titleColumn = columnOf(Field.TITLE);
    this.date = columnOf(Field.DATE) >= 0 ? null : dateOfName();
    Row header = date == null ? found.header() : DatedRow.header(found.header());
    TaskTable tasks =
        TaskTable.under(header, sample, decimalMark, document.options(), document.problems());
    this.table = new FlatTable(tasks, days, document.problems());
  }

  private int columnOf(Field field) {
    for (int column = 0; column < found.header().size(); column++) {
      Optional<Meaning> meaning = Vocabulary.standard().meaning(found.header().text(column));
      if (meaning.isPresent() && meaning.get().field() == field) {
        return column;
      }
    }
    return -1;
  }

  static ExcelReader open(Source source, ReadOptions options, Problems problems)
      throws IOException {
    Document document = new Document(source.name(), options, problems);
    WorkbookFile file = WorkbookFile.open(source, options, problems);
    try {
      SheetSearch.Found found = new SheetSearch(document, file.workbook()).find();
      return new ExcelReader(document, file, found);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private List<CellRow> lookAhead() throws IOException {
    List<CellRow> sample = new ArrayList<>();
    while (sample.size() < SAMPLE_ROWS) {
      CellRow row = found.rows().next();
      if (row == null) {
        break;
      }
      CellRow kept = row.copy();
      lookedAt.add(kept);
      sample.add(kept);
    }
    return sample;
  }

  private @Nullable LocalDate dateOfName() {
    Optional<LocalDate> ofSheet =
        DayOfName.ofSheet(found.sheet().name(), document.options().dateOrder());
    Optional<LocalDate> inferred =
        ofSheet.isPresent() ? ofSheet : DayOfName.ofFile(document.name());
    inferred.ifPresent(
        day ->
            document
                .problems()
                .add(
                    Problem.of(
                        ProblemCode.INFERRED,
                        found.header().location(0),
                        "the date "
                            + day
                            + " of all rows is taken from the name of the "
                            + (ofSheet.isPresent() ? "sheet" : "file"))));
    return inferred.orElse(null);
  }

  @Override
  public boolean advance(RecordSink sink) throws IOException {
    if (ended) {
      return false;
    }
    if (!begun) {
      begun = true;
      table.begin(sink);
      return true;
    }
    CellRow row = next();
    if (row == null || endsTable(row)) {
      ended = true;
      reportBelow(row);
      table.end(sink);
    } else if (isTotal(row)) {
      document
          .problems()
          .add(
              Problem.of(
                  ProblemCode.IGNORED,
                  row.location(titleColumn),
                  "the row is taken for totals by its title and not read"));
    } else if (!row.isBlank() && row.report(document.problems())) {
      countRow(row);
      table.row(readable(row), sink);
    }
    return true;
  }

  private @Nullable CellRow next() throws IOException {
    return lookedAt.isEmpty() ? found.rows().next() : lookedAt.remove();
  }

  /** In a sheet that we did not write, a blank row ends the table. */
  private boolean endsTable(CellRow row) {
    boolean gap = row.number() > lastRow + 1;
    lastRow = row.number();
    return !found.ours() && (gap || row.isBlank());
  }

  /** In a sheet that we did not write, a last row of sums would count everything twice. */
  private boolean isTotal(CellRow row) {
    return !found.ours()
        && TOTALS.contains(row.text(titleColumn).strip().toLowerCase(Locale.ROOT).replace(":", ""));
  }

  private void reportBelow(@Nullable CellRow first) throws IOException {
    int from = 0;
    int to = 0;
    for (CellRow row = first; row != null; row = next()) {
      if (!row.isBlank()) {
        from = from == 0 ? row.number() : from;
        to = row.number();
      }
    }
    if (from > 0) {
      document
          .problems()
          .add(
              Problem.of(
                  ProblemCode.IGNORED,
                  Location.ofCell(document.name(), found.sheet().name(), from, 1),
                  "the table of tasks ends above, at a blank row, and "
                      + (from == to ? "row " + from + " is" : "rows " + from + " to " + to + " are")
                      + " not read"));
    }
  }

  private void countRow(CellRow row) {
    long most = document.options().limits().rows();
    if (rows++ == most) {
      throw document.exceeded(row.location(0), most + " rows (limit: rows)", "more than that");
    }
  }

  private Row readable(CellRow row) {
    Row marked = decimalMark == DecimalMark.COMMA ? new CommaRow(row) : row;
    return date == null ? marked : DatedRow.of(marked, found.header().size(), date);
  }

  @Override
  public void close() throws IOException {
    try {
      found.close();
    } finally {
      file.close();
    }
  }
}
