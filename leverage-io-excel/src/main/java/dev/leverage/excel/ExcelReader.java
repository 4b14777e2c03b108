package dev.leverage.excel;

import dev.leverage.format.CellRange;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.table.DayDetails;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * A cursor over the rows of a workbook's table of tasks, or of several: those of a sheet one below
 * the other, and those of sheets that are each of one day.
 */
final class ExcelReader implements RecordReader {

  /** Merged cells are looked for in no more tables of a sheet. */
  private static final int MOST_TABLES = 1_000;

  private final Document document;
  private final WorkbookFile file;
  private final SheetSearch search;
  private final Queue<Workbook.Sheet> rest;
  private final OwnDayClaims dayClaims;
  private final Columns columns;

  private final List<Claim> ofTables = new ArrayList<>();
  private final List<SheetTable> ofSheet = new ArrayList<>();

  private SheetTable current;
  private boolean several;
  private boolean begun;
  private boolean ended;

  private ExcelReader(
      Document document, WorkbookFile file, SheetSearch search, SheetSearch.Sheets sheets)
      throws IOException {
    this.document = document;
    this.file = file;
    this.search = search;
    this.rest = new ArrayDeque<>(sheets.rest());
    OwnSheets own = new OwnSheets(document, file.workbook());
    List<DayDetails> days = List.of();
    if (sheets.first().ours()) {
      days = own.read();
    } else if (document.options().sheet().isEmpty() && document.options().range().isEmpty()) {
      own.reportUnread();
    }
    this.dayClaims = own.claims();
    this.current = new SheetTable(document, sheets.first(), days);
    Columns united = current.columnsAhead(SheetSearch.ROWS_SEARCHED);
    for (Workbook.Sheet sheet : rest) {
      united = united.union(columnsOf(sheet));
    }
    this.columns = united;
  }

  static ExcelReader open(Source source, ReadOptions options, Problems problems)
      throws IOException {
    Document document = Document.of(source, options, problems);
    WorkbookFile file = WorkbookFile.open(source, options, problems);
    try {
      SheetSearch search = new SheetSearch(document, file.workbook());
      SheetSearch.Sheets sheets = search.find();
      try {
        return new ExcelReader(document, file, search, sheets);
      } catch (IOException | RuntimeException e) {
        sheets.first().close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private Columns columnsOf(Workbook.Sheet sheet) throws IOException {
    Document silent = document.silent();
    try (SheetSearch.Found found = search.open(sheet, current.found())) {
      return new SheetTable(silent, found, List.of()).columnsAhead(SheetSearch.ROWS_SEARCHED);
    } catch (LeverageException e) {
      // Said when the sheet is read in its turn.
      return Columns.NONE;
    }
  }

  /** Returns whether this library wrote the sheet of tasks. */
  boolean isOurs() {
    return current.found().ours();
  }

  /** Returns whether the table that is being read has a column of supervision times. */
  boolean statesSupervision() {
    return current.statesSupervision();
  }

  WorkbookFile file() {
    return file;
  }

  @Override
  public boolean advance(RecordSink given) throws IOException {
    RecordSink sink = dayClaims.before(given);
    if (ended) {
      return false;
    }
    if (!begun) {
      begun = true;
      sink.begin(columns);
      return true;
    }
    switch (current.advance(new SheetTable.Inside(sink, ofTables))) {
      case MORE -> {
        // The next row follows.
      }
      case TABLE_BEGINS -> {
        if (ofSheet.size() < MOST_TABLES) {
          ofSheet.add(current);
        }
        begin(current.following());
      }
      case SHEET_ENDS -> {
        ofSheet.add(current);
        List<CellRange> merged = current.found().rows().mergedCells();
        ofSheet.forEach(table -> table.reportMerged(merged));
        ofSheet.clear();
        current.found().close();
        Workbook.Sheet next = rest.poll();
        if (next == null) {
          ended = true;
          deliverOfTables(sink);
          sink.end();
        } else {
          begin(search.open(next, current.found()));
        }
      }
    }
    return true;
  }

  private void deliverOfTables(RecordSink sink) throws IOException {
    if (several && !ofTables.isEmpty()) {
      document
          .problems()
          .add(
              Problem.of(
                  ProblemCode.IGNORED,
                  ofTables.get(0).location(),
                  "the totals of several days are not checked, since there are more tables"));
      return;
    }
    for (Claim claim : ofTables) {
      sink.recordClaim(claim);
    }
  }

  private void begin(SheetSearch.Found found) throws IOException {
    several = true;
    try {
      current = new SheetTable(document, found, List.of());
    } catch (IOException | RuntimeException e) {
      found.close();
      throw e;
    }
    for (String column : current.columns().extras()) {
      if (!columns.extras().contains(column)) {
        throw document.failure(
            ProblemCode.UNSUPPORTED_CONTENT,
            found.header().location(0),
            "tables further down than row "
                + SheetSearch.ROWS_SEARCHED
                + " to have no columns that those above have not",
            Problem.quoted(column));
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      current.found().close();
    } finally {
      file.close();
    }
  }
}
