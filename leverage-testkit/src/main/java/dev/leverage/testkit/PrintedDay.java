package dev.leverage.testkit;

import dev.leverage.format.RecordSink;
import dev.leverage.record.Claim;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A day as a document prints it: tasks, the figures in their rows, and the totals below them.
 *
 * <p>Each figure has a place of its own, by which it is known. Instances are immutable and
 * thread-safe.
 *
 * @param header date, title and tags
 * @param rows the tasks, in the order of the document
 * @param totals the figures of the day
 */
public record PrintedDay(DayHeader header, List<Row> rows, List<Claim> totals) {

  /**
   * A task with the figures in its row.
   *
   * @param task the task
   * @param claims the figures
   */
  public record Row(Task task, List<Claim> claims) {
    /** Copies the list. */
    public Row {
      claims = List.copyOf(claims);
    }
  }

  /** Copies the lists. */
  public PrintedDay {
    rows = List.copyOf(rows);
    totals = List.copyOf(totals);
  }

  /**
   * Returns all figures, those of tasks first.
   *
   * @return the figures, not null
   */
  public List<Claim> claims() {
    return Stream.concat(rows.stream().flatMap(row -> row.claims().stream()), totals.stream())
        .toList();
  }

  /**
   * Returns the same day with other figures printed.
   *
   * @param printing gives what stands in the place of each figure
   * @return the new day, not null
   */
  public PrintedDay printing(UnaryOperator<Claim> printing) {
    List<Row> others = new ArrayList<>();
    rows.forEach(
        row -> others.add(new Row(row.task(), row.claims().stream().map(printing).toList())));
    return new PrintedDay(header, others, totals.stream().map(printing).toList());
  }

  /**
   * Delivers the day as a reader does: each task before its figures, and the totals after all.
   *
   * @param sink gets the events from that of the day to its end
   * @throws IOException if the sink fails
   */
  public void deliver(RecordSink sink) throws IOException {
    sink.day(header);
    for (Row row : rows) {
      sink.task(row.task());
      for (Claim claim : row.claims()) {
        sink.claim(claim);
      }
    }
    for (Claim claim : totals) {
      sink.claim(claim);
    }
    sink.endDay(DayFigures.NONE);
  }
}
