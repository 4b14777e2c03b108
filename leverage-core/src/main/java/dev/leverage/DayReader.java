package dev.leverage;

import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Block;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** Delivers days in memory, so that writing them is the same transfer as converting a document. */
final class DayReader implements RecordReader {

  private final List<Day> days;
  private final Iterator<Day> rest;
  private boolean begun;
  private boolean ended;

  DayReader(List<Day> days) {
    this.days = List.copyOf(days);
    this.rest = this.days.iterator();
  }

  @Override
  public boolean advance(RecordSink sink) throws IOException {
    if (ended) {
      return false;
    }
    if (!begun) {
      begun = true;
      sink.begin(columns());
    } else if (rest.hasNext()) {
      deliver(rest.next(), sink);
    } else {
      ended = true;
      sink.end();
    }
    return true;
  }

  private Columns columns() {
    Columns columns = Columns.NONE;
    for (Day day : days) {
      columns = columns.union(Columns.of(day.tasks()));
    }
    return columns;
  }

  static void deliver(Day day, RecordSink sink) throws IOException {
    sink.day(day.header());
    for (Block block : day.body().blocks()) {
      sink.block(block);
    }
    for (Task task : day.tasks()) {
      sink.task(task);
    }
    sink.endDay(day.figures());
  }

  @Override
  public void close() {}
}
