package dev.leverage.json;

import dev.leverage.format.DayGrouping;
import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.record.Day;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A log as it is read, to be appended to.
 *
 * @param text the whole of it
 * @param days its days; at least one
 * @param endsWithTask whether its last line that is not blank is a task
 */
record LinesLog(String text, List<Day> days, boolean endsWithTask) {

  LinesLog {
    days = List.copyOf(days);
  }

  /**
   * Reads a log.
   *
   * @throws dev.leverage.source.LeverageException if it has errors
   */
  static LinesLog read(Source source, ReadOptions options, Problems problems) throws IOException {
    StringWriter whole = new StringWriter();
    try (Reader in = JsonDocument.open(source, options, problems)) {
      in.transferTo(whole);
    } catch (BrokenJsonException e) {
      throw problems.failure(e.problem());
    }
    return of(source.name(), whole.toString(), options, problems);
  }

  /**
   * Reads a log that is in memory.
   *
   * @throws dev.leverage.source.LeverageException if it has errors
   */
  static LinesLog of(String name, String text, ReadOptions options, Problems problems)
      throws IOException {
    Source source =
        Source.of(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    List<Day> days = new ArrayList<>();
    DayGrouping grouping =
        new DayGrouping(days::add, options.limits().tasksPerDay(), Location.of(name));
    try (RecordReader reader = new JsonLinesFormat().reader(source, options, problems)) {
      reader.drainTo(grouping);
    }
    problems.throwIfErrors();
    return new LinesLog(text, days, isTask(lastOf(text), name, options.limits()));
  }

  private static String lastOf(String text) {
    String end = text.stripTrailing();
    return end.substring(end.lastIndexOf('\n') + 1);
  }

  private static boolean isTask(String line, String name, Limits limits) throws IOException {
    Problems said = new Problems();
    try (JsonCursor cursor =
        JsonCursor.openLine(JsonCursor.factory(limits), new StringReader(line), name, 1, said)) {
      cursor.next();
      KnownColumns columns = new KnownColumns(limits.columns());
      return new LineReading(columns, new Counter(limits.rows()), limits, said).read(cursor).task()
          != null;
    }
  }

  /** Returns the text with a line more, which ends as the others do. */
  String with(String line) {
    int last = text.lastIndexOf('\n');
    String lineEnd = last > 0 && text.charAt(last - 1) == '\r' ? "\r\n" : "\n";
    boolean open = !text.isEmpty() && !text.endsWith("\n");
    return text + (open ? lineEnd : "") + line + lineEnd;
  }

  /** Returns the number of the last line that is not blank, from 1. */
  long lastLine() {
    return text.stripTrailing().chars().filter(c -> c == '\n').count() + 1;
  }
}
