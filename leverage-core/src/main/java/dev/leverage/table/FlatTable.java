package dev.leverage.table;

import dev.leverage.format.RecordSink;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Tokens;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Divides the rows of a table that has one row per task and a column of dates into days: every run
 * of rows with one date is a day, or several whose numbers of rows the document keeps elsewhere.
 *
 * <p>Belongs to one reader and its thread. Memory grows with the number of days, not of rows.
 */
final class FlatTable implements TableRows {

  private final TaskTable table;
  private final Optional<LocalDate> date;
  private final Optional<LocalDate> named;
  private final TotalsBlock aggregates;
  private final Problems problems;
  private final List<DayDetails> details;
  private final Set<Optional<LocalDate>> dates = new HashSet<>();

  private boolean inDay;
  private Optional<LocalDate> current = Optional.empty();
  private DayFigures figures = DayFigures.NONE;
  private Optional<Tokens> dayTokens = Optional.empty();
  private long rowsLeft;
  private int runs;
  private @Nullable HeldRow held;
  private @Nullable Location firstRow;

  FlatTable(
      TaskTable table,
      List<DayDetails> details,
      Optional<LocalDate> date,
      TotalsBlock aggregates,
      Problems problems) {
    this.table = table;
    this.date = table.has(Field.DATE) ? Optional.empty() : date;
    this.named = table.has(Field.DATE) ? date : Optional.empty();
    this.details = new ArrayList<>(details);
    this.aggregates = aggregates;
    this.problems = problems;
  }

  @Override
  public void begin(RecordSink sink) throws IOException {
    sink.begin(table.extraColumns());
  }

  /**
   * Delivers the events of a row: its task, the beginning of its day if it is the first of a run,
   * and before that the end of the day before. A row that may hold the totals of the table waits
   * until the next.
   *
   * @param row the row
   * @param sink where the events go
   * @throws IOException if the sink fails
   */
  @Override
  public void row(Row row, RecordSink sink) throws IOException {
    if (table.isBlank(row)) {
      return;
    }
    deliverHeld(sink);
    if (table.mayBeTotal(row)) {
      held = HeldRow.of(row, table.size());
    } else {
      deliver(row, sink);
    }
  }

  @Override
  public void refused(Row row, RecordSink sink) throws IOException {
    deliverHeld(sink);
    table.refused(row);
  }

  private void deliverHeld(RecordSink sink) throws IOException {
    HeldRow before = held;
    if (before != null) {
      held = null;
      deliver(before, sink);
    }
  }

  private void deliver(Row row, RecordSink sink) throws IOException {
    Optional<TaskRow> read = table.read(row);
    if (read.isEmpty()) {
      return;
    }
    TaskRow taskRow = read.get();
    Optional<LocalDate> dateOfRow = date.isPresent() ? date : taskRow.date();
    if (current.isPresent() && table.takesDateFromAbove(row)) {
      dateOfRow = current;
      problems.add(
          Problem.of(
              ProblemCode.DOUBTFUL,
              row.location(table.column(Field.DATE).orElse(0)),
              "the row has no date, and is read as one of the date above"));
    }
    if (!inDay || !dateOfRow.equals(current) || rowsLeft == 0) {
      endDay(sink);
      beginDay(dateOfRow, row, sink);
    }
    rowsLeft--;
    table.deliver(taskRow, row, sink);
    taskRow.dayTokens().ifPresent(tokens -> takeDayTokens(tokens, row));
  }

  @Override
  public boolean below(Row row) {
    return aggregates.take(row);
  }

  @Override
  public void end(RecordSink sink) throws IOException {
    HeldRow last = held;
    held = null;
    Optional<HeldRow> total = Optional.ofNullable(last).filter(table::isTotal);
    if (last != null && total.isEmpty()) {
      deliver(last, sink);
    }
    if (runs == 1) {
      deliverTotalsOfDay(total, sink);
    }
    endDay(sink);
    compareWithName();
    for (DayDetails rest : details) {
      deliverWithoutTasks(rest, sink);
    }
    if (runs != 1) {
      deliverTotalsOfRecord(total, sink);
    }
    sink.end();
  }

  /** The name of a log with several dates may tell anything, such as when it was copied. */
  private void compareWithName() {
    Location place = firstRow;
    if (place == null || named.isEmpty() || dates.size() != 1) {
      return;
    }
    Optional<LocalDate> told = dates.iterator().next();
    if (told.isPresent() && !told.equals(named)) {
      problems.add(
          Problem.of(
              ProblemCode.CONFLICTING_DATES,
              place,
              "the name of the file or sheet says "
                  + named.get()
                  + " and the rows "
                  + told.get()
                  + ", which is taken"));
    }
  }

  private void deliverTotalsOfDay(Optional<HeldRow> total, RecordSink sink) throws IOException {
    if (total.isPresent()) {
      table.deliverTotal(total.get(), sink).ifPresent(tokens -> takeDayTokens(tokens, total.get()));
    }
    aggregates.deliver(sink);
    if (dayTokens.isEmpty()) {
      dayTokens = aggregates.tokensBeside(table.totals());
    }
  }

  private void deliverTotalsOfRecord(Optional<HeldRow> total, RecordSink sink) throws IOException {
    if (total.isPresent()) {
      table.deliverRecordTotal(total.get(), sink);
    }
    aggregates.deliverOfRecord(table.totals(), sink);
  }

  private void beginDay(Optional<LocalDate> dateOfRow, Row row, RecordSink sink)
      throws IOException {
    if (firstRow == null) {
      firstRow = row.location(table.column(Field.DATE).orElse(0));
    }
    inDay = true;
    runs++;
    current = dateOfRow;
    DayDetails found = takeDetails(dateOfRow, sink);
    rowsLeft = found == null ? Long.MAX_VALUE : found.rows();
    boolean repeated = !dates.add(dateOfRow);
    if (repeated && found == null) {
      reportRepeated(dateOfRow, row);
    }
    if (found == null) {
      sink.day(new DayHeader(dateOfRow, Optional.empty(), List.of()));
      return;
    }
    figures = found.figures();
    sink.day(found.header());
    found.deliverBlocks(sink);
  }

  private void reportRepeated(Optional<LocalDate> dateOfRow, Row row) {
    problems.add(
        Problem.of(
            ProblemCode.REPEATED_DATE,
            row.location(0),
            dateOfRow.map(day -> "the date " + day + " occurs").orElse("rows without a date occur")
                + " again after other dates, and the rows are read as a day of their own"));
  }

  /** Removes what is known of the day, and delivers the days without tasks that stand before it. */
  private @Nullable DayDetails takeDetails(Optional<LocalDate> date, RecordSink sink)
      throws IOException {
    for (int index = 0; index < details.size(); index++) {
      DayDetails candidate = details.get(index);
      if (candidate.hasTasks() && candidate.header().date().equals(date)) {
        details.remove(index);
        List<DayDetails> before = details.subList(0, index);
        for (DayDetails earlier : before) {
          if (!earlier.hasTasks()) {
            deliverWithoutTasks(earlier, sink);
          }
        }
        before.removeIf(earlier -> !earlier.hasTasks());
        return candidate;
      }
    }
    return null;
  }

  private static void deliverWithoutTasks(DayDetails day, RecordSink sink) throws IOException {
    sink.day(day.header());
    day.deliverBlocks(sink);
    sink.endDay(day.figures());
  }

  private void takeDayTokens(Tokens tokens, Row row) {
    Optional<Tokens> known = dayTokens.isPresent() ? dayTokens : figures.tokens();
    if (known.isPresent() && !known.get().equals(tokens)) {
      problems.add(
          Problem.mismatch(
              ProblemCode.CONTRADICTION,
              row.location(0),
              "one count of tokens for the day",
              known.get().count() + " and " + tokens.count()));
    }
    dayTokens = Optional.of(tokens);
  }

  private void endDay(RecordSink sink) throws IOException {
    if (!inDay) {
      return;
    }
    inDay = false;
    Optional<Tokens> tokens = dayTokens.isPresent() ? dayTokens : figures.tokens();
    DayFigures complete = new DayFigures(tokens, figures.statedTotals());
    dayTokens = Optional.empty();
    figures = DayFigures.NONE;
    sink.endDay(complete);
  }
}
