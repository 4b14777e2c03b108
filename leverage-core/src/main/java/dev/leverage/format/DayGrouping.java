package dev.leverage.format;

import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The one place where tasks are buffered: gathers the events of each day and delivers the day
 * whole.
 *
 * <p>A writer that needs whole days returns {@code new DayGrouping(dayWriter, …)} from {@link
 * RecordFormat#writer}. Memory is bounded by the tasks of one day, and by 67,108,864 characters in
 * their texts: a small workbook can refer to one long text from each of its rows.
 */
public final class DayGrouping implements RecordSink {

  private static final long MOST_CHARACTERS = 1 << 26;

  private final DaySink days;
  private final int tasksPerDay;
  private final Location location;

  private DayHeader header = DayHeader.UNKNOWN;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Task> tasks = new ArrayList<>();
  private long characters;

  /**
   * Creates a sink that delivers whole days.
   *
   * @param days where days go, not null; closed with this sink
   * @param tasksPerDay how many tasks of one day are kept at most
   * @param location the document, for the message when a day is too long
   */
  public DayGrouping(DaySink days, int tasksPerDay, Location location) {
    this.days = days;
    this.tasksPerDay = tasksPerDay;
    this.location = location;
  }

  @Override
  public void begin(Columns columns) throws IOException {
    days.begin(columns);
  }

  @Override
  public void day(DayHeader next) {
    header = next;
  }

  @Override
  public void block(Block block) {
    blocks.add(block);
  }

  @Override
  public void task(Task task) {
    if (tasks.size() == tasksPerDay) {
      throw new LeverageException(
          Limit.TASKS_PER_DAY.exceeded(
              location,
              tasksPerDay,
              "tasks a day, which have to be kept together here",
              "at least " + (tasksPerDay + 1L) + ofThisDay()));
    }
    characters += characters(task);
    if (characters > MOST_CHARACTERS) {
      throw new LeverageException(
          Limit.fixed(
              location,
              MOST_CHARACTERS,
              "characters in the tasks of a day that have to be kept together here",
              "at least " + characters + ofThisDay()));
    }
    tasks.add(task);
  }

  private static long characters(Task task) {
    long texts = (long) task.title().length() + task.agent().map(String::length).orElse(0);
    for (String text : task.extras().values()) {
      texts += text.length();
    }
    return texts;
  }

  private String ofThisDay() {
    return header.date().map(date -> " on " + date).orElse(" in a day without a date");
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    Body body = blocks.isEmpty() ? Body.STANDARD : new Body(blocks);
    Day day = new Day(header, tasks, figures, body);
    header = DayHeader.UNKNOWN;
    blocks.clear();
    tasks.clear();
    characters = 0;
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
