package dev.leverage.html;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Columns;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** Delivers the days of a page, which is in memory as a whole. */
final class HtmlReader implements RecordReader {

  private final Queue<PagePart> days = new ArrayDeque<>();
  private final Columns columns;
  private boolean begun;
  private boolean ended;

  private HtmlReader(List<? extends PagePart> days) {
    this.days.addAll(days);
    Columns united = Columns.NONE;
    for (PagePart day : days) {
      united = united.union(day.columns());
    }
    this.columns = united;
  }

  static HtmlReader open(Source source, ReadOptions options, Problems problems) throws IOException {
    PageText page = PageText.read(source, options.limits(), problems);
    if (page.text().isBlank()) {
      throw problems.failure(
          Problem.mismatch(
              ProblemCode.EMPTY_INPUT, source.location(), "a table of tasks", "nothing"));
    }
    PageReading reading = PageReading.read(page, options, problems);
    if (!reading.dashboards().isEmpty()) {
      DayDraft draft = reading.days().get(0);
      return new HtmlReader(
          List.of(new DashboardDays(draft, reading.dashboards(), options, problems)));
    }
    FileDate.infer(source, reading.days(), problems);
    reading.days().forEach(draft -> draft.reportContradictions(problems));
    return new HtmlReader(
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
    PagePart day = days.peek();
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
