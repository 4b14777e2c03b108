package dev.leverage.table;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.notation.DateNotation;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.notation.FactorNotation;
import dev.leverage.notation.NotationException;
import dev.leverage.notation.TokenNotation;
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
  private final DecimalMark decimalMark;
  private final ReadOptions options;
  private final Problems problems;
  private final @Nullable DurationNotation[] durations;
  private final boolean[] unitReported;

  private String lastDateText = "";
  private Optional<LocalDate> lastDate = Optional.empty();
  private boolean rowFailed;

  private TaskTable(
      TaskColumns columns, DecimalMark decimalMark, ReadOptions options, Problems problems) {
    this.columns = columns;
    this.decimalMark = decimalMark;
    this.options = options;
    this.problems = problems;
    this.durations = new @Nullable DurationNotation[columns.size()];
    this.unitReported = new boolean[columns.size()];
    for (int column = 0; column < columns.size(); column++) {
      durations[column] = notationOf(columns.meaning(column));
    }
  }

  private @Nullable DurationNotation notationOf(@Nullable Meaning meaning) {
    if (meaning == null || !meaning.field().isDuration()) {
      return null;
    }
    DurationNotation notation =
        meaning.field() == Field.HUMAN_ESTIMATE
            ? DurationNotation.ofHumanEstimates().withWorkingWeek(options.workingWeek())
            : DurationNotation.ofTimes();
    notation = notation.withDecimalMark(decimalMark);
    return meaning.unit().isPresent() ? notation.withBareUnit(meaning.unit().get()) : notation;
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
    return new TaskTable(
        TaskColumns.resolve(header, sample, problems), decimalMark, options, problems);
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
    rowFailed = false;
    if (isBlank(row)) {
      return Optional.empty();
    }
    checkSurplus(row);
    String title = cell(row, Field.TITLE);
    if (title.isBlank()) {
      fail(
          Problem.mismatch(
              ProblemCode.MISSING_TITLE,
              row.location(columns.indexOf(Field.TITLE)),
              "a title, since other cells of the row are filled",
              "nothing"));
      return Optional.empty();
    }
    Task.Builder task =
        Task.titled(title)
            .human(duration(row, Field.HUMAN_ESTIMATE))
            .agentTime(duration(row, Field.AGENT_TIME))
            .supervision(duration(row, Field.SUPERVISION_TIME))
            .tokens(tokens(row, Field.TOKENS))
            .agent(agentOf(row));
    for (int index : columns.extraIndexes()) {
      task.extra(columns.extraName(index), row.text(index));
    }
    Optional<LocalDate> date = date(row);
    Optional<Tokens> dayTokens = Optional.ofNullable(tokens(row, Field.DAY_TOKENS));
    checkFactors(row);
    return rowFailed ? Optional.empty() : Optional.of(new TaskRow(task.build(), date, dayTokens));
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
    String text = cell(row, field).strip();
    if (!text.isEmpty()) {
      sink.claim(new Claim(kind, text, row.location(columns.indexOf(field))));
    }
  }

  private boolean isBlank(Row row) {
    int number = columns.indexOf(Field.ROW_NUMBER);
    for (int column = 0; column < row.size(); column++) {
      if (column != number && !row.text(column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  private void checkSurplus(Row row) {
    for (int column = 0; column < row.size(); column++) {
      if (!columns.isNamed(column) && !row.text(column).isBlank()) {
        fail(
            Problem.mismatch(
                ProblemCode.MISSING_HEADER,
                row.location(column),
                "no value, since its column has no header",
                Problem.quoted(row.text(column))));
      }
    }
  }

  private String cell(Row row, Field field) {
    int column = columns.indexOf(field);
    return column < 0 ? "" : row.text(column);
  }

  private @Nullable Measure duration(Row row, Field field) {
    int column = columns.indexOf(field);
    if (column < 0) {
      return null;
    }
    String text = row.text(column);
    try {
      DurationNotation notation = durations[column];
      Measure measure = notation == null ? null : notation.parse(text).orElse(null);
      if (measure != null && !unitReported[column]) {
        reportInferredUnit(row, column, text);
      }
      return measure;
    } catch (NotationException e) {
      fail(e, row, column);
      return null;
    }
  }

  private void reportInferredUnit(Row row, int column, String text) {
    Meaning meaning = columns.meaning(column);
    if (meaning == null || meaning.unit().isPresent() || !DurationNotation.isBareNumber(text)) {
      return;
    }
    unitReported[column] = true;
    DurationUnit unit =
        meaning.field() == Field.HUMAN_ESTIMATE ? DurationUnit.HOURS : DurationUnit.MINUTES;
    problems.add(
        Problem.of(
            ProblemCode.INFERRED,
            row.location(column),
            "numbers without a unit under "
                + Problem.quoted(columns.header(column))
                + " are read as "
                + unit.name().toLowerCase(java.util.Locale.ROOT)));
  }

  private @Nullable Tokens tokens(Row row, Field field) {
    int column = columns.indexOf(field);
    if (column < 0) {
      return null;
    }
    try {
      return TokenNotation.parse(row.text(column), decimalMark).orElse(null);
    } catch (NotationException e) {
      fail(e, row, column);
      return null;
    }
  }

  private @Nullable String agentOf(Row row) {
    String name = cell(row, Field.AGENT_NAME);
    return name.isBlank() ? columns.agent().orElse(null) : name;
  }

  private Optional<LocalDate> date(Row row) {
    int column = columns.indexOf(Field.DATE);
    if (column < 0) {
      return Optional.empty();
    }
    String text = row.text(column);
    if (!text.equals(lastDateText)) {
      try {
        lastDate = DateNotation.parse(text, options.dateOrder());
        lastDateText = text;
      } catch (NotationException e) {
        fail(e, row, column);
        return Optional.empty();
      }
    }
    return lastDate;
  }

  private void checkFactors(Row row) {
    for (Field field : TaskColumns.FACTORS) {
      int column = columns.indexOf(field);
      if (column >= 0) {
        try {
          FactorNotation.parse(row.text(column), decimalMark);
        } catch (NotationException e) {
          fail(e, row, column);
        }
      }
    }
  }

  private void fail(NotationException e, Row row, int column) {
    fail(Problem.mismatch(e.code(), row.location(column), e.expected(), e.found()));
  }

  private void fail(Problem problem) {
    rowFailed = true;
    problems.add(problem);
  }
}
