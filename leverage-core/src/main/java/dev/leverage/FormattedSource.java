package dev.leverage;

import dev.leverage.format.RecordFormat;
import dev.leverage.source.Source;
import java.util.Objects;

/**
 * A document together with the format to read it in, such as {@code export.txt} as CSV.
 *
 * @param source the document
 * @param format the format
 */
public record FormattedSource(Source source, RecordFormat format) {

  /** Checks the parts. */
  public FormattedSource {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(format, "format");
  }
}
