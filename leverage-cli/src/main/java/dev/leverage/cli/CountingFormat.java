package dev.leverage.cli;

import dev.leverage.format.Feature;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
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

  private final class Counter implements RecordSink {

    private final RecordSink writer;

    Counter(RecordSink writer) {
      this.writer = writer;
    }

    @Override
    public void begin(Columns columns) throws IOException {
      writer.begin(columns);
    }

    @Override
    public void day(DayHeader header) throws IOException {
      days++;
      writer.day(header);
    }

    @Override
    public void block(Block block) throws IOException {
      writer.block(block);
    }

    @Override
    public void task(Task task) throws IOException {
      tasks++;
      writer.task(task);
    }

    @Override
    public boolean acceptsClaims() {
      return writer.acceptsClaims();
    }

    @Override
    public void claim(Claim claim) throws IOException {
      writer.claim(claim);
    }

    @Override
    public void endDay(DayFigures figures) throws IOException {
      writer.endDay(figures);
    }

    @Override
    public void end() throws IOException {
      writer.end();
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }
}
