package dev.leverage.format;

import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The one place where tasks are buffered: gathers the events of each day and delivers the day
 * whole.
 *
 * <p>A writer that needs whole days returns {@code new DayGrouping(dayWriter, …)} from {@link
 * RecordFormat#writer}. Memory is {@linkplain DayBound bounded} by the tasks of one day.
 */
public final class DayGrouping implements RecordSink {

  private final DaySink days;
  private final DayBound bound;
  private final Location location;

  private DayHeader header = DayHeader.UNKNOWN;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Task> tasks = new ArrayList<>();

  /**
   * Creates a sink that delivers whole days.
   *
   * @param days where days go, not null; closed with this sink
   * @param tasksPerDay how many tasks of one day are kept at most
   * @param location the document, for the message when a day is too long
   */
  public DayGrouping(DaySink days, int tasksPerDay, Location location) {
    this.days = days;
    this.bound = new DayBound(tasksPerDay);
    this.location = location;
  }

  @Override
  public void begin(Columns columns) throws IOException {
    days.begin(columns);
  }

  @Override
  public void day(DayHeader next) {
    header = next;
    bound.begin(next);
  }

  @Override
  public void block(Block block) {
    blocks.add(block);
  }

  @Override
  public void task(Task task) {
    bound.add(task, location);
    tasks.add(task);
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    Body body = blocks.isEmpty() ? Body.STANDARD : new Body(blocks);
    Day day = new Day(header, tasks, figures, body);
    header = DayHeader.UNKNOWN;
    bound.begin(header);
    blocks.clear();
    tasks.clear();
    days.day(day);
  }

  @Override
  public void end() throws IOException {
    days.end();
  }

  @Override
  public void close() throws IOException {
    days.close();
  }
}
