package dev.leverage.table;

import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.NotationException;
import dev.leverage.notation.TokenNotation;
import dev.leverage.source.ProblemCode;
import java.util.Optional;

/**
 * Rows under a header, by which columns are told that their headers do not tell.
 *
 * @param rows the rows; may be none
 * @param decimalMark the decimal mark of numbers in their cells
 */
record SampleRows(Iterable<? extends Row> rows, DecimalMark decimalMark) {

  /** Reads a cell; nothing where it is blank. */
  private interface Notation {
    Optional<?> parse(String text);
  }

  /** Returns whether a column has times, each with its unit, and nothing else. */
  boolean holdTimesWithUnits(int column) {
    for (Row row : rows) {
      if (DurationNotation.isBareNumber(row.figure(column))) {
        return false;
      }
    }
    return hold(column, Field.AGENT_TIME);
  }

  /** Returns whether a column has what a field can be, and nothing else. */
  boolean hold(int column, Field field) {
    return switch (field) {
      case TOKENS -> hold(column, text -> TokenNotation.parse(text, decimalMark));
      case HUMAN_ESTIMATE ->
          hold(column, DurationNotation.ofHumanEstimates().withDecimalMark(decimalMark)::parse);
      default -> hold(column, DurationNotation.ofTimes().withDecimalMark(decimalMark)::parse);
    };
  }

  private boolean hold(int column, Notation notation) {
    boolean found = false;
    for (Row row : rows) {
      try {
        found |= isPresent(notation, row.figure(column));
      } catch (NotationException e) {
        return false;
      }
    }
    return found;
  }

  /** A figure with two readings is one; which, its row will ask. */
  private static boolean isPresent(Notation notation, String text) {
    try {
      return notation.parse(text).isPresent();
    } catch (NotationException e) {
      if (e.code() == ProblemCode.AMBIGUOUS_VALUE) {
        return true;
      }
      throw e;
    }
  }
}
