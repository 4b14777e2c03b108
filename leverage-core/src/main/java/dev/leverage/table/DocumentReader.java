package dev.leverage.table;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Columns;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Delivers the days of a document of prose and tables, which is in memory as a whole, a row at a
 * time.
 *
 * <p>Belongs to one thread.
 */
public final class DocumentReader implements RecordReader {

  private final Queue<DocumentPart> parts = new ArrayDeque<>();
  private final Columns columns;
  private int finished;
  private boolean begun;
  private boolean ended;

  private DocumentReader(List<DocumentPart> parts) {
    this.parts.addAll(parts);
    Columns united = Columns.NONE;
    for (DocumentPart part : parts) {
      united = united.union(part.columns());
    }
    this.columns = united;
  }

  /**
   * Understands the headers of all tables; reads the rows of dashboards.
   *
   * @param days the days in order
   * @param options choices of the caller
   * @param problems where problems of all days go
   * @return a reader at the beginning of the document, not null
   * @throws dev.leverage.source.LeverageException if the header of a table cannot be read
   */
  public static DocumentReader of(List<DocumentDay> days, ReadOptions options, Problems problems) {
    return new DocumentReader(days.stream().map(day -> part(day, options, problems)).toList());
  }

  private static DocumentPart part(DocumentDay day, ReadOptions options, Problems problems) {
    return day.hasDays()
        ? new DashboardDays(day, options, problems)
        : new DayEvents(day, options, problems);
  }

  /**
   * Returns which of the days that the reader was made of the next events come from.
   *
   * @return its index, from 0; that after the last at the end
   */
  public int part() {
    return finished;
  }

  @Override
  public boolean advance(RecordSink sink) throws IOException {
    if (ended) {
      return false;
    }
    if (!begun) {
      begun = true;
      sink.begin(columns);
      return true;
    }
    DocumentPart part = parts.peek();
    if (part == null) {
      ended = true;
      sink.end();
    } else if (!part.deliverNext(sink)) {
      parts.remove();
      finished++;
    }
    return true;
  }

  @Override
  public void close() {
    parts.clear();
    ended = true;
  }
}
