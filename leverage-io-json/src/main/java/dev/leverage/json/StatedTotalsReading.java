package dev.leverage.json;

import dev.leverage.notation.DurationUnit;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/** The members of totals that are known without their tasks. */
final class StatedTotalsReading {

  private static final List<String> KNOWN =
      List.of(
          Names.TASKS,
          Names.HUMAN_HOURS,
          Names.AGENT_MINUTES,
          Names.SUPERVISION_MINUTES,
          Names.APPROXIMATE);

  private final Approximations approximations = new Approximations();
  private boolean tasksGiven;
  private Optional<Long> tasks = Optional.empty();
  private Optional<Measure> human = Optional.empty();
  private Optional<Measure> agentTime = Optional.empty();
  private Optional<Measure> supervision = Optional.empty();

  /** Reads the object that begins at the cursor. */
  Optional<StatedTotals> read(JsonCursor cursor, Problems problems) throws IOException {
    while (cursor.next() != JsonToken.END_OBJECT) {
      String name = cursor.text();
      if (!KNOWN.contains(name)) {
        DayReading.leaveOut(name, KNOWN, "a total", cursor);
        continue;
      }
      cursor.next();
      readMember(name, cursor);
    }
    if (!tasksGiven) {
      cursor.add(ProblemCode.MALFORMED_DOCUMENT, "expected the number of tasks, as \"tasks\"");
    }
    Optional<StatedTotals> totals =
        tasks.map(
            count ->
                new StatedTotals(
                    count,
                    approximations.measure(Names.HUMAN_HOURS, human),
                    approximations.measure(Names.AGENT_MINUTES, agentTime),
                    approximations.measure(Names.SUPERVISION_MINUTES, supervision)));
    approximations.refuseRest(problems);
    return totals;
  }

  private void readMember(String name, JsonCursor cursor) throws IOException {
    switch (name) {
      case Names.TASKS -> {
        tasksGiven = true;
        tasks =
            JsonNumber.count(
                cursor, "a whole number of tasks", ProblemCode.BAD_NUMBER, StatedTotals.MAX_TASKS);
      }
      case Names.HUMAN_HOURS -> human = measure(cursor, DurationUnit.HOURS);
      case Names.AGENT_MINUTES -> agentTime = measure(cursor, DurationUnit.MINUTES);
      case Names.SUPERVISION_MINUTES -> supervision = measure(cursor, DurationUnit.MINUTES);
      default -> approximations.read(cursor);
    }
  }

  private static Optional<Measure> measure(JsonCursor cursor, DurationUnit unit)
      throws IOException {
    return cursor.is(JsonToken.VALUE_NULL) ? Optional.empty() : JsonNumber.measure(cursor, unit);
  }
}
