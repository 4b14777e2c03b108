package dev.leverage.json;

import dev.leverage.format.Limits;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** A line before it is known whether it is a day or a task: its first telling property says so. */
final class LineReading {

  private static final Set<String> TELLING_OF_DAYS =
      Set.of(Names.TITLE, Names.TAGS, Names.COLUMNS, Names.TASKS, Names.STATED_TOTALS, Names.BODY);

  private static final Set<String> TELLING_OF_TASKS =
      Set.of(
          Names.TASK,
          Names.HUMAN_HOURS,
          Names.AGENT,
          Names.AGENT_MINUTES,
          Names.SUPERVISION_MINUTES,
          Names.EXTRA);

  private final CommonMembers common = new CommonMembers();
  private final KnownColumns columns;
  private final Counter counter;
  private final Limits limits;
  private final Problems problems;

  LineReading(KnownColumns columns, Counter counter, Limits limits, Problems problems) {
    this.columns = columns;
    this.counter = counter;
    this.limits = limits;
    this.problems = problems;
  }

  /**
   * Reads the line at whose beginning the cursor is: all of it if it is a task, else as far as that
   * is told.
   */
  Line read(JsonCursor cursor) throws IOException {
    TaskReading task = new TaskReading(common, columns, problems, cursor.place());
    boolean isTask = false;
    while (cursor.next() != JsonToken.END_OBJECT) {
      String name = cursor.text();
      if (name.equals(Names.VERSION)) {
        cursor.next();
        CommonMembers.readVersion(cursor);
      } else if (!isTask && TELLING_OF_DAYS.contains(name)) {
        DayReading day = day(task, cursor);
        day.readMember(name, cursor);
        return new Line(day, null);
      } else {
        isTask |= TELLING_OF_TASKS.contains(name);
        task.readMember(name, cursor);
      }
    }
    return isTask || task.hasExtras() ? new Line(null, task) : new Line(emptyDay(), null);
  }

  private DayReading day(TaskReading task, JsonCursor cursor) throws IOException {
    if (task.hasExtras()) {
      cursor.add(
          ProblemCode.IGNORED,
          "left out, since a day has no properties beside its own: " + task.extraNames());
    }
    return newDay();
  }

  private DayReading newDay() {
    return new DayReading(common, columns, counter, limits, problems);
  }

  /** Returns a day of which the line has no more to say. */
  private DayReading emptyDay() {
    DayReading day = newDay();
    day.complete();
    return day;
  }

  /**
   * What a line turned out to be.
   *
   * @param day the day, with its rest still to be read, or null
   * @param task the task, read, or null
   */
  record Line(@Nullable DayReading day, @Nullable TaskReading task) {}
}
