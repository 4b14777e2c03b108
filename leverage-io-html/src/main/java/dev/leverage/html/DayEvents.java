package dev.leverage.html;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.measure.Tally;
import dev.leverage.measure.Totals;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.Field;
import dev.leverage.table.Row;
import dev.leverage.table.TaskRow;
import dev.leverage.table.TaskTable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Delivers one day, a row at a time. */
final class DayEvents implements PagePart {

  /** A row and what understands it. */
  private record PlacedRow(PageRow line, TaskTable table, PageTable source, boolean last) {}

  private final DayDraft draft;
  private final Problems problems;
  private final DecimalMark decimalMark;
  private final Columns columns;
  private final Iterator<PlacedRow> rows;
  private final Tally tally = new Tally();
  private DayHeader header;
  private Optional<Tokens> dayTokens = Optional.empty();
  private boolean begun;

  DayEvents(DayDraft draft, ReadOptions options, Problems problems) {
    this.draft = draft;
    this.problems = problems;
    this.decimalMark = options.decimalMark().orElse(DecimalMark.POINT);
    this.header = draft.header();
    Columns united = Columns.NONE;
    List<PlacedRow> placed = new ArrayList<>();
    for (PageTable source : draft.taskTables()) {
      TaskTable table =
          TaskTable.under(source.asTaskHeader(), source.asTasks(), decimalMark, options, problems);
      united = united.union(table.extraColumns());
      for (int index = 0; index < source.rows().size(); index++) {
        boolean last = index == source.lastRow();
        placed.add(new PlacedRow(source.rows().get(index), table, source, last));
      }
      if (table.has(Field.DATE)) {
        takeDate(source, options);
      }
    }
    this.columns = united;
    this.rows = placed.iterator();
  }

  @Override
  public Columns columns() {
    return columns;
  }

  /** The day begins before its first row is read, so that a column of dates is read by itself. */
  private void takeDate(PageTable source, ReadOptions options) {
    TaskTable scout =
        TaskTable.under(
            source.asTaskHeader(), source.asTasks(), decimalMark, options, new Problems());
    for (PageRow row : source.rows()) {
      Optional<LocalDate> date =
          row.size() == source.header().size()
              ? scout.read(source.asTask(row)).flatMap(TaskRow::date)
              : Optional.empty();
      if (date.isPresent() && header.date().isEmpty()) {
        header = new DayHeader(date, header.title(), header.tags());
      }
    }
  }

  @Override
  public boolean deliverNext(RecordSink sink) throws IOException {
    if (!begun) {
      begun = true;
      sink.day(header);
      boolean placed = sink.acceptsClaims();
      for (DayDraft.PlacedBlock block : draft.blocks()) {
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
      return;
    }
    Row cells = row.source().asTask(row.line());
    if (row.last() && row.table().isTotal(cells)) {
      takeTokens(row.table().deliverTotal(cells, sink), row.line());
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

  private void checkDate(Optional<LocalDate> date, PageRow row) {
    if (date.isPresent() && !date.equals(header.date())) {
      problems.add(
          Problem.mismatch(
              ProblemCode.CONTRADICTION,
              row.location(0),
              "the date of the day, " + header.date().orElseThrow(),
              date.get().toString()));
    }
  }

  private void takeTokens(Optional<Tokens> tokens, PageRow row) {
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
    Optional<Tokens> tokens = dayTokens;
    @Nullable PageTable aggregates = draft.aggregates();
    if (aggregates != null) {
      AggregateTable table = new AggregateTable(aggregates, problems);
      table.deliver(sink);
      Optional<Tokens> printed = table.tokens(decimalMark);
      if (tokens.isEmpty() && !isSumOfTasks(printed)) {
        tokens = printed;
      }
    }
    sink.endDay(new DayFigures(tokens, Optional.empty()));
  }

  /** A total that is the sum of all tasks' tokens is derived, and not a figure of the day's own. */
  private boolean isSumOfTasks(Optional<Tokens> printed) {
    Totals totals = tally.totals();
    return totals.tasks() > 0
        && printed.isPresent()
        && totals.tokensComplete()
        && totals.tokens().isKnown()
        && totals.tokens().count() == printed.get().count()
        && totals.tokens().approximate() == printed.get().approximate();
  }
}
