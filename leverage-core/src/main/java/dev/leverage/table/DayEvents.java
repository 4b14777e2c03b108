package dev.leverage.table;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.measure.Tally;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Delivers one day, a row at a time. */
final class DayEvents implements DocumentPart {

  /** A row and what understands it. */
  private record PlacedRow(Row line, TaskTable table, DocumentTable source, boolean last) {}

  private final DocumentDay document;
  private final Problems problems;
  private final DecimalMark decimalMark;
  private final Columns columns;
  private final Iterator<PlacedRow> rows;
  private final Tally tally = new Tally();
  private final boolean oneTable;
  private DayHeader header;
  private Optional<Tokens> dayTokens = Optional.empty();
  private boolean begun;

  DayEvents(DocumentDay document, ReadOptions options, Problems problems) {
    this.document = document;
    this.problems = problems;
    this.decimalMark = options.decimalMark().orElse(DecimalMark.POINT);
    this.header = document.header();
    Columns united = Columns.NONE;
    List<PlacedRow> placed = new ArrayList<>();
    int filled = 0;
    for (DocumentTable source : document.tasks()) {
      TaskTable table =
          TaskTable.under(source.header(), source.rows(), decimalMark, options, problems);
      united = united.union(table.extraColumns());
      int lastRow = source.lastRow();
      filled += lastRow < 0 ? 0 : 1;
      for (int index = 0; index < source.rows().size(); index++) {
        boolean last = index == lastRow;
        placed.add(new PlacedRow(source.rows().get(index), table, source, last));
      }
      if (table.has(Field.DATE)) {
        takeDate(source, options);
      }
    }
    DateOfName.ofDay(document.dateFile(), header.date(), problems).ifPresent(this::takeDate);
    this.columns = united;
    this.oneTable = filled == 1;
    this.rows = placed.iterator();
  }

  @Override
  public Columns columns() {
    return columns;
  }

  /** The day begins before its first row is read, so that a column of dates is read by itself. */
  private void takeDate(DocumentTable source, ReadOptions options) {
    TaskTable scout =
        TaskTable.under(source.header(), source.rows(), decimalMark, options, new Problems());
    for (Row row : source.rows()) {
      Optional<LocalDate> date =
          row.size() == source.header().size()
              ? scout.read(row).flatMap(TaskRow::date)
              : Optional.empty();
      if (date.isPresent() && header.date().isEmpty()) {
        takeDate(date.get());
      }
    }
  }

  private void takeDate(LocalDate date) {
    header = new DayHeader(Optional.of(date), header.title(), header.tags());
  }

  @Override
  public boolean deliverNext(RecordSink sink) throws IOException {
    if (!begun) {
      begun = true;
      sink.day(header);
      boolean placed = sink.acceptsClaims();
      for (DocumentDay.Placed block : document.blocks()) {
        if (placed) {
          sink.block(block.block(), block.location());
        } else {
          sink.block(block.block());
        }
      }
      return true;
    }
    if (rows.hasNext()) {
      deliver(rows.next(), sink);
      return true;
    }
    end(sink);
    return false;
  }

  private void deliver(PlacedRow row, RecordSink sink) throws IOException {
    if (!row.source().isEven(row.line(), problems)) {
      row.table().refused(row.line());
      return;
    }
    Row cells = row.line();
    if (row.last() && row.table().isTotal(cells)) {
      deliverTotal(row, sink);
      return;
    }
    Optional<TaskRow> read = row.table().read(cells);
    if (read.isEmpty()) {
      return;
    }
    checkDate(read.get().date(), row.line());
    takeTokens(read.get().dayTokens(), row.line());
    tally.add(read.get().task());
    row.table().deliver(read.get(), cells, sink);
  }

  /** Totals of one table of several are not those of the day, which a claim would be. */
  private void deliverTotal(PlacedRow row, RecordSink sink) throws IOException {
    if (oneTable) {
      takeTokens(row.table().deliverTotal(row.line(), sink), row.line());
    } else {
      row.table().leaveOutTotal(row.line());
    }
  }

  private void checkDate(Optional<LocalDate> date, Row row) {
    if (date.isPresent() && !date.equals(header.date())) {
      problems.add(
          Problem.mismatch(
              ProblemCode.CONTRADICTION,
              row.location(0),
              "the date of the day, " + header.date().orElseThrow(),
              date.get().toString()));
    }
  }

  private void takeTokens(Optional<Tokens> tokens, Row row) {
    if (tokens.isPresent()) {
      if (dayTokens.isPresent() && !dayTokens.equals(tokens)) {
        problems.add(
            Problem.mismatch(
                ProblemCode.CONTRADICTION,
                row.location(0),
                "one count of tokens for the day",
                dayTokens.get().count() + " and " + tokens.get().count()));
      }
      dayTokens = tokens;
    }
  }

  private void end(RecordSink sink) throws IOException {
    Optional<Tokens> tokens = document.figures().tokens().or(() -> dayTokens);
    Optional<DocumentTable> totals = document.totals();
    if (totals.isPresent()) {
      TotalsBlock block = TotalsBlock.of(totals.get(), decimalMark, problems);
      block.deliver(sink);
      if (tokens.isEmpty()) {
        tokens = block.tokensBeside(tally.totals());
      }
    }
    sink.endDay(new DayFigures(tokens, document.figures().statedTotals()));
  }
}
