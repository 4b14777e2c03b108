package dev.leverage.table;

import dev.leverage.measure.Totals;
import dev.leverage.record.Block;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One or more days of a date that become one: the header and blocks of the first, all tokens. */
final class JoinedDay {

  private final DayHeader header;
  private final List<Block> blocks = new ArrayList<>();
  private Totals totals = Totals.EMPTY;
  private DayFigures figures = DayFigures.NONE;
  private boolean ended;
  private boolean anyOwnTokens;
  private boolean lostTotals;

  JoinedDay(DayHeader header) {
    this.header = header;
  }

  DayHeader header() {
    return header;
  }

  boolean isOf(DayHeader other) {
    return header.date().equals(other.date());
  }

  void add(Block block) {
    blocks.add(block);
  }

  List<Block> blocks() {
    return blocks;
  }

  void endPart(Totals tasks, DayFigures stated) {
    totals = totals.plus(tasks.asDay(stated));
    anyOwnTokens |= stated.tokens().isPresent();
    figures = ended ? sum(stated) : stated;
    ended = true;
  }

  private DayFigures sum(DayFigures stated) {
    Optional<Tokens> tokens = Optional.empty();
    long count = totals.tokens().count();
    if (anyOwnTokens && totals.tokensComplete() && count <= Tokens.MAX_COUNT) {
      tokens = Optional.of(new Tokens(count, totals.tokens().approximate()));
    }
    return new DayFigures(tokens, sum(figures.statedTotals(), stated.statedTotals()));
  }

  private Optional<StatedTotals> sum(Optional<StatedTotals> first, Optional<StatedTotals> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.or(() -> second);
    }
    StatedTotals one = first.get();
    StatedTotals other = second.get();
    if (one.tasks() > StatedTotals.MAX_TASKS - other.tasks()) {
      lostTotals = true;
      return Optional.empty();
    }
    return Optional.of(
        new StatedTotals(
            one.tasks() + other.tasks(),
            sumOfMeasures(one.humanEstimate(), other.humanEstimate()),
            sumOfMeasures(one.agentTime(), other.agentTime()),
            sumOfMeasures(one.supervisionTime(), other.supervisionTime())));
  }

  private Optional<Measure> sumOfMeasures(Optional<Measure> one, Optional<Measure> other) {
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

  DayFigures figures() {
    return figures;
  }

  boolean losesTokens() {
    return anyOwnTokens && figures.tokens().isEmpty();
  }

  boolean losesTotals() {
    return lostTotals;
  }
}
