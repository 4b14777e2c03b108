package dev.leverage;

import dev.leverage.format.RecordSink;
import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import java.io.IOException;

/** A stage of a transfer: passes every event on, but for those that a subclass treats. */
abstract class ForwardingSink implements RecordSink {

  private final RecordSink next;

  ForwardingSink(RecordSink next) {
    this.next = next;
  }

  @Override
  public void begin(Columns columns) throws IOException {
    next.begin(columns);
  }

  @Override
  public void day(DayHeader header) throws IOException {
    next.day(header);
  }

  @Override
  public void block(Block block) throws IOException {
    next.block(block);
  }

  @Override
  public void block(Block block, Location location) throws IOException {
    next.block(block, location);
  }

  @Override
  public void task(Task task) throws IOException {
    next.task(task);
  }

  @Override
  public void task(Task task, Location location) throws IOException {
    next.task(task, location);
  }

  @Override
  public boolean acceptsClaims() {
    return next.acceptsClaims();
  }

  @Override
  public void claim(Claim claim) throws IOException {
    next.claim(claim);
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    next.endDay(figures);
  }

  @Override
  public void end() throws IOException {
    next.end();
  }

  @Override
  public void close() throws IOException {
    next.close();
  }
}
