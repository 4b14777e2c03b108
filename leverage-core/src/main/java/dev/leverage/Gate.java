package dev.leverage;

import dev.leverage.format.ForwardingSink;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Closes at the first error: what follows is read only to find its problems, so that no sink ever
 * sees a record with a gap. Also where interruption is noticed, a strict operation is refused
 * before its end, and a reader is held to the columns that it has named, since writers lay out
 * their tables by them.
 */
final class Gate extends ForwardingSink {

  private final Problems problems;
  private final boolean strict;
  private Set<String> columns = Set.of();

  Gate(RecordSink next, Problems problems, boolean strict) {
    super(next);
    this.problems = problems;
    this.strict = strict;
  }

  @Override
  public void begin(Columns known) throws IOException {
    columns = Set.copyOf(known.extras());
    super.begin(known);
  }

  private void requireColumns(Task task) {
    if (!task.extras().isEmpty() && !columns.containsAll(task.extras().keySet())) {
      Set<String> unnamed = new TreeSet<>(task.extras().keySet());
      unnamed.removeAll(columns);
      throw new IllegalStateException(
          "a reader has to name all columns when it begins, and now there are more: " + unnamed);
    }
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
    requireColumns(task);
    if (isOpen()) {
      super.task(task);
    }
  }

  @Override
  public void task(Task task, Location location) throws IOException {
    requireColumns(task);
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
  public void recordClaim(Claim claim) throws IOException {
    if (isOpen()) {
      super.recordClaim(claim);
    }
  }

  @Override
  public void end() throws IOException {
    if (isOpen()) {
      if (strict) {
        Transfer.refuseWarnings(problems);
      }
      super.end();
    }
  }
}
