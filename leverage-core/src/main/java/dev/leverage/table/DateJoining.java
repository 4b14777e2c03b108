package dev.leverage.table;

import dev.leverage.format.Feature;
import dev.leverage.format.ForwardingSink;
import dev.leverage.format.RecordSink;
import dev.leverage.measure.Tally;
import dev.leverage.record.Block;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Joins days of one date that follow each other, as a flat table cannot help but do, and adds up
 * their tokens: what stands before a writer of flat tables.
 *
 * <p>Days without tasks have no row and so divide nothing: they are held back until a day with
 * another date has a task, and then follow the day that they stood in the middle of. The first of
 * the joined days gives title, tags and body. Belongs to one writer and its thread.
 */
public final class DateJoining extends ForwardingSink {

  private static final int MOST_HELD_DAYS = 10_000;

  private final Location target;
  private final Problems problems;

  /** The day whose rows are being written. */
  private @Nullable JoinedDay open;

  /** Days after it that have no task so far. */
  private final Deque<JoinedDay> held = new ArrayDeque<>();

  private JoinedDay current = new JoinedDay(DayHeader.UNKNOWN);
  private boolean joining;
  private final Tally part = new Tally();

  /**
   * Creates a sink before a writer.
   *
   * @param next the writer; closed with this sink
   * @param target the document, for the message when tokens of a day are lost
   * @param problems where that is said
   */
  public DateJoining(RecordSink next, Location target, Problems problems) {
    super(next);
    this.target = target;
    this.problems = problems;
  }

  @Override
  public void day(DayHeader following) {
    joining = true;
    if (open != null && open.isOf(following)) {
      current = open;
    } else if (!held.isEmpty() && held.getLast().isOf(following)) {
      current = held.getLast();
    } else {
      joining = false;
      current = new JoinedDay(following);
      hold(current);
    }
  }

  private void hold(JoinedDay day) {
    if (held.size() == MOST_HELD_DAYS) {
      throw problems.failure(
          Limit.fixed(
              target,
              MOST_HELD_DAYS,
              "days without tasks after each other",
              "at least " + (MOST_HELD_DAYS + 1)));
    }
    held.add(day);
  }

  @Override
  public void block(Block block) throws IOException {
    if (joining) {
      return;
    }
    if (isOpen()) {
      super.block(block);
    } else {
      current.add(block);
    }
  }

  @Override
  public void block(Block block, Location location) throws IOException {
    block(block);
  }

  @Override
  public void task(Task task) throws IOException {
    if (!isOpen()) {
      openCurrentDay();
    }
    part.add(task);
    super.task(task);
  }

  @Override
  public void task(Task task, Location location) throws IOException {
    task(task);
  }

  @Override
  public void endDay(DayFigures figures) {
    current.endPart(part.totals(), figures);
    part.clear();
  }

  @Override
  public void end() throws IOException {
    endOpenDay();
    while (!held.isEmpty()) {
      deliver(held.remove());
    }
    super.end();
  }

  private boolean isOpen() {
    return open == current;
  }

  private void openCurrentDay() throws IOException {
    endOpenDay();
    while (held.size() > 1) {
      deliver(held.remove());
    }
    held.clear();
    open = current;
    begin(current);
  }

  private void endOpenDay() throws IOException {
    JoinedDay ended = open;
    open = null;
    if (ended != null) {
      end(ended);
    }
  }

  private void deliver(JoinedDay day) throws IOException {
    begin(day);
    end(day);
  }

  private void begin(JoinedDay day) throws IOException {
    super.day(day.header());
    for (Block block : day.blocks()) {
      super.block(block);
    }
  }

  private void end(JoinedDay day) throws IOException {
    if (day.losesTokens()) {
      reportLoss(day, Feature.DAY_TOKENS);
    }
    if (day.losesTotals()) {
      reportLoss(day, Feature.STATED_TOTALS);
    }
    super.endDay(day.figures());
  }

  private void reportLoss(JoinedDay day, Feature feature) {
    problems.add(
        new Problem(
            ProblemCode.LOSS,
            target,
            "lost: "
                + feature.label()
                + day.header().date().map(date -> ", " + date).orElse("")
                + ", which is joined from several, not all of which know theirs",
            Optional.empty(),
            Optional.of(feature.label()),
            1));
  }
}
