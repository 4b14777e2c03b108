package dev.leverage;

import dev.leverage.format.ForwardingSink;
import dev.leverage.format.RecordSink;
import dev.leverage.record.DayHeader;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds dates that several documents have, where their days would stay apart in one. */
final class RepeatedDates implements InputWatch {

  private final Map<LocalDate, Location> documents = new HashMap<>();
  private final List<Problem> repeated = new ArrayList<>();
  private Location current = Location.of("");

  @Override
  public void begin(Location document) {
    current = document;
  }

  /** What looks at the days before they go on. */
  RecordSink before(RecordSink next, Problems problems) {
    return new ForwardingSink(next) {
      @Override
      public void day(DayHeader header) throws IOException {
        if (header.date().isPresent()) {
          check(header.date().get());
        }
        super.day(header);
      }

      @Override
      public void end() throws IOException {
        repeated.forEach(problems::add);
        super.end();
      }
    };
  }

  private void check(LocalDate date) {
    Location first = documents.putIfAbsent(date, current);
    if (first != null && !first.equals(current) && repeated.size() < Problems.DEFAULT_LIMIT) {
      repeated.add(
          Problem.of(
              ProblemCode.REPEATED_DAY,
              current,
              date
                  + " is a day of "
                  + Problem.printable(first.source())
                  + " too; --merge-days makes one day of both"));
    }
  }
}
