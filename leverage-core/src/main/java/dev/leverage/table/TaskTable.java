package dev.leverage.table;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.measure.Totals;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.PrintedFactor;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows under the header of a task table.
 *
 * <p>What is wrong with a row is added to the problems, each with the place of its cell. Belongs to
 * one reader and its thread.
 */
public final class TaskTable {

  private final TaskColumns columns;
  private final CellValues values;
  private final Problems problems;
  private final TotalRow totalRow;

  private TaskTable(TaskColumns columns, CellValues values, Problems problems) {
    this.columns = columns;
    this.values = values;
    this.problems = problems;
    this.totalRow = new TotalRow(columns, values, problems);
  }

  /**
   * Understands a header.
   *
   * @param header the row of headers; {@link Vocabulary#isTaskHeader} said that it is one
   * @param sample rows under it, by which an unlisted agent's name is told; may be empty
   * @param decimalMark the decimal mark of numbers in the cells
   * @param options choices of the caller
   * @param problems where problems of the header and of all rows go
   * @return a table that reads the rows under the header, not null
   * @throws dev.leverage.source.LeverageException if two headers claim one meaning
   */
  public static TaskTable under(
      Row header,
      Iterable<? extends Row> sample,
      DecimalMark decimalMark,
      ReadOptions options,
      Problems problems) {
    TaskColumns columns =
        TaskColumns.resolve(
            header, new SampleRows(sample, decimalMark), Vocabulary.of(options), problems);
    return new TaskTable(
        columns, new CellValues(columns, decimalMark, options, problems), problems);
  }

  /**
   * Returns the columns that only this record knows.
   *
   * @return the columns in order, not null
   */
  public Columns extraColumns() {
    return columns.extras();
  }

  /**
   * Returns whether the table has a column of a kind.
   *
   * @param field the kind, not null
   * @return true if a header claims it
   */
  public boolean has(Field field) {
    return columns.indexOf(field) >= 0;
  }

  /**
   * Returns the column of a kind.
   *
   * @param field the kind, not null
   * @return its index, from 0, or empty if no header claims it
   */
  public OptionalInt column(Field field) {
    int column = columns.indexOf(field);
    return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
  }

  /**
   * Returns the agent's name that the header gives to all rows.
   *
   * @return the name, or empty if it gives none
   */
  public Optional<String> agent() {
    return columns.agent();
  }

  /**
   * Reads a row.
   *
   * @param row the row; a cell beyond its end counts as blank
   * @return what the row says, or empty if it is blank or has a problem, which is then added
   */
  public Optional<TaskRow> read(Row row) {
    values.beginRow();
    if (isBlank(row)) {
      return Optional.empty();
    }
    values.checkSurplus(row);
    String title = values.text(row, Field.TITLE);
    if (title.isBlank()) {
      values.fail(
          Problem.mismatch(
              ProblemCode.MISSING_TITLE,
              row.location(columns.indexOf(Field.TITLE)),
              "a title, since other cells of the row are filled",
              "nothing"));
      totalRow.addRefused(row);
      return Optional.empty();
    }
    Measure human = values.duration(row, Field.HUMAN_ESTIMATE);
    Measure agentTime = values.duration(row, Field.AGENT_TIME);
    Measure supervision = values.duration(row, Field.SUPERVISION_TIME);
    values.checkFactor(row, Field.LEVERAGE);
    if (supervision == null && human != null) {
      supervision = inferred(human, row);
    } else {
      values.checkFactor(row, Field.SUPERVISORY_LEVERAGE);
    }
    Task.Builder task =
        Task.titled(title)
            .human(human)
            .agentTime(agentTime)
            .supervision(supervision)
            .tokens(values.tokens(row, Field.TOKENS))
            .agent(agentOf(row));
    for (int index : columns.extraIndexes()) {
      task.extra(columns.extraName(index), row.text(index));
    }
    Optional<LocalDate> date = values.date(row);
    Optional<Tokens> dayTokens = Optional.ofNullable(values.tokens(row, Field.DAY_TOKENS));
    if (values.failed()) {
      totalRow.addRefused(row);
      return Optional.empty();
    }
    TaskRow read = new TaskRow(task.build(), date, dayTokens);
    totalRow.add(row, read.task());
    return Optional.of(read);
  }

  /** Takes note of a row of which nothing is known. */
  void refused(Row row) {
    totalRow.addRefused(row);
  }

  /**
   * Returns whether the last row that is not blank holds the totals of those read before, such as
   * {@code Total}, and not a task.
   *
   * <p>That is so if its title is a word for totals and its figures are the sums of at least two
   * tasks. Where they are not, it is so if the tasks are numbered and the row is not, with a
   * warning; else the row could be either, which is an error. Below a row that was refused any row
   * of such a title is one, since nothing is known of the sums. Never so under the very header of
   * {@link FlatColumn}.
   *
   * @param row the last row that is not blank
   * @return true if the row is not to be {@linkplain #read read}
   */
  public boolean isTotal(Row row) {
    return totalRow.mayBe(row) && totalRow.isOne(row);
  }

  /**
   * Delivers what a row of totals prints to a sink that wants claims, and warns of what else it
   * says.
   *
   * @param row the row, of which {@link #isTotal} is true
   * @param sink where the claims go, within the day whose tasks the table has
   * @return the tokens that the row states for the day, if they are not the sum of the tasks'
   * @throws IOException if the sink fails
   */
  public Optional<Tokens> deliverTotal(Row row, RecordSink sink) throws IOException {
    totalRow.deliver(row, sink);
    totalRow.reportRest(row);
    return Optional.ofNullable(totalRow.dayTokens(row));
  }

  /** Delivers what a row of totals prints of several days, and warns of what else it says. */
  void deliverRecordTotal(Row row, RecordSink sink) throws IOException {
    totalRow.deliverOfRecord(row, sink);
    leaveOutTotal(row);
  }

  /** Warns of what a row of totals says that nothing keeps if it is nobody's claim. */
  void leaveOutTotal(Row row) {
    totalRow.reportTokens(row);
    totalRow.reportRest(row);
  }

  boolean mayBeTotal(Row row) {
    return totalRow.mayBe(row);
  }

  /** Returns whether a row without a date has that of the row above, as people write tables. */
  boolean takesDateFromAbove(Row row) {
    return has(Field.DATE) && !columns.areFlat() && values.text(row, Field.DATE).isBlank();
  }

  Totals totals() {
    return totalRow.totals();
  }

  int size() {
    return columns.size();
  }

  private @Nullable Measure inferred(Measure human, Row row) {
    PrintedFactor factor = values.factor(row, Field.SUPERVISORY_LEVERAGE).orElse(null);
    if (factor == null) {
      return null;
    }
    int column = columns.indexOf(Field.SUPERVISORY_LEVERAGE);
    long millis =
        factor.approximate()
            ? SupervisionInference.SEVERAL
            : SupervisionInference.infer(human.millis(), factor);
    if (millis > 0) {
      problems.add(
          Problem.of(
              ProblemCode.INFERRED,
              row.location(column),
              "the supervision time is inferred from the factor under "
                  + Problem.quoted(columns.header(column))
                  + ", and approximate"));
      return Measure.ofMillis(millis).approximately();
    }
    problems.add(
        Problem.of(
            ProblemCode.INFERRED,
            row.location(column),
            "the supervision time is not known, since "
                + (millis == SupervisionInference.NONE ? "no time has" : "several times have")
                + " the factor "
                + Problem.quoted(row.text(column))));
    return null;
  }

  /**
   * Delivers the task of a row and, to a sink that wants them, its place and the derived figures
   * that the row prints.
   *
   * @param taskRow what {@link #read} took from the row
   * @param row the row
   * @param sink where the events go
   * @throws IOException if the sink fails
   */
  public void deliver(TaskRow taskRow, Row row, RecordSink sink) throws IOException {
    if (!sink.acceptsClaims()) {
      sink.task(taskRow.task());
      return;
    }
    sink.task(taskRow.task(), row.location(columns.indexOf(Field.TITLE)));
    deliverClaim(row, Field.ROW_NUMBER, Claim.Kind.ROW_NUMBER, sink);
    deliverClaim(row, Field.WEEKS, Claim.Kind.WEEKS, sink);
    deliverClaim(row, Field.LEVERAGE, Claim.Kind.LEVERAGE, sink);
    deliverClaim(row, Field.SUPERVISORY_LEVERAGE, Claim.Kind.SUPERVISORY_LEVERAGE, sink);
  }

  private void deliverClaim(Row row, Field field, Claim.Kind kind, RecordSink sink)
      throws IOException {
    String text = values.text(row, field).strip();
    if (!text.isEmpty()) {
      sink.claim(new Claim(kind, text, row.location(columns.indexOf(field))));
    }
  }

  boolean isBlank(Row row) {
    int number = columns.indexOf(Field.ROW_NUMBER);
    for (int column = 0; column < row.size(); column++) {
      if (column != number && !row.text(column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String agentOf(Row row) {
    String name = values.text(row, Field.AGENT_NAME);
    return name.isBlank() ? columns.agent().orElse(null) : name;
  }
}
