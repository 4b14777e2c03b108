package dev.leverage.audit;

import dev.leverage.measure.Totals;
import dev.leverage.record.Claim;
import dev.leverage.record.Task;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A printed figure that does not hold, and what it is to be.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param claim the figure as it is printed
 * @param task the task in whose row it stands, if it stands in one
 * @param totals the totals of its day
 * @param replacements what is to be replaced in its text, from left to right; a total in two units
 *     may need two
 */
public record Correction(
    Claim claim, Optional<Task> task, Totals totals, List<Replacement> replacements) {

  /** Checks the parts. */
  public Correction {
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(totals, "totals");
    replacements = List.copyOf(replacements);
  }

  /**
   * A figure and the right one, as {@link FigureText#replace} takes them.
   *
   * @param found the figure as it is printed
   * @param expected the right one, at the precision of the other
   */
  public record Replacement(String found, String expected) {
    /** Checks the parts. */
    public Replacement {
      Objects.requireNonNull(found, "found");
      Objects.requireNonNull(expected, "expected");
    }
  }
}
