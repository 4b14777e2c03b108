package dev.leverage.table;

import dev.leverage.format.RecordSink;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Tokens;
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
 * of rows with one date is a day.
 *
 * <p>Belongs to one reader and its thread. Memory grows with the number of days, not of rows.
 */
public final class FlatTable {

  private final TaskTable table;
  private final Problems problems;
  private final List<DayDetails> details;
  private final Set<Optional<LocalDate>> dates = new HashSet<>();

  private boolean inDay;
  private Optional<LocalDate> current = Optional.empty();
  private DayFigures figures = DayFigures.NONE;
  private Optional<Tokens> dayTokens = Optional.empty();

  /**
   * Creates a table without rows yet.
   *
   * @param table what understands the rows
   * @param details what the document keeps of its days elsewhere, in order; may be empty
   * @param problems where problems go
   */
  public FlatTable(TaskTable table, List<DayDetails> details, Problems problems) {
    this.table = table;
    this.details = new ArrayList<>(details);
    this.problems = problems;
  }

  /**
   * Delivers {@code begin}.
   *
   * @param sink where the event goes
   * @throws IOException if the sink fails
   */
  public void begin(RecordSink sink) throws IOException {
    sink.begin(table.extraColumns());
  }

  /**
   * Delivers the events of a row: its task, the beginning of its day if it is the first of a run,
   * and before that the end of the day before.
   *
   * @param row the row
   * @param sink where the events go
   * @throws IOException if the sink fails
   */
  public void row(Row row, RecordSink sink) throws IOException {
    Optional<TaskRow> read = table.read(row);
    if (read.isEmpty()) {
      return;
    }
    TaskRow taskRow = read.get();
    if (!inDay || !taskRow.date().equals(current)) {
      endDay(sink);
      beginDay(taskRow.date(), row, sink);
    }
    table.deliver(taskRow, row, sink);
    taskRow.dayTokens().ifPresent(tokens -> takeDayTokens(tokens, row));
  }

  /**
   * Delivers the end of the last day, the days that have no rows, and {@code end}.
   *
   * @param sink where the events go
   * @throws IOException if the sink fails
   */
  public void end(RecordSink sink) throws IOException {
    endDay(sink);
    for (DayDetails rest : details) {
      deliverWithoutTasks(rest, sink);
    }
    details.clear();
    sink.end();
  }

  private void beginDay(Optional<LocalDate> date, Row row, RecordSink sink) throws IOException {
    if (!dates.add(date)) {
      problems.add(
          Problem.of(
              ProblemCode.REPEATED_DATE,
              row.location(0),
              date.map(day -> "the date " + day + " occurs").orElse("rows without a date occur")
                  + " again after other dates, and the rows are read as a day of their own"));
    }
    inDay = true;
    current = date;
    DayDetails found = takeDetails(date, sink);
    if (found == null) {
      sink.day(new DayHeader(date, Optional.empty(), List.of()));
      return;
    }
    figures = found.figures();
    sink.day(found.header());
    found.deliverBlocks(sink);
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
