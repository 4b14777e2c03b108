package dev.leverage.json;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * A cursor over JSON Lines. A line that is broken is an error, and reading goes on with the next.
 *
 * <p>A line of a day is a day; lines of tasks that follow each other and have one date are a day.
 */
final class LinesReader implements RecordReader {

  private final String name;
  private final ReadOptions options;
  private final Problems problems;
  private final KnownColumns columns;
  private final Counter counter;
  private final JsonFactory factory;
  private final TextLines lines;

  private @Nullable JsonCursor cursor;
  private @Nullable DayReading day;
  private boolean inRun;
  private Optional<LocalDate> dateOfRun = Optional.empty();
  private final Set<Optional<LocalDate>> datesOfRuns = new HashSet<>();
  private boolean anyLine;
  private boolean begun;
  private boolean ended;

  private LinesReader(
      TextLines lines, String name, KnownColumns columns, ReadOptions options, Problems problems) {
    this.lines = lines;
    this.name = name;
    this.columns = columns;
    this.options = options;
    this.problems = problems;
    this.counter = new Counter(options.limits().rows());
    this.factory = JsonCursor.factory(options.limits());
  }

  static LinesReader open(
      Source source, KnownColumns columns, ReadOptions options, Problems problems)
      throws IOException {
    try {
      TextLines lines = new TextLines(JsonDocument.open(source, options, problems));
      return new LinesReader(lines, source.name(), columns, options, problems);
    } catch (BrokenJsonException e) {
      throw problems.failure(e.problem());
    }
  }

  @Override
  public boolean advance(RecordSink sink) throws IOException {
    if (ended) {
      return false;
    }
    if (!begun) {
      begun = true;
      sink.begin(columns.columns());
      return true;
    }
    try {
      step(sink);
    } catch (BrokenJsonException e) {
      abandonLine(e, sink);
    }
    return true;
  }

  private void step(RecordSink sink) throws IOException {
    if (day != null && cursor != null) {
      if (!day.advance(cursor, sink)) {
        day = null;
        endLine(cursor);
      }
    } else if (lines.next()) {
      cursor = JsonCursor.openLine(factory, lines.line(), name, lines.number(), problems);
      beginLine(cursor, sink);
    } else {
      end(sink);
    }
  }

  private void abandonLine(BrokenJsonException e, RecordSink sink) throws IOException {
    problems.add(e.problem());
    if (day != null) {
      day.abandon(sink);
      day = null;
    }
    closeLine();
  }

  private void closeLine() throws IOException {
    JsonCursor open = cursor;
    cursor = null;
    if (open != null) {
      open.close();
    }
  }

  private void beginLine(JsonCursor line, RecordSink sink) throws IOException {
    JsonToken first = line.next();
    if (first == null) {
      closeLine();
      return;
    }
    anyLine = true;
    if (first != JsonToken.START_OBJECT) {
      throw line.fatal(ProblemCode.MALFORMED_DOCUMENT, "a day or a task, which is an object");
    }
    counter.count(line);
    LineReading.Line read =
        new LineReading(columns, counter, options.limits(), problems).read(line);
    if (read.day() != null) {
      endRun(sink);
      day = read.day();
    } else if (read.task() != null) {
      endLine(line);
      deliver(read.task(), sink);
    }
  }

  private void endLine(JsonCursor line) throws IOException {
    if (line.next() != null) {
      throw line.fatal(ProblemCode.MALFORMED_DOCUMENT, "the end of the line, after one object");
    }
    closeLine();
  }

  private void deliver(TaskReading reading, RecordSink sink) throws IOException {
    Optional<LocalDate> date = reading.common().date;
    if (!inRun || !date.equals(dateOfRun)) {
      endRun(sink);
      beginRun(date, reading, sink);
    }
    Optional<Task> task = reading.task();
    if (task.isPresent()) {
      if (sink.acceptsClaims()) {
        sink.task(task.get(), reading.place());
      } else {
        sink.task(task.get());
      }
    }
  }

  private void beginRun(Optional<LocalDate> date, TaskReading reading, RecordSink sink)
      throws IOException {
    if (!datesOfRuns.add(date)) {
      problems.add(
          Problem.of(
              ProblemCode.REPEATED_DATE,
              reading.place(),
              date.map(repeated -> "the date " + repeated + " occurs")
                      .orElse("tasks without a date occur")
                  + " again after other lines, and the tasks are read as a day of their own"));
    }
    inRun = true;
    dateOfRun = date;
    sink.day(new DayHeader(date, Optional.empty(), List.of()));
  }

  private void endRun(RecordSink sink) throws IOException {
    if (inRun) {
      inRun = false;
      sink.endDay(DayFigures.NONE);
    }
  }

  private void end(RecordSink sink) throws IOException {
    if (!anyLine) {
      throw problems.failure(
          Problem.mismatch(
              ProblemCode.EMPTY_INPUT, Location.of(name), "a day or a task a line", "nothing"));
    }
    endRun(sink);
    ended = true;
    sink.end();
  }

  @Override
  public void close() throws IOException {
    closeLine();
    lines.close();
  }
}
