package dev.leverage.excel;

import dev.leverage.format.DayGrouping;
import dev.leverage.format.DaySink;
import dev.leverage.format.ReadOptions;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import dev.leverage.source.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a workbook has if this library wrote it and nobody else since: days, in memory.
 *
 * @param columns the record's own columns
 * @param days its days
 */
record OwnWorkbook(Columns columns, List<Day> days) {

  OwnWorkbook {
    days = List.copyOf(days);
  }

  static OwnWorkbook read(ExcelReader reader, ReadOptions options, Location document)
      throws IOException {
    Gathering gathering = new Gathering();
    reader.drainTo(new DayGrouping(gathering, options.limits().tasksPerDay(), document));
    return new OwnWorkbook(gathering.columns, gathering.days);
  }

  private static final class Gathering implements DaySink {

    private final List<Day> days = new ArrayList<>();
    private Columns columns = Columns.NONE;

    @Override
    public void begin(Columns all) {
      columns = all;
    }

    @Override
    public void day(Day day) {
      days.add(day);
    }
  }

  /** Returns the same with a task at a place of a day. */
  OwnWorkbook with(Task task, int day, int place) {
    Day old = days.get(day);
    List<Task> tasks = new ArrayList<>(old.tasks());
    tasks.add(place, task);
    List<Day> others = new ArrayList<>(days);
    others.set(day, new Day(old.header(), tasks, old.figures(), old.body()));
    return new OwnWorkbook(columns.union(Columns.of(List.of(task))), others);
  }

  /** Returns the same with a day before another, or at the end. */
  OwnWorkbook with(Day day, int before) {
    List<Day> others = new ArrayList<>(days);
    others.add(before, day);
    return new OwnWorkbook(columns.union(Columns.of(day.tasks())), others);
  }

  /** Returns the workbook as it is written. */
  byte[] written(Location document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ExcelWriter writer = new ExcelWriter(Target.of(document.source(), bytes))) {
      writer.begin(columns);
      for (Day day : days) {
        writer.day(day.header());
        day.body().blocks().forEach(writer::block);
        for (Task task : day.tasks()) {
          writer.task(task);
        }
        writer.endDay(day.figures());
      }
      writer.end();
    }
    return bytes.toByteArray();
  }
}
