package dev.leverage.cli;

import dev.leverage.notation.DateNotation;
import dev.leverage.notation.NotationException;
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

  static final class OfDate extends NotedConverter<LocalDate> {
    @Override
    Optional<LocalDate> parse(String text) {
      return DateNotation.parse(text, Optional.empty());
    }
  }
}
