package dev.leverage.format;

import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import java.io.IOException;
import java.util.Objects;

/**
 * A stage before a sink: passes every event on, such as tasks, but for those that a subclass
 * treats.
 *
 * <p>A subclass that treats tasks or blocks overrides both forms of the event, with and without a
 * place. Belongs to one thread.
 */
public abstract class ForwardingSink implements RecordSink {

  private final RecordSink next;

  /**
   * Creates a stage.
   *
   * @param next where events go on to, not null; closed with this sink
   */
  protected ForwardingSink(RecordSink next) {
    this.next = Objects.requireNonNull(next, "next");
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
  public void recordClaim(Claim claim) throws IOException {
    next.recordClaim(claim);
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
