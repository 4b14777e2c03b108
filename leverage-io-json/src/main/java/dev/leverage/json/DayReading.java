package dev.leverage.json;

import dev.leverage.format.Limits;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Block;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * The members of one day, delivered as they come.
 *
 * <p>In JSON members have no order, but date, title and tags are delivered first. So what stands
 * before one of them is held back, up to the limit of tasks a day; a day that has more has to begin
 * with them, as the writer does it.
 */
final class DayReading {

  private enum Inside {
    COMPLETE,
    DAY,
    TASKS,
    BODY
  }

  private enum HeaderMember {
    DATE,
    TITLE,
    TAGS
  }

  /** Something that is delivered once the header is known. */
  private interface Event {
    void deliver(RecordSink sink) throws IOException;
  }

  private final CommonMembers common;
  private final KnownColumns columns;
  private final Counter counter;
  private final Problems problems;
  private final int mostHeld;
  private final BlockReading blocks = new BlockReading();
  private final List<Event> held = new ArrayList<>();
  private final Set<HeaderMember> missing = EnumSet.allOf(HeaderMember.class);

  private Inside inside = Inside.DAY;
  private boolean begun;
  private @Nullable String title;
  private List<String> tags = List.of();
  private Optional<StatedTotals> statedTotals = Optional.empty();

  /**
   * Begins a day.
   *
   * @param common what is known of it already
   */
  DayReading(
      CommonMembers common,
      KnownColumns columns,
      Counter counter,
      Limits limits,
      Problems problems) {
    this.common = common;
    this.columns = columns;
    this.counter = counter;
    this.problems = problems;
    this.mostHeld = limits.tasksPerDay();
    if (common.date.isPresent()) {
      missing.remove(HeaderMember.DATE);
    }
  }

  /** Says that the end of the day has been read. */
  void complete() {
    inside = Inside.COMPLETE;
  }

  /** Reads the next element of the day; returns false if that was its end. */
  boolean advance(JsonCursor cursor, RecordSink sink) throws IOException {
    JsonToken token = inside == Inside.COMPLETE ? JsonToken.END_OBJECT : cursor.next();
    switch (inside) {
      case TASKS -> {
        if (token == JsonToken.END_ARRAY) {
          inside = Inside.DAY;
        } else {
          readTask(cursor, sink);
        }
      }
      case BODY -> {
        if (token == JsonToken.END_ARRAY) {
          inside = Inside.DAY;
        } else {
          readBlock(cursor, sink);
        }
      }
      case DAY, COMPLETE -> {
        if (token == JsonToken.END_OBJECT) {
          end(sink);
          return false;
        }
        readMember(cursor.text(), cursor);
      }
    }
    return true;
  }

  /** Reads the member whose name the cursor is at, or the beginning of a long one. */
  void readMember(String name, JsonCursor cursor) throws IOException {
    switch (name) {
      case Names.TITLE -> {
        noteHeader(HeaderMember.TITLE, cursor);
        cursor.next();
        title = readTitle(cursor);
      }
      case Names.TAGS -> {
        noteHeader(HeaderMember.TAGS, cursor);
        cursor.next();
        tags = readTags(cursor);
      }
      case Names.DATE -> {
        noteHeader(HeaderMember.DATE, cursor);
        cursor.next();
        common.read(name, cursor);
      }
      case Names.TOKENS, Names.APPROXIMATE -> {
        cursor.next();
        common.read(name, cursor);
      }
      case Names.COLUMNS -> {
        cursor.next();
        columns.readList(cursor);
      }
      case Names.TASKS -> inside = beginArray(cursor, "an array of tasks", Inside.TASKS);
      case Names.BODY -> inside = beginArray(cursor, "an array of parts of the body", Inside.BODY);
      case Names.STATED_TOTALS -> {
        cursor.next();
        statedTotals = readStatedTotals(cursor);
      }
      default -> leaveOut(name, Names.OF_DAY, "a day", cursor);
    }
  }

  private void noteHeader(HeaderMember member, JsonCursor cursor) throws IOException {
    missing.remove(member);
    if (begun) {
      cursor.wrong(
          ProblemCode.LIMIT_EXCEEDED,
          "date, title and tags before the tasks of a day that has more than "
              + mostHeld
              + " ("
              + Limit.TASKS_PER_DAY.setting()
              + ")");
    }
  }

  private static Inside beginArray(JsonCursor cursor, String expected, Inside array)
      throws IOException {
    if (cursor.next() == JsonToken.START_ARRAY) {
      return array;
    }
    cursor.refuse(ProblemCode.MALFORMED_DOCUMENT, expected);
    return Inside.DAY;
  }

  private static @Nullable String readTitle(JsonCursor cursor) throws IOException {
    return cursor.is(JsonToken.VALUE_NULL) ? null : readFilled(cursor, "a title, not blank");
  }

  private static @Nullable String readFilled(JsonCursor cursor, String expected)
      throws IOException {
    String text = cursor.string(expected);
    if (text != null && text.isBlank()) {
      cursor.wrong(ProblemCode.MALFORMED_DOCUMENT, expected);
      return null;
    }
    return text;
  }

  private static List<String> readTags(JsonCursor cursor) throws IOException {
    if (!cursor.is(JsonToken.START_ARRAY)) {
      cursor.refuse(ProblemCode.MALFORMED_DOCUMENT, "an array of tags");
      return List.of();
    }
    List<String> read = new ArrayList<>();
    while (cursor.next() != JsonToken.END_ARRAY) {
      String tag = readFilled(cursor, "a tag, not blank");
      if (tag != null) {
        read.add(tag);
      }
    }
    return read;
  }

  private Optional<StatedTotals> readStatedTotals(JsonCursor cursor) throws IOException {
    if (cursor.is(JsonToken.VALUE_NULL)) {
      return Optional.empty();
    }
    if (!cursor.is(JsonToken.START_OBJECT)) {
      cursor.refuse(ProblemCode.MALFORMED_DOCUMENT, "an object of totals");
      return Optional.empty();
    }
    StatedTotalsReading totals = new StatedTotalsReading();
    return totals.read(cursor, problems);
  }

  /** What neither we nor the model can keep is said; what is a slip of the pen is refused. */
  static void leaveOut(String name, List<String> known, String owner, JsonCursor cursor)
      throws IOException {
    Optional<String> meant = Names.nearly(name, known);
    if (meant.isPresent()) {
      cursor.wrong(ProblemCode.MISSPELT_HEADER, "\"" + meant.get() + "\"");
    } else {
      cursor.add(
          ProblemCode.IGNORED,
          "left out, since " + owner + " has no property " + Problem.quoted(name));
    }
    cursor.next();
    cursor.skip();
  }

  private void readTask(JsonCursor cursor, RecordSink sink) throws IOException {
    if (!cursor.is(JsonToken.START_OBJECT)) {
      cursor.refuse(
          ProblemCode.MALFORMED_DOCUMENT, "a task, such as {\"task\": \"Port the tests\"}");
      return;
    }
    counter.count(cursor);
    TaskReading reading = TaskReading.inDay(cursor, columns, problems);
    Optional<Task> task = reading.task();
    if (task.isPresent()) {
      Location place = reading.place();
      deliver(
          target -> {
            if (target.acceptsClaims()) {
              target.task(task.get(), place);
            } else {
              target.task(task.get());
            }
          },
          sink);
    }
  }

  private void readBlock(JsonCursor cursor, RecordSink sink) throws IOException {
    Location place = cursor.place();
    Optional<Block> block = blocks.read(cursor);
    if (block.isPresent()) {
      deliver(
          target -> {
            if (target.acceptsClaims()) {
              target.block(block.get(), place);
            } else {
              target.block(block.get());
            }
          },
          sink);
    }
  }

  private void deliver(Event event, RecordSink sink) throws IOException {
    if (!begun && (missing.isEmpty() || held.size() == mostHeld)) {
      begin(sink);
    }
    if (begun) {
      event.deliver(sink);
    } else {
      held.add(event);
    }
  }

  private void begin(RecordSink sink) throws IOException {
    begun = true;
    sink.day(new DayHeader(common.date, Optional.ofNullable(title), tags));
    for (Event event : held) {
      event.deliver(sink);
    }
    held.clear();
  }

  private void end(RecordSink sink) throws IOException {
    if (!begun) {
      begin(sink);
    }
    DayFigures figures = new DayFigures(common.approximations.tokens(common.tokens), statedTotals);
    common.approximations.refuseRest(problems);
    sink.endDay(figures);
  }

  /** Ends the day after a problem that nothing can follow. */
  void abandon(RecordSink sink) throws IOException {
    if (begun) {
      sink.endDay(DayFigures.NONE);
    }
  }
}
