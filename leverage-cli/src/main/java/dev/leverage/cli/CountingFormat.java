package dev.leverage.cli;

import dev.leverage.format.Feature;
import dev.leverage.format.ForwardingSink;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A format whose writer counts what passes, so that the user can be told what was written. */
final class CountingFormat implements RecordFormat {

  private final RecordFormat format;
  private long days;
  private long tasks;

  CountingFormat(RecordFormat format) {
    this.format = format;
  }

  /** Such as {@code 1 day, 15 tasks}. */
  String summary() {
    return Figures.counted(days, "day") + ", " + Figures.counted(tasks, "task");
  }

  @Override
  public RecordSink writer(Target target, WriteOptions options, Problems problems)
      throws IOException {
    return new Counter(format.writer(target, options, problems));
  }

  @Override
  public RecordReader reader(Source source, ReadOptions options, Problems problems)
      throws IOException {
    return format.reader(source, options, problems);
  }

  @Override
  public String name() {
    return format.name();
  }

  @Override
  public boolean hasSheets() {
    return format.hasSheets();
  }

  @Override
  public String description() {
    return format.description();
  }

  @Override
  public List<String> endings() {
    return format.endings();
  }

  @Override
  public Set<Feature> keeps() {
    return format.keeps();
  }

  @Override
  public boolean canWrite() {
    return format.canWrite();
  }

  private final class Counter extends ForwardingSink {

    Counter(RecordSink writer) {
      super(writer);
    }

    @Override
    public void day(DayHeader header) throws IOException {
      days++;
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
}
