package dev.leverage.rollup;

import dev.leverage.format.ForwardingSink;
import dev.leverage.format.Limits;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.table.Misspelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stage that passes on the part of a record that a {@link RecordFilter} wants.
 *
 * <p>Where conditions leave out a task of a day, what is stated for that day as a whole, its own
 * tokens and totals without tasks, cannot be divided and is left out too, and so are printed
 * figures that are not about a task; a day of which no task is left is left out whole. Printed
 * figures of all days are passed on only where the filter leaves out nothing. {@link #notes()}
 * tells what could not be assigned, so that nothing is left out in silence.
 *
 * <p>Several records may be delivered one after the other. Belongs to one thread.
 */
public final class FilteringSink extends ForwardingSink {

  private static final Location PLACE = Location.of("filter");

  private interface Event {
    void deliver() throws IOException;
  }

  private final RecordFilter filter;
  private final boolean conditional;
  private final List<Event> held = new ArrayList<>();
  private final Map<Condition, String> nearest = new HashMap<>();
  private final List<Condition> unmatched;

  private Columns columns = Columns.NONE;
  private boolean wanted;
  private boolean begun;
  private boolean complete;
  private boolean taskPassed;
  private long undatedDays;
  private long undividedDays;

  FilteringSink(RecordFilter filter, RecordSink next) {
    super(next);
    this.filter = filter;
    this.conditional = !filter.conditions().isEmpty();
    this.unmatched = new ArrayList<>(filter.conditions());
  }

  @Override
  public void begin(Columns more) throws IOException {
    columns = columns.union(more);
    super.begin(more);
  }

  @Override
  public void day(DayHeader header) throws IOException {
    wanted = filter.accepts(header);
    begun = false;
    complete = true;
    taskPassed = false;
    held.clear();
    if (!wanted && header.date().isEmpty() && header.tags().containsAll(filter.tags())) {
      undatedDays++;
    }
    if (wanted) {
      hold(() -> super.day(header));
    }
  }

  /** Waits for a task that is wanted, if only tasks make the day so. */
  private void hold(Event event) throws IOException {
    if (begun || !conditional) {
      begun = true;
      event.deliver();
      return;
    }
    held.add(event);
    int limit = Limits.DEFAULT.tasksPerDay();
    if (held.size() > limit) {
      throw new LeverageException(
          Limit.fixed(
              PLACE,
              limit,
              "blocks of prose in a day before a task that is wanted",
              "at least " + held.size()));
    }
  }

  @Override
  public void block(Block block) throws IOException {
    if (wanted) {
      hold(() -> super.block(block));
    }
  }

  @Override
  public void block(Block block, Location location) throws IOException {
    if (wanted) {
      hold(() -> super.block(block, location));
    }
  }

  @Override
  public void task(Task task) throws IOException {
    if (passes(task)) {
      super.task(task);
    }
  }

  @Override
  public void task(Task task, Location location) throws IOException {
    if (passes(task)) {
      super.task(task, location);
    }
  }

  private boolean passes(Task task) throws IOException {
    taskPassed = wanted && filter.accepts(task);
    complete &= taskPassed;
    if (!unmatched.isEmpty()) {
      lookForConditionsIn(task);
    }
    if (taskPassed && !begun) {
      begun = true;
      for (Event event : held) {
        event.deliver();
      }
    }
    return taskPassed;
  }

  private void lookForConditionsIn(Task task) {
    unmatched.removeIf(condition -> condition.matches(task));
    for (Condition condition : unmatched) {
      String value = condition.valueOf(task);
      if (!nearest.containsKey(condition) && Misspelling.isNear(condition.value(), value)) {
        nearest.put(condition, value);
      }
    }
  }

  @Override
  public void claim(Claim claim) throws IOException {
    if (conditional ? taskPassed && isAboutTask(claim) : wanted) {
      super.claim(claim);
    }
  }

  private static boolean isAboutTask(Claim claim) {
    return switch (claim.kind()) {
      case ROW_NUMBER, LEVERAGE, SUPERVISORY_LEVERAGE, WEEKS -> true;
      default -> false;
    };
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    if (!wanted) {
      return;
    }
    DayFigures kept = conditional ? divided(figures) : figures;
    if (begun) {
      super.endDay(kept);
    }
  }

  private DayFigures divided(DayFigures figures) {
    DayFigures kept =
        new DayFigures(complete && begun ? figures.tokens() : Optional.empty(), Optional.empty());
    if (!kept.equals(figures)) {
      undividedDays++;
    }
    return kept;
  }

  @Override
  public void recordClaim(Claim claim) throws IOException {
    if (filter.acceptsAll()) {
      super.recordClaim(claim);
    }
  }

  /**
   * Ends the record.
   *
   * @throws LeverageException with {@link ProblemCode#UNKNOWN_COLUMN} if a condition is on a column
   *     that no delivered record has
   * @throws IOException if the output fails
   */
  @Override
  public void end() throws IOException {
    List<Problem> unknown =
        filter.conditions().stream()
            .filter(condition -> !isKnown(condition))
            .map(
                condition ->
                    UnknownColumn.problem(condition.column(), columns, List.of("Agent"), PLACE))
            .distinct()
            .toList();
    if (!unknown.isEmpty()) {
      throw new LeverageException(unknown);
    }
    super.end();
  }

  private boolean isKnown(Condition condition) {
    return condition.isOfAgent() || columns.extras().contains(condition.column());
  }

  /**
   * Returns what is to be said about what was left out so far.
   *
   * @return notes; empty if the filter could decide on everything and every condition was fulfilled
   *     by some task
   */
  public List<Problem> notes() {
    List<Problem> notes = new ArrayList<>();
    if (undatedDays > 0) {
      notes.add(
          note((undatedDays == 1 ? "1 day" : undatedDays + " days") + " without a date left out"));
    }
    if (undividedDays > 0) {
      notes.add(
          note(
              "tokens or totals that "
                  + (undividedDays == 1 ? "1 day states" : undividedDays + " days state")
                  + " for all tasks together left out"));
    }
    for (Condition condition : unmatched) {
      if (isKnown(condition)) {
        String value = nearest.get(condition);
        notes.add(
            note(
                "no task has "
                    + Problem.quoted(condition.toString())
                    + (value == null ? "" : "; did you mean " + Problem.quoted(value) + "?")));
      }
    }
    return notes;
  }

  private static Problem note(String message) {
    return Problem.of(ProblemCode.LEFT_OUT, PLACE, message);
  }
}
