package dev.leverage;

import dev.leverage.format.ForwardingSink;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.io.InterruptedIOException;

/**
 * Closes at the first error: what follows is read only to find its problems, so that no sink ever
 * sees a record with a gap. Also where interruption is noticed.
 */
final class Gate extends ForwardingSink {

  private final Problems problems;

  Gate(RecordSink next, Problems problems) {
    super(next);
    this.problems = problems;
  }

  private boolean isOpen() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted");
    }
    return !problems.hasErrors();
  }

  @Override
  public void day(DayHeader header) throws IOException {
    if (isOpen()) {
      super.day(header);
    }
  }

  @Override
  public void block(Block block) throws IOException {
    if (isOpen()) {
      super.block(block);
    }
  }

  @Override
  public void block(Block block, Location location) throws IOException {
    if (isOpen()) {
      super.block(block, location);
    }
  }

  @Override
  public void task(Task task) throws IOException {
    if (isOpen()) {
      super.task(task);
    }
  }

  @Override
  public void task(Task task, Location location) throws IOException {
    if (isOpen()) {
      super.task(task, location);
    }
  }

  @Override
  public void claim(Claim claim) throws IOException {
    if (isOpen()) {
      super.claim(claim);
    }
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    if (isOpen()) {
      super.endDay(figures);
    }
  }

  @Override
  public void end() throws IOException {
    if (isOpen()) {
      super.end();
    }
  }
}
