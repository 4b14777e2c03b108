package dev.leverage.cli;

import dev.leverage.format.CellRange;
import dev.leverage.source.Problem;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of an option that takes a range of cells. */
final class RangeConverter implements ITypeConverter<CellRange> {

  @Override
  public CellRange convert(String text) {
    return CellRange.parse(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected a range of cells such as \"A3:H40\", \"A:H\" or \"3:40\", found "
                        + Problem.quoted(text)));
  }
}
