package dev.leverage;

import dev.leverage.format.ForwardingSink;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.Field;
import dev.leverage.table.Meaning;
import dev.leverage.table.Misspelling;
import dev.leverage.table.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves columns out, and fails if there was none of a name. */
final class ColumnDropping extends ForwardingSink {

  private static final Set<Field> CAN_BE_DROPPED =
      EnumSet.of(
          Field.HUMAN_ESTIMATE,
          Field.AGENT_TIME,
          Field.AGENT_NAME,
          Field.SUPERVISION_TIME,
          Field.TOKENS,
          Field.DAY_TOKENS);

  private static final Location ASKED = Location.of("columns to drop");

  private final Problems problems;
  private final Set<Field> fields = EnumSet.noneOf(Field.class);
  private final Set<String> extras = new LinkedHashSet<>();
  private final Set<String> found = new LinkedHashSet<>();
  private final Set<String> seen = new LinkedHashSet<>();

  ColumnDropping(RecordSink next, List<String> names, ReadOptions options, Problems problems) {
    super(next);
    this.problems = problems;
    Vocabulary vocabulary = Vocabulary.of(options);
    names.forEach(name -> sort(name.strip(), vocabulary));
  }

  private void sort(String name, Vocabulary vocabulary) {
    Optional<Field> field = field(name, vocabulary);
    if (name.equalsIgnoreCase("agent")) {
      refuse(
          ProblemCode.AMBIGUOUS_VALUE,
          "\""
              + name
              + "\" may be the agent's name or its time; ask for agent-name or \"Agent (min)\"");
    } else if (field.isEmpty()) {
      extras.add(name);
    } else if (CAN_BE_DROPPED.contains(field.get())) {
      fields.add(field.get());
    } else {
      refuse(
          ProblemCode.UNKNOWN_COLUMN,
          "the " + field.get().label() + " cannot be dropped: it is derived, or tasks need it");
    }
  }

  private static Optional<Field> field(String name, Vocabulary vocabulary) {
    return Arrays.stream(Field.values())
        .filter(field -> field.word().equalsIgnoreCase(name))
        .findFirst()
        .or(() -> vocabulary.meaning(name).map(Meaning::field));
  }

  private void refuse(ProblemCode code, String message) {
    problems.add(Problem.of(code, ASKED, message));
  }

  private boolean isDropped(String column) {
    seen.add(column);
    for (String name : extras) {
      if (name.equalsIgnoreCase(column)) {
        found.add(name);
        return true;
      }
    }
    return false;
  }

  @Override
  public void begin(Columns columns) throws IOException {
    super.begin(
        new Columns(columns.extras().stream().filter(column -> !isDropped(column)).toList()));
  }

  @Override
  public void task(Task task) throws IOException {
    super.task(without(task));
  }

  @Override
  public void task(Task task, Location location) throws IOException {
    super.task(without(task), location);
  }

  private Task without(Task task) {
    Task.Builder kept =
        Task.titled(task.title())
            .human(kept(Field.HUMAN_ESTIMATE, task.humanEstimate()))
            .agentTime(kept(Field.AGENT_TIME, task.agentTime()))
            .supervision(kept(Field.SUPERVISION_TIME, task.supervisionTime()))
            .agent(kept(Field.AGENT_NAME, task.agent()));
    @Nullable Tokens tokens = kept(Field.TOKENS, task.tokens());
    kept.tokens(tokens);
    task.extras()
        .forEach(
            (column, value) -> {
              if (!isDropped(column)) {
                kept.extra(column, value);
              }
            });
    return kept.build();
  }

  private <T> @Nullable T kept(Field field, Optional<T> value) {
    return fields.contains(field) ? null : value.orElse(null);
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    super.endDay(
        fields.contains(Field.DAY_TOKENS)
            ? new DayFigures(Optional.empty(), figures.statedTotals())
            : figures);
  }

  @Override
  public void end() throws IOException {
    List<String> missing = new ArrayList<>(extras);
    missing.removeAll(found);
    for (String name : missing) {
      String hint =
          Misspelling.nearest(name, seen)
              .map(near -> "; did you mean " + Problem.quoted(near) + "?")
              .orElse(
                  seen.isEmpty()
                      ? "; it has no columns of its own"
                      : "; its own columns are " + String.join(", ", seen));
      refuse(ProblemCode.UNKNOWN_COLUMN, "the record has no column " + Problem.quoted(name) + hint);
    }
    super.end();
  }
}
