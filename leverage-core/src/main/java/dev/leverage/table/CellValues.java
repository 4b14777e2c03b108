package dev.leverage.table;

import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DateNotation;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.notation.FactorNotation;
import dev.leverage.notation.NotationException;
import dev.leverage.notation.PrintedFactor;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.Measure;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the cells of rows, each by what its column means. */
final class CellValues {

  private final TaskColumns columns;
  private final DecimalMark decimalMark;
  private final ReadOptions options;
  private final Problems problems;
  private final @Nullable DurationNotation[] durations;
  private final boolean[] unitReported;

  private String lastDateText = "";
  private Optional<LocalDate> lastDate = Optional.empty();
  private boolean failed;

  CellValues(TaskColumns columns, DecimalMark decimalMark, ReadOptions options, Problems problems) {
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

  /** Forgets what was wrong with the row before. */
  void beginRow() {
    failed = false;
  }

  /** Returns whether something is wrong with the row. */
  boolean failed() {
    return failed;
  }

  String text(Row row, Field field) {
    int column = columns.indexOf(field);
    if (column < 0) {
      return "";
    }
    boolean words = field == Field.TITLE || field == Field.AGENT_NAME;
    return words ? row.text(column) : row.figure(column);
  }

  @Nullable Measure duration(Row row, Field field) {
    int column = columns.indexOf(field);
    if (column < 0) {
      return null;
    }
    String text = row.figure(column);
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
                + unit.name().toLowerCase(Locale.ROOT)));
  }

  @Nullable Tokens tokens(Row row, Field field) {
    int column = columns.indexOf(field);
    if (column < 0) {
      return null;
    }
    try {
      return TokenNotation.parse(row.figure(column), decimalMark).orElse(null);
    } catch (NotationException e) {
      fail(e, row, column);
      return null;
    }
  }

  Optional<LocalDate> date(Row row) {
    int column = columns.indexOf(Field.DATE);
    if (column < 0) {
      return Optional.empty();
    }
    String text = row.figure(column);
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

  /** Refuses what {@link #factor} refuses. */
  void checkFactor(Row row, Field field) {
    int column = columns.indexOf(field);
    if (column >= 0) {
      try {
        FactorNotation.check(row.figure(column), decimalMark);
      } catch (NotationException e) {
        fail(e, row, column);
      }
    }
  }

  Optional<PrintedFactor> factor(Row row, Field field) {
    int column = columns.indexOf(field);
    if (column < 0) {
      return Optional.empty();
    }
    try {
      return FactorNotation.parse(row.figure(column), decimalMark);
    } catch (NotationException e) {
      fail(e, row, column);
      return Optional.empty();
    }
  }

  void checkSurplus(Row row) {
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

  void fail(NotationException e, Row row, int column) {
    fail(Problem.mismatch(e.code(), row.location(column), e.expected(), e.found()));
  }

  void fail(Problem problem) {
    failed = true;
    problems.add(problem);
  }
}
