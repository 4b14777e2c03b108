package dev.leverage;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.source.Deadline;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.IOException;
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

  /** Opens the document; says so where the choice of a sheet cannot matter. */
  RecordReader open(ReadOptions options, Problems problems) throws IOException {
    if ((options.sheet().isPresent() || options.range().isPresent()) && !format.hasSheets()) {
      problems.add(
          Problem.of(
              ProblemCode.IGNORED,
              source.location(),
              "the choice of a sheet or range is passed over, since "
                  + format.name()
                  + " has no sheets"));
    }
    Deadline deadline = Deadline.in(options.limits().seconds(), problems);
    return format.reader(source.within(deadline), options, problems);
  }
}
