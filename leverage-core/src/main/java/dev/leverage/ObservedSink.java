package dev.leverage;

import dev.leverage.format.ForwardingSink;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Block;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import java.io.IOException;

/** Lets somebody else see what passes. */
final class ObservedSink extends ForwardingSink {

  private final RecordSink observer;

  ObservedSink(RecordSink next, RecordSink observer) {
    super(next);
    this.observer = observer;
  }

  @Override
  public void begin(Columns columns) throws IOException {
    observer.begin(columns);
    super.begin(columns);
  }

  @Override
  public void day(DayHeader header) throws IOException {
    observer.day(header);
    super.day(header);
  }

  @Override
  public void block(Block block) throws IOException {
    observer.block(block);
    super.block(block);
  }

  @Override
  public void block(Block block, Location location) throws IOException {
    observer.block(block, location);
    super.block(block, location);
  }

  @Override
  public void task(Task task) throws IOException {
    observer.task(task);
    super.task(task);
  }

  @Override
  public void task(Task task, Location location) throws IOException {
    observer.task(task, location);
    super.task(task, location);
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    observer.endDay(figures);
    super.endDay(figures);
  }

  @Override
  public void end() throws IOException {
    observer.end();
    super.end();
  }
}
