package dev.leverage.cli;

import dev.leverage.notation.DateNotation;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.NotationException;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.Measure;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of an option in the notation of records. */
abstract class NotedConverter<T> implements ITypeConverter<T> {

  private NotedConverter() {}

  abstract Optional<T> parse(String text);

  @Override
  public T convert(String text) {
    try {
      return parse(text)
          .orElseThrow(
              () -> new TypeConversionException("expected a value, found " + Problem.quoted(text)));
    } catch (NotationException e) {
      throw new TypeConversionException("expected " + e.expected() + ", found " + e.found());
    }
  }

  static final class OfHumanEstimate extends NotedConverter<Measure> {
    @Override
    Optional<Measure> parse(String text) {
      return DurationNotation.ofHumanEstimates().parse(text);
    }
  }

  static final class OfTime extends NotedConverter<Measure> {
    @Override
    Optional<Measure> parse(String text) {
      return DurationNotation.ofTimes().parse(text);
    }
  }

  static final class OfTokens extends NotedConverter<Tokens> {
    @Override
    Optional<Tokens> parse(String text) {
      return TokenNotation.parse(text, DecimalMark.POINT);
    }
  }

  static final class OfDate extends NotedConverter<LocalDate> {
    @Override
    Optional<LocalDate> parse(String text) {
      return DateNotation.parse(text, Optional.empty());
    }
  }
}
