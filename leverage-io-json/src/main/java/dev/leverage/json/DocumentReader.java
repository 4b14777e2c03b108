package dev.leverage.json;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** A cursor over the days of one JSON object. */
final class DocumentReader implements RecordReader {

  private final ReadOptions options;
  private final Problems problems;
  private final KnownColumns columns;
  private final Counter counter;
  private final JsonCursor cursor;

  private @Nullable DayReading day;
  private boolean insideDays;
  private boolean daysSeen;
  private boolean columnsListed;
  private boolean begun;
  private boolean ended;
  private boolean finished;

  private DocumentReader(
      Reader text, String name, KnownColumns columns, ReadOptions options, Problems problems) {
    this.options = options;
    this.problems = problems;
    this.columns = columns;
    this.counter = new Counter(options.limits().rows());
    this.cursor = JsonCursor.open(JsonCursor.factory(options.limits()), text, name, problems);
  }

  /** Opens the document up to its days. */
  static DocumentReader open(
      Source source, KnownColumns columns, ReadOptions options, Problems problems)
      throws IOException {
    Reader text;
    try {
      text = JsonDocument.open(source, options, problems);
    } catch (BrokenJsonException e) {
      throw problems.failure(e.problem());
    }
    try {
      DocumentReader reader = new DocumentReader(text, source.name(), columns, options, problems);
      reader.readUpToDays();
      return reader;
    } catch (BrokenJsonException e) {
      text.close();
      throw problems.failure(e.problem());
    } catch (IOException | RuntimeException e) {
      text.close();
      throw e;
    }
  }

  private void readUpToDays() throws IOException {
    JsonToken first = cursor.next();
    if (first == null) {
      throw cursor.fatal(ProblemCode.EMPTY_INPUT, "an object with \"days\"");
    }
    if (first != JsonToken.START_OBJECT) {
      throw cursor.fatal(ProblemCode.NO_TABLE, "an object with \"days\"");
    }
    while (!insideDays && !ended) {
      readMember();
    }
  }

  private void readMember() throws IOException {
    if (cursor.next() == JsonToken.END_OBJECT) {
      end();
      return;
    }
    String name = cursor.text();
    switch (name) {
      case Names.DAYS -> {
        if (cursor.next() != JsonToken.START_ARRAY) {
          throw cursor.fatal(ProblemCode.NO_TABLE, "an array of days");
        }
        daysSeen = true;
        insideDays = true;
      }
      case Names.COLUMNS -> {
        columnsListed = !daysSeen;
        cursor.next();
        columns.readList(cursor);
      }
      case Names.VERSION -> {
        cursor.next();
        CommonMembers.readVersion(cursor);
      }
      case Names.FORMAT -> {
        cursor.next();
        if (!cursor.is(JsonToken.VALUE_STRING) || !cursor.text().equals(Names.FORMAT_NAME)) {
          throw cursor.fatal(ProblemCode.UNSUPPORTED_CONTENT, "\"" + Names.FORMAT_NAME + "\"");
        }
      }
      case Names.SCHEMA -> {
        // For editors; says nothing of the record.
        cursor.next();
        cursor.string("the address of a schema");
      }
      default -> DayReading.leaveOut(name, Names.OF_DOCUMENT, "the document", cursor);
    }
  }

  private void end() throws IOException {
    if (!daysSeen) {
      throw cursor.fatal(
          ProblemCode.NO_TABLE, "an object with \"days\" (JSON Lines are read with --from jsonl)");
    }
    if (cursor.next() != null) {
      throw cursor.fatal(
          ProblemCode.MALFORMED_DOCUMENT,
          "the end of the text (JSON Lines are read with --from jsonl)");
    }
    ended = true;
  }

  @Override
  public boolean advance(RecordSink sink) throws IOException {
    if (!begun) {
      begun = true;
      if (columnsListed) {
        columns.complete();
      }
      sink.begin(columns.columns());
      return true;
    }
    if (finished) {
      return false;
    }
    try {
      step(sink);
    } catch (BrokenJsonException e) {
      throw problems.failure(e.problem());
    }
    return true;
  }

  private void step(RecordSink sink) throws IOException {
    if (day != null) {
      if (!day.advance(cursor, sink)) {
        day = null;
      }
    } else if (insideDays) {
      readDay();
    } else if (!ended) {
      readMember();
    }
    if (ended) {
      finished = true;
      sink.end();
    }
  }

  private void readDay() throws IOException {
    JsonToken token = cursor.next();
    if (token == JsonToken.END_ARRAY) {
      insideDays = false;
    } else if (token == JsonToken.START_OBJECT) {
      counter.count(cursor);
      day = new DayReading(new CommonMembers(), columns, counter, options.limits(), problems);
    } else {
      cursor.refuse(ProblemCode.MALFORMED_DOCUMENT, "a day, which is an object");
    }
  }

  @Override
  public void close() throws IOException {
    cursor.close();
  }
}
