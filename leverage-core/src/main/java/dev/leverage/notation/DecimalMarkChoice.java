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
   * @param printer prints a reading for messages
   */
  static <T> T read(
      String text, DecimalMark mark, Function<DecimalMark, T> reader, Function<T, String> printer) {
    return switch (mark) {
      case POINT -> readOrHint(DecimalMark.POINT, DecimalMark.COMMA, reader, printer);
      case COMMA -> readOrHint(DecimalMark.COMMA, DecimalMark.POINT, reader, printer);
      case UNDECIDED ->
          text.indexOf(',') < 0
              ? reader.apply(DecimalMark.POINT)
              : readIfOneReading(text, reader, printer);
    };
  }

  private static <T> T readOrHint(
      DecimalMark mark,
      DecimalMark other,
      Function<DecimalMark, T> reader,
      Function<T, String> printer) {
    try {
      return reader.apply(mark);
    } catch (NotationException e) {
      Optional<T> otherwise = attempt(reader, other);
      if (otherwise.isEmpty()) {
        throw e;
      }
      String reading = printer.apply(otherwise.get());
      String hint = " (which " + option(other) + " reads as " + reading + ")";
      throw new NotationException(e.code(), e.expected(), e.found() + hint);
    }
  }

  private static <T> T readIfOneReading(
      String text, Function<DecimalMark, T> reader, Function<T, String> printer) {
    Optional<T> point = attempt(reader, DecimalMark.POINT);
    Optional<T> comma = attempt(reader, DecimalMark.COMMA);
    if (point.equals(comma)) {
      return point.orElseGet(() -> reader.apply(DecimalMark.POINT));
    }
    StringBuilder expected = new StringBuilder("the option ");
    point.ifPresent(t -> appendReading(expected, DecimalMark.POINT, printer.apply(t)));
    expected.append(point.isPresent() && comma.isPresent() ? " or " : "");
    comma.ifPresent(t -> appendReading(expected, DecimalMark.COMMA, printer.apply(t)));
    throw new NotationException(
        ProblemCode.AMBIGUOUS_VALUE, expected.toString(), Problem.quoted(text));
  }

  private static void appendReading(StringBuilder expected, DecimalMark mark, String reading) {
    expected.append(option(mark)).append(" (to read ").append(reading).append(')');
  }

  private static String option(DecimalMark mark) {
    return mark == DecimalMark.COMMA ? "--decimal comma" : "--decimal point";
  }

  private static <T> Optional<T> attempt(Function<DecimalMark, T> reader, DecimalMark mark) {
    try {
      return Optional.of(reader.apply(mark));
    } catch (NotationException e) {
      return Optional.empty();
    }
  }
}
