package dev.leverage.notation;

import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.util.Optional;
import java.util.function.Function;

/** Reads a text by a decimal mark, and says what another mark would make of it. */
final class DecimalMarkChoice {

  private DecimalMarkChoice() {}

  /**
   * Reads a text.
   *
   * @param reader reads the text by {@link DecimalMark#POINT} or {@link DecimalMark#COMMA}
   */
  static <T> T read(String text, DecimalMark mark, Function<DecimalMark, T> reader) {
    return switch (mark) {
      case POINT -> readOrHint(text, DecimalMark.POINT, DecimalMark.COMMA, reader);
      case COMMA -> readOrHint(text, DecimalMark.COMMA, DecimalMark.POINT, reader);
      case UNDECIDED ->
          text.indexOf(',') < 0 ? reader.apply(DecimalMark.POINT) : readIfOneReading(text, reader);
    };
  }

  private static <T> T readOrHint(
      String text, DecimalMark mark, DecimalMark other, Function<DecimalMark, T> reader) {
    try {
      return reader.apply(mark);
    } catch (NotationException e) {
      if (attempt(reader, other).isEmpty()) {
        throw e;
      }
      String hint = " (which " + option(other) + " reads as " + reading(text, other) + ")";
      throw new NotationException(e.code(), e.expected(), e.found() + hint);
    }
  }

  private static <T> T readIfOneReading(String text, Function<DecimalMark, T> reader) {
    Optional<T> point = attempt(reader, DecimalMark.POINT);
    Optional<T> comma = attempt(reader, DecimalMark.COMMA);
    if (point.equals(comma)) {
      return point.orElseGet(() -> reader.apply(DecimalMark.POINT));
    }
    String options =
        (point.isPresent() ? optionToRead(text, DecimalMark.POINT) : "")
            + (point.isPresent() && comma.isPresent() ? " or " : "")
            + (comma.isPresent() ? optionToRead(text, DecimalMark.COMMA) : "");
    throw new NotationException(
        ProblemCode.AMBIGUOUS_VALUE, "the option " + options, Problem.quoted(text));
  }

  private static <T> Optional<T> attempt(Function<DecimalMark, T> reader, DecimalMark mark) {
    try {
      return Optional.of(reader.apply(mark));
    } catch (NotationException e) {
      return Optional.empty();
    }
  }

  private static String optionToRead(String text, DecimalMark mark) {
    return option(mark) + " (to read " + reading(text, mark) + ")";
  }

  private static String option(DecimalMark mark) {
    return mark == DecimalMark.COMMA ? "--decimal comma" : "--decimal point";
  }

  /** Writes a text as it is understood: a point before decimals, and nothing between thousands. */
  private static String reading(String text, DecimalMark mark) {
    return Problem.quoted(
        mark == DecimalMark.COMMA
            ? text.replace(".", "").replace(',', '.')
            : text.replace(",", ""));
  }
}
