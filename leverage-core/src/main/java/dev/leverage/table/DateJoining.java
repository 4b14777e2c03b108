package dev.leverage.table;

import dev.leverage.format.Feature;
import dev.leverage.format.ForwardingSink;
import dev.leverage.format.RecordSink;
import dev.leverage.measure.Tally;
import dev.leverage.measure.Totals;
import dev.leverage.record.Block;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.Optional;

/**
 * Joins days of one date that follow each other, as a flat table cannot help but do, and adds up
 * their tokens: what stands before a writer of flat tables.
 *
 * <p>The first of the joined days gives title, tags and body. Belongs to one writer and its thread.
 */
public final class DateJoining extends ForwardingSink {

  private final Location target;
  private final Problems problems;

  private boolean open;
  private boolean joining;
  private DayHeader header = DayHeader.UNKNOWN;
  private final Tally part = new Tally();
  private Totals joined = Totals.EMPTY;
  private DayFigures figures = DayFigures.NONE;
  private boolean anyOwnTokens;
  private boolean lostTotals;

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
  public void day(DayHeader following) throws IOException {
    joining = open && following.date().equals(header.date());
    if (joining) {
      return;
    }
    endOpenDay();
    open = true;
    header = following;
    super.day(following);
  }

  @Override
  public void block(Block block) throws IOException {
    if (!joining) {
      super.block(block);
    }
  }

  @Override
  public void block(Block block, Location location) throws IOException {
    block(block);
  }

  @Override
  public void task(Task task) throws IOException {
    part.add(task);
    super.task(task);
  }

  @Override
  public void task(Task task, Location location) throws IOException {
    task(task);
  }

  @Override
  public void endDay(DayFigures ended) {
    joined = joined.plus(part.totals().asDay(ended));
    part.clear();
    anyOwnTokens |= ended.tokens().isPresent();
    figures = joining ? joinedFigures(ended) : ended;
  }

  private DayFigures joinedFigures(DayFigures ended) {
    Optional<Tokens> tokens = Optional.empty();
    long count = joined.tokens().count();
    if (anyOwnTokens && joined.tokensComplete() && count <= Tokens.MAX_COUNT) {
      tokens = Optional.of(new Tokens(count, joined.tokens().approximate()));
    }
    return new DayFigures(tokens, joinedTotals(figures.statedTotals(), ended.statedTotals()));
  }

  private Optional<StatedTotals> joinedTotals(
      Optional<StatedTotals> first, Optional<StatedTotals> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.or(() -> second);
    }
    StatedTotals one = first.get();
    StatedTotals other = second.get();
    return Optional.of(
        new StatedTotals(
            Math.addExact(one.tasks(), other.tasks()),
            joinedMeasure(one.humanEstimate(), other.humanEstimate()),
            joinedMeasure(one.agentTime(), other.agentTime()),
            joinedMeasure(one.supervisionTime(), other.supervisionTime())));
  }

  private Optional<Measure> joinedMeasure(Optional<Measure> one, Optional<Measure> other) {
    if (one.isEmpty() || other.isEmpty()) {
      lostTotals |= one.isPresent() || other.isPresent();
      return Optional.empty();
    }
    long millis = one.get().millis() + other.get().millis();
    if (millis > Measure.MAX_MILLIS) {
      lostTotals = true;
      return Optional.empty();
    }
    Measure sum = Measure.ofMillis(millis);
    boolean approximate = one.get().approximate() || other.get().approximate();
    return Optional.of(approximate ? sum.approximately() : sum);
  }

  private void endOpenDay() throws IOException {
    if (!open) {
      return;
    }
    if (anyOwnTokens && figures.tokens().isEmpty()) {
      reportLoss(Feature.DAY_TOKENS);
    }
    if (lostTotals) {
      reportLoss(Feature.STATED_TOTALS);
    }
    super.endDay(figures);
    open = false;
    joined = Totals.EMPTY;
    figures = DayFigures.NONE;
    anyOwnTokens = false;
    lostTotals = false;
  }

  private void reportLoss(Feature feature) {
    problems.add(
        new Problem(
            ProblemCode.LOSS,
            target,
            "lost: "
                + feature.label()
                + header.date().map(date -> ", " + date).orElse("")
                + ", which is joined from several, not all of which know theirs",
            Optional.empty(),
            Optional.of(feature.label()),
            1));
  }

  @Override
  public void end() throws IOException {
    endOpenDay();
    super.end();
  }
}
