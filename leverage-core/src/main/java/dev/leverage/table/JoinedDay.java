package dev.leverage.table;

import dev.leverage.measure.Totals;
import dev.leverage.record.Block;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
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
    figures = ended ? sum() : stated;
    ended = true;
  }

  private DayFigures sum() {
    Optional<Tokens> tokens = Optional.empty();
    long count = totals.tokens().count();
    if (anyOwnTokens && totals.tokensComplete() && count <= Tokens.MAX_COUNT) {
      tokens = Optional.of(new Tokens(count, totals.tokens().approximate()));
    }
    return new DayFigures(tokens, Optional.empty());
  }

  DayFigures figures() {
    return figures;
  }

  boolean losesTokens() {
    return anyOwnTokens && figures.tokens().isEmpty();
  }
}
