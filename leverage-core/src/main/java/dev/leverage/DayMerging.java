package dev.leverage;

import dev.leverage.format.DaySink;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps all days until the end, and makes one of those of a date, at the place of the first. */
final class DayMerging implements DaySink {

  private final RecordSink next;
  private final Location place;
  private final Problems problems;
  private final Map<Object, List<Day>> days = new LinkedHashMap<>();

  DayMerging(RecordSink next, Location place, Problems problems) {
    this.next = next;
    this.place = place;
    this.problems = problems;
  }

  @Override
  public void begin(Columns columns) throws IOException {
    next.begin(columns);
  }

  /** Days without a date stay apart: nothing says that they are one. */
  @Override
  public void day(Day day) {
    Object key = day.date().isPresent() ? day.date().get() : new Object();
    days.computeIfAbsent(key, unknown -> new ArrayList<>(1)).add(day);
  }

  @Override
  public void end() throws IOException {
    for (Map.Entry<Object, List<Day>> entry : days.entrySet()) {
      List<Day> same = entry.getValue();
      Day day =
          entry.getKey() instanceof LocalDate date && same.size() > 1
              ? new MergedDay(date, same, place, problems).day()
              : same.get(0);
      DayReader.deliver(day, next);
    }
    next.end();
  }

  @Override
  public void close() throws IOException {
    next.close();
  }
}
