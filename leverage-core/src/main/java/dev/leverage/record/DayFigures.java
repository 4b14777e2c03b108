package dev.leverage.record;

import java.util.Objects;
import java.util.Optional;

/**
 * Figures that a record states for a day as a whole rather than for a task: its own count of
 * tokens, and totals known without their tasks.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param tokens the day's own count of tokens; empty where tasks alone have one
 * @param statedTotals totals known without their tasks
 */
public record DayFigures(Optional<Tokens> tokens, Optional<StatedTotals> statedTotals) {

  /** No figures of the day's own. */
  public static final DayFigures NONE = new DayFigures(Optional.empty(), Optional.empty());

  /** Checks the parts. */
  public DayFigures {
    Objects.requireNonNull(tokens, "tokens");
    Objects.requireNonNull(statedTotals, "statedTotals");
  }

  /**
   * Returns figures of which only the tokens are known.
   *
   * @param tokens the day's own count, not null
   * @return the figures, not null
   */
  public static DayFigures ofTokens(Tokens tokens) {
    return new DayFigures(Optional.of(tokens), Optional.empty());
  }
}
