package dev.leverage.json;

import dev.leverage.notation.DurationUnit;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** The members of one task, until it is complete. */
final class TaskReading {

  private final CommonMembers common;
  private final KnownColumns columns;
  private final Problems problems;
  private final Location begin;
  private final Map<String, String> extras = new LinkedHashMap<>();

  private @Nullable String title;
  private @Nullable Location titlePlace;
  private Optional<Measure> human = Optional.empty();
  private @Nullable String agent;
  private Optional<Measure> agentTime = Optional.empty();
  private Optional<Measure> supervision = Optional.empty();

  /**
   * Begins a task.
   *
   * @param common what is known of it already
   * @param begin where it begins
   */
  TaskReading(CommonMembers common, KnownColumns columns, Problems problems, Location begin) {
    this.common = common;
    this.columns = columns;
    this.problems = problems;
    this.begin = begin;
  }

  /** Reads a task of a day, whose object begins at the cursor. */
  static TaskReading inDay(JsonCursor cursor, KnownColumns columns, Problems problems)
      throws IOException {
    TaskReading task = new TaskReading(new CommonMembers(), columns, problems, cursor.place());
    while (cursor.next() != JsonToken.END_OBJECT) {
      String name = cursor.text();
      if (name.equals(Names.DATE)) {
        cursor.wrong(ProblemCode.CONTRADICTION, "no date here, since the day has it");
        cursor.next();
        cursor.skip();
      } else {
        task.readMember(name, cursor);
      }
    }
    return task;
  }

  /** Reads the member whose name the cursor is at. */
  void readMember(String name, JsonCursor cursor) throws IOException {
    switch (name) {
      case Names.TASK -> {
        cursor.next();
        titlePlace = cursor.place();
        title = cursor.string("a string, what was done");
      }
      case Names.HUMAN_HOURS -> human = measure(cursor, DurationUnit.HOURS);
      case Names.AGENT_MINUTES -> agentTime = measure(cursor, DurationUnit.MINUTES);
      case Names.SUPERVISION_MINUTES -> supervision = measure(cursor, DurationUnit.MINUTES);
      case Names.AGENT -> {
        cursor.next();
        readAgent(cursor);
      }
      case Names.EXTRA -> {
        cursor.next();
        readExtras(cursor);
      }
      case Names.TOKENS, Names.APPROXIMATE, Names.DATE -> {
        cursor.next();
        common.read(name, cursor);
      }
      default -> readUnknown(name, cursor);
    }
  }

  private static Optional<Measure> measure(JsonCursor cursor, DurationUnit unit)
      throws IOException {
    return cursor.next() == JsonToken.VALUE_NULL
        ? Optional.empty()
        : JsonNumber.measure(cursor, unit);
  }

  private void readAgent(JsonCursor cursor) throws IOException {
    if (cursor.is(JsonToken.VALUE_NULL)) {
      return;
    }
    agent = cursor.string("a string, the agent's name");
    if (agent != null && agent.isBlank()) {
      cursor.wrong(ProblemCode.MALFORMED_DOCUMENT, "the agent's name, not blank");
      agent = null;
    }
  }

  private void readExtras(JsonCursor cursor) throws IOException {
    if (!cursor.is(JsonToken.START_OBJECT)) {
      cursor.refuse(ProblemCode.MALFORMED_DOCUMENT, "an object of texts by names of columns");
      return;
    }
    while (cursor.next() != JsonToken.END_OBJECT) {
      readExtra(cursor.text(), cursor);
    }
  }

  /** A name that only this record knows is a column of its own, unless it is a slip of the pen. */
  private void readUnknown(String name, JsonCursor cursor) throws IOException {
    Optional<String> meant = Names.nearly(name, Names.OF_TASK);
    if (meant.isPresent()) {
      cursor.wrong(
          ProblemCode.MISSPELT_HEADER,
          "\"" + meant.get() + "\", or a column of the record's own within \"extra\"");
      cursor.next();
      cursor.skip();
    } else {
      readExtra(name, cursor);
    }
  }

  private void readExtra(String name, JsonCursor cursor) throws IOException {
    boolean known = cursor.whole(name) != null && columns.isKnown(name, cursor);
    if (known && extras.containsKey(name)) {
      cursor.wrong(ProblemCode.DUPLICATE_COLUMN, "one value of a column");
      known = false;
    }
    cursor.next();
    if (!known) {
      cursor.skip();
      return;
    }
    String text = extraText(name, cursor);
    if (text != null) {
      extras.put(name, text);
    }
  }

  private static @Nullable String extraText(String name, JsonCursor cursor) throws IOException {
    if (cursor.is(JsonToken.VALUE_STRING)) {
      return cursor.whole(cursor.text());
    }
    if (cursor.is(JsonToken.VALUE_NULL)) {
      return "";
    }
    cursor.add(
        ProblemCode.INFERRED,
        "the column "
            + Problem.quoted(name)
            + " has a value that is not a string, which is kept as the text of its JSON");
    return cursor.whole(cursor.json());
  }

  boolean hasExtras() {
    return !extras.isEmpty();
  }

  String extraNames() {
    return extras.keySet().stream().map(Problem::quoted).collect(Collectors.joining(", "));
  }

  CommonMembers common() {
    return common;
  }

  /** Returns where the title stands or, if it is missing, the task begins. */
  Location place() {
    return titlePlace == null ? begin : titlePlace;
  }

  /** Returns the task, or nothing if it has no title; then an error says so. */
  Optional<Task> task() {
    Optional<Task> task = Optional.empty();
    if (title == null || title.isBlank()) {
      if (title != null || titlePlace == null) {
        problems.add(
            Problem.mismatch(
                ProblemCode.MISSING_TITLE,
                place(),
                "what was done, as \"task\"",
                title == null ? "no such property" : "a blank text"));
      }
    } else {
      Approximations approximations = common.approximations;
      Task.Builder builder =
          Task.titled(title)
              .human(approximations.measure(Names.HUMAN_HOURS, human).orElse(null))
              .agent(agent)
              .agentTime(approximations.measure(Names.AGENT_MINUTES, agentTime).orElse(null))
              .supervision(
                  approximations.measure(Names.SUPERVISION_MINUTES, supervision).orElse(null))
              .tokens(approximations.tokens(common.tokens).orElse(null));
      extras.forEach(builder::extra);
      approximations.refuseRest(problems);
      task = Optional.of(builder.build());
    }
    return task;
  }
}
