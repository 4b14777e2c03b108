package dev.leverage.excel;

import dev.leverage.notation.DateNotation;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.NotationException;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.Measure;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads the cells of one row of our own sheets; what is wrong with one is added to the problems.
 */
final class DayFields {

  private final CellRow row;
  private final Problems problems;
  private boolean failed;

  DayFields(CellRow row, Problems problems) {
    this.row = row;
    this.problems = problems;
  }

  boolean failed() {
    return failed;
  }

  Optional<LocalDate> date(int column) {
    try {
      return DateNotation.parse(row.text(column), Optional.empty());
    } catch (NotationException e) {
      fail(e, column);
      return Optional.empty();
    }
  }

  Optional<Tokens> tokens(int column) {
    try {
      return TokenNotation.parse(row.text(column), DecimalMark.POINT);
    } catch (NotationException e) {
      fail(e, column);
      return Optional.empty();
    }
  }

  Optional<Measure> measure(int column, DurationNotation notation) {
    try {
      return notation.parse(row.text(column));
    } catch (NotationException e) {
      fail(e, column);
      return Optional.empty();
    }
  }

  /** Reads a number of tasks. */
  Optional<Long> whole(int column) {
    try {
      return TokenNotation.parse(row.text(column), DecimalMark.POINT).map(Tokens::count);
    } catch (NotationException e) {
      fail(e.code(), column, "a whole number", e.found());
      return Optional.empty();
    }
  }

  /** Reads a small whole number. */
  Optional<Long> count(int column) {
    return whole(column).filter(count -> count <= Integer.MAX_VALUE);
  }

  private void fail(NotationException e, int column) {
    fail(e.code(), column, e.expected(), e.found());
  }

  private void fail(ProblemCode code, int column, String expected, String found) {
    failed = true;
    problems.add(Problem.mismatch(code, row.location(column), expected, found));
  }
}
