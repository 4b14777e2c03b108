package dev.leverage.testkit;

import dev.leverage.format.RecordSink;
import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import java.io.IOException;
import java.util.List;

/** A sink that holds a reader to the order of events, and can be made to fail at one of them. */
final class EventOrder implements RecordSink {

  private enum Stage {
    BEFORE,
    BETWEEN_DAYS,
    IN_DAY,
    AFTER_DAYS,
    AFTER
  }

  private final long failingEvent;
  private final Throwable failure;

  private Stage stage = Stage.BEFORE;
  private List<String> columns = List.of();
  private long events;
  private long tasks;

  private EventOrder(long failingEvent, Throwable failure) {
    this.failingEvent = failingEvent;
    this.failure = failure;
  }

  static EventOrder watching() {
    return new EventOrder(-1, new AssertionError());
  }

  /** Fails when it is given an event, counted from 0. */
  static EventOrder failingAt(long event, Throwable failure) {
    return new EventOrder(event, failure);
  }

  long events() {
    return events;
  }

  long tasks() {
    return tasks;
  }

  boolean isEnded() {
    return stage == Stage.AFTER;
  }

  private void event(Stage expected, Stage next, String what) throws IOException {
    if (events++ == failingEvent) {
      if (failure instanceof IOException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
      throw (RuntimeException) failure;
    }
    Expect.holds(stage == expected, what + " comes " + stage);
    stage = next;
  }

  @Override
  public void begin(Columns all) throws IOException {
    event(Stage.BEFORE, Stage.BETWEEN_DAYS, "begin");
    columns = all.extras();
  }

  @Override
  public void day(DayHeader header) throws IOException {
    event(Stage.BETWEEN_DAYS, Stage.IN_DAY, "day");
  }

  @Override
  public void block(Block block) throws IOException {
    event(Stage.IN_DAY, Stage.IN_DAY, "block");
  }

  @Override
  public void task(Task task) throws IOException {
    event(Stage.IN_DAY, Stage.IN_DAY, "task");
    tasks++;
    Expect.holds(
        columns.containsAll(task.extras().keySet()),
        "a task has columns beyond " + columns + ": " + task);
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    event(Stage.IN_DAY, Stage.BETWEEN_DAYS, "endDay");
  }

  @Override
  public void recordClaim(Claim claim) throws IOException {
    event(lastStage(), Stage.AFTER_DAYS, "recordClaim");
  }

  @Override
  public void end() throws IOException {
    event(lastStage(), Stage.AFTER, "end");
  }

  private Stage lastStage() {
    return stage == Stage.AFTER_DAYS ? Stage.AFTER_DAYS : Stage.BETWEEN_DAYS;
  }
}
