package dev.leverage.markdown;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Columns;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** Delivers the days of a document, which is in memory as a whole. */
final class MarkdownReader implements RecordReader {

  private final Queue<DocumentPart> days = new ArrayDeque<>();
  private final Columns columns;
  private boolean begun;
  private boolean ended;

  private MarkdownReader(List<? extends DocumentPart> days) {
    this.days.addAll(days);
    Columns united = Columns.NONE;
    for (DocumentPart day : days) {
      united = united.union(day.columns());
    }
    this.columns = united;
  }

  static MarkdownReader open(Source source, ReadOptions options, Problems problems)
      throws IOException {
    SourceText text = SourceText.read(source, options.limits(), problems);
    return over(divided(text, options, problems), options, problems);
  }

  /** Divides a document into its days. */
  static DocumentReading divided(SourceText text, ReadOptions options, Problems problems) {
    if (text.isBlank()) {
      throw problems.failure(
          Problem.mismatch(
              ProblemCode.EMPTY_INPUT, Location.of(text.name()), "a table of tasks", "nothing"));
    }
    DocumentReading reading = DocumentReading.read(text, options, problems);
    if (reading.dashboards().isEmpty()) {
      FileDate.infer(text.name(), reading.days(), problems);
    }
    return reading;
  }

  static MarkdownReader over(DocumentReading reading, ReadOptions options, Problems problems) {
    if (!reading.dashboards().isEmpty()) {
      DayDraft draft = reading.days().get(0);
      return new MarkdownReader(
          List.of(new DashboardDays(draft, reading.dashboards(), options, problems)));
    }
    return new MarkdownReader(
        reading.days().stream().map(draft -> new DayEvents(draft, options, problems)).toList());
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
    DocumentPart day = days.peek();
    if (day == null) {
      ended = true;
      sink.end();
    } else if (!day.deliverNext(sink)) {
      days.remove();
    }
    return true;
  }

  @Override
  public void close() {
    days.clear();
    ended = true;
  }
}
