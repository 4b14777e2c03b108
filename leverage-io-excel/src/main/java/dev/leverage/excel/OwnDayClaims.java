package dev.leverage.excel;

import dev.leverage.format.ForwardingSink;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Claim;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * The totals and averages that the sheet {@code Days} prints, each delivered at the end of its day.
 * Rows and days find each other by date, by whether there are tasks, and by their order.
 */
final class OwnDayClaims {

  private record Key(Optional<LocalDate> date, boolean hasTasks) {}

  private final Map<Key, Queue<List<Claim>>> rows = new HashMap<>();
  private Optional<LocalDate> date = Optional.empty();
  private boolean hasTasks;

  /** Takes what a row prints. */
  void add(Optional<LocalDate> day, boolean tasks, CellRow row) {
    List<Claim> claims = new ArrayList<>();
    for (DayColumn column : DayColumn.values()) {
      String text = row.text(column.ordinal()).strip();
      if (column.claim().isPresent() && !text.isEmpty()) {
        claims.add(new Claim(column.claim().get(), text, row.location(column.ordinal())));
      }
    }
    rows.computeIfAbsent(new Key(day, tasks), key -> new ArrayDeque<>()).add(claims);
  }

  /** Returns a stage that delivers the claims to a sink that wants them. */
  RecordSink before(RecordSink sink) {
    return sink.acceptsClaims() && !rows.isEmpty() ? new Stage(sink) : sink;
  }

  private final class Stage extends ForwardingSink {

    Stage(RecordSink next) {
      super(next);
    }

    @Override
    public void day(DayHeader header) throws IOException {
      date = header.date();
      hasTasks = false;
      super.day(header);
    }

    @Override
    public void task(Task task) throws IOException {
      hasTasks = true;
      super.task(task);
    }

    @Override
    public void task(Task task, Location location) throws IOException {
      hasTasks = true;
      super.task(task, location);
    }

    @Override
    public void endDay(DayFigures figures) throws IOException {
      Queue<List<Claim>> ofDate = rows.get(new Key(date, hasTasks));
      if (ofDate != null && !ofDate.isEmpty()) {
        for (Claim claim : ofDate.remove()) {
          claim(claim);
        }
      }
      super.endDay(figures);
    }
  }
}
