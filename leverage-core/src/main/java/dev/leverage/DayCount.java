package dev.leverage;

import dev.leverage.format.ForwardingSink;
import dev.leverage.format.RecordSink;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Counts what passes; a date that occurs several times is one day, as in totals. */
final class DayCount extends ForwardingSink {

  private final Set<LocalDate> dates = new HashSet<>();
  private long undated;
  private long tasks;

  DayCount(RecordSink next) {
    super(next);
  }

  long days() {
    return dates.size() + undated;
  }

  long tasks() {
    return tasks;
  }

  @Override
  public void day(DayHeader header) throws IOException {
    header.date().ifPresentOrElse(dates::add, () -> undated++);
    super.day(header);
  }

  @Override
  public void task(Task task) throws IOException {
    tasks++;
    super.task(task);
  }

  @Override
  public void task(Task task, Location location) throws IOException {
    tasks++;
    super.task(task, location);
  }
}
