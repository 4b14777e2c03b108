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
import dev.leverage.table.DateOfName;
import dev.leverage.table.DayDetails;
import dev.leverage.table.Field;
import dev.leverage.table.Row;
import dev.leverage.table.TableRows;
import dev.leverage.table.Vocabulary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A cursor over the rows of a workbook's table of tasks. */
final class ExcelReader implements RecordReader {

  private static final int SAMPLE_ROWS = 20;

  private final Document document;
  private final WorkbookFile file;
  private final SheetSearch.Found found;
  private final Queue<CellRow> lookedAt = new ArrayDeque<>();
  private final DecimalMark decimalMark;
  private final TableRows table;
  private final OwnDayClaims dayClaims;

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
    OwnSheets own = new OwnSheets(document, file.workbook());
    List<DayDetails> days = found.ours() ? own.read() : List.of();
    this.dayClaims = own.claims();
    List<CellRow> sample = lookAhead();
    found.header().report(document.problems());
    Optional<LocalDate> date =
        DateOfName.infer(
            document.name(),
            Optional.of(found.sheet().name()),
            found.header(),
            document.options(),
            document.problems());
    this.table =
        TableRows.under(
            found.header(),
            sample,
            days,
            date,
            decimalMark,
            document.options(),
            document.problems());
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

  /** Returns whether this library wrote the sheet of tasks. */
  boolean isOurs() {
    return found.ours();
  }

  /** Returns whether the table has a column of supervision times. */
  boolean statesSupervision() {
    Vocabulary vocabulary = Vocabulary.of(document.options());
    return IntStream.range(0, found.header().size())
        .mapToObj(column -> vocabulary.meaning(found.header().text(column)))
        .anyMatch(
            meaning -> meaning.isPresent() && meaning.get().field() == Field.SUPERVISION_TIME);
  }

  WorkbookFile file() {
    return file;
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

  @Override
  public boolean advance(RecordSink given) throws IOException {
    RecordSink sink = dayClaims.before(given);
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

  private void reportBelow(@Nullable CellRow first) throws IOException {
    int from = 0;
    int to = 0;
    for (CellRow row = first; row != null; row = next()) {
      if (!row.isBlank() && !table.below(readable(row))) {
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
    return decimalMark == DecimalMark.COMMA ? new CommaRow(row) : row;
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
