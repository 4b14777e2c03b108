package dev.leverage.cli;

import dev.leverage.notation.DateNotation;
import dev.leverage.notation.NotationException;
import dev.leverage.source.Problem;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of an option that takes a date. */
final class DateConverter implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String text) {
    try {
      return DateNotation.parse(text, Optional.empty()).orElseThrow(() -> unexpected(text));
    } catch (NotationException e) {
      throw unexpected(text);
    }
  }

  private static TypeConversionException unexpected(String text) {
    return new TypeConversionException(
        "expected a date such as \"2026-04-02\", found " + Problem.quoted(text));
  }
}
