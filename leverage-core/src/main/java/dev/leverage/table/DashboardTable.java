package dev.leverage.table;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.measure.Totals;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.NotationException;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table that has one row per day, as dashboards do: each is a day with stated totals and
 * without tasks. Its factors are claims, means as a dashboard prints them.
 *
 * <p>Belongs to one reader and its thread.
 */
public final class DashboardTable implements TableRows {

  private static final int FEWEST_DAYS = 2;

  private final TaskColumns columns;
  private final CellValues values;
  private final DecimalMark decimalMark;
  private final Problems problems;
  private Totals sums = Totals.EMPTY;
  private int days;

  private DashboardTable(
      TaskColumns columns, CellValues values, DecimalMark decimalMark, Problems problems) {
    this.columns = columns;
    this.values = values;
    this.decimalMark = decimalMark;
    this.problems = problems;
  }

  /**
   * Understands a header; columns that nobody knows are left out, with a warning.
   *
   * @param header the row of headers; {@link Vocabulary#isDashboardHeader} said that it is one
   * @param sample rows under it, by which an unlisted agent's name is told; may be empty
   * @param decimalMark the decimal mark of numbers in the cells
   * @param options choices of the caller
   * @param problems where problems of the header and of all rows go
   * @return a table that reads the rows under the header, not null
   * @throws dev.leverage.source.LeverageException if two headers claim one meaning
   */
  public static DashboardTable under(
      Row header,
      Iterable<? extends Row> sample,
      DecimalMark decimalMark,
      ReadOptions options,
      Problems problems) {
    Vocabulary vocabulary = Vocabulary.of(options).ofDashboards();
    TaskColumns columns =
        TaskColumns.resolve(header, new SampleRows(sample, decimalMark), vocabulary, problems);
    for (int index : columns.extraIndexes()) {
      problems.add(
          Problem.of(
              ProblemCode.IGNORED,
              header.location(index),
              "the column "
                  + Problem.quoted(columns.extraName(index))
                  + " of a table of days is left out"));
    }
    CellValues values = new CellValues(columns, decimalMark, options, problems);
    return new DashboardTable(columns, values, decimalMark, problems);
  }

  /**
   * Reads a row.
   *
   * @param row the row; a cell beyond its end counts as blank
   * @return the day, without blocks, or empty if the row is blank, the sum of those above, or has a
   *     problem, which is then added
   */
  public Optional<DayDetails> read(Row row) {
    values.beginRow();
    if (isBlank(row)) {
      return Optional.empty();
    }
    values.checkSurplus(row);
    boolean total = days >= FEWEST_DAYS && TotalWords.isOne(values.text(row, Field.DATE));
    Optional<LocalDate> date = total ? Optional.empty() : values.date(row);
    Optional<StatedTotals> stated = statedTotals(row);
    Optional<Tokens> tokens =
        Optional.ofNullable(values.tokens(row, Field.DAY_TOKENS))
            .or(() -> Optional.ofNullable(values.tokens(row, Field.TOKENS)));
    values.checkFactor(row, Field.LEVERAGE);
    values.checkFactor(row, Field.SUPERVISORY_LEVERAGE);
    if (values.failed()) {
      return Optional.empty();
    }
    if (total || (date.isEmpty() && days >= FEWEST_DAYS && isSum(stated))) {
      checkTotal(stated, row);
      return Optional.empty();
    }
    days++;
    stated.ifPresent(known -> sums = sums.plus(Totals.stated(known)));
    return Optional.of(
        new DayDetails(
            new DayHeader(date, Optional.empty(), List.of()),
            List.of(),
            new DayFigures(tokens, stated),
            false));
  }

  private boolean isBlank(Row row) {
    for (int column = 0; column < row.size(); column++) {
      if (!row.text(column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  private Optional<StatedTotals> statedTotals(Row row) {
    Optional<Measure> human = measure(row, Field.HUMAN_ESTIMATE);
    Optional<Measure> agent = measure(row, Field.AGENT_TIME);
    Optional<Measure> supervision = measure(row, Field.SUPERVISION_TIME);
    Long tasks = count(row);
    if (tasks != null) {
      return Optional.of(new StatedTotals(tasks, human, agent, supervision));
    }
    boolean work = human.isPresent() || agent.isPresent() || supervision.isPresent();
    if (work && !values.failed()) {
      failCount(row);
    }
    return Optional.empty();
  }

  private Optional<Measure> measure(Row row, Field field) {
    return Optional.ofNullable(values.duration(row, field));
  }

  private @Nullable Long count(Row row) {
    try {
      return TokenNotation.parse(values.text(row, Field.TASK_COUNT), decimalMark)
          .map(Tokens::count)
          .orElse(null);
    } catch (NotationException e) {
      failCount(row);
      return null;
    }
  }

  private void failCount(Row row) {
    values.fail(
        Problem.mismatch(
            ProblemCode.BAD_NUMBER,
            row.location(columns.indexOf(Field.TASK_COUNT)),
            "the number of the day's tasks, such as \"15\"",
            Problem.quoted(values.text(row, Field.TASK_COUNT))));
  }

  private boolean isSum(Optional<StatedTotals> stated) {
    return stated.isPresent()
        && stated.get().tasks() == sums.tasks()
        && isSum(stated.get().humanEstimate(), sums.humanEstimate().millis())
        && isSum(stated.get().agentTime(), sums.agentTime().millis())
        && isSum(stated.get().supervisionTime(), sums.supervisionTime().millis());
  }

  private static boolean isSum(Optional<Measure> stated, long sum) {
    return stated.isEmpty() || stated.get().millis() == sum;
  }

  private void checkTotal(Optional<StatedTotals> stated, Row row) {
    if (stated.isPresent() && !isSum(stated)) {
      problems.add(
          Problem.of(
              ProblemCode.IGNORED,
              row.location(columns.indexOf(Field.DATE)),
              "the figures of this row are not the sums of the days above, and it is left out"));
    }
  }

  /**
   * Delivers the events of a day and, to a sink that wants them, the derived figures that its row
   * prints.
   *
   * @param day what {@link #read} took from the row, blocks added by the caller
   * @param row the row
   * @param sink where the events go
   * @throws IOException if the sink fails
   */
  public void deliver(DayDetails day, Row row, RecordSink sink) throws IOException {
    sink.day(day.header());
    day.deliverBlocks(sink);
    if (sink.acceptsClaims()) {
      deliver(row, Field.WEEKS, Claim.Kind.TOTAL_WEEKS, sink);
      deliver(row, Field.LEVERAGE, Claim.Kind.MEAN_LEVERAGE, sink);
      deliver(row, Field.SUPERVISORY_LEVERAGE, Claim.Kind.MEAN_SUPERVISORY_LEVERAGE, sink);
    }
    sink.endDay(day.figures());
  }

  private void deliver(Row row, Field field, Claim.Kind kind, RecordSink sink) throws IOException {
    String text = values.text(row, field).strip();
    if (!text.isEmpty()) {
      sink.claim(new Claim(kind, text, row.location(columns.indexOf(field))));
    }
  }

  @Override
  public void begin(RecordSink sink) throws IOException {
    sink.begin(Columns.NONE);
  }

  @Override
  public void row(Row row, RecordSink sink) throws IOException {
    Optional<DayDetails> day = read(row);
    if (day.isPresent()) {
      deliver(day.get(), row, sink);
    }
  }

  @Override
  public void end(RecordSink sink) throws IOException {
    sink.end();
  }
}
