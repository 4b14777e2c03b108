package dev.leverage.record;

import dev.leverage.source.Location;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A derived figure as a document prints it, with its place: {@code 141.2x} in a factor column, or
 * {@code 374.0} in the table of totals.
 *
 * <p>What is said of the day below is said of all days where the figure is about a document of
 * several.
 *
 * <p>Claims are never data: what they say follows from the tasks, and can be checked against them.
 * Instances are immutable and thread-safe.
 *
 * @param kind which figure it is
 * @param text the figure as printed, with its precision, without spaces around it
 * @param location where it is printed
 * @param unit what a number without a unit counts, if the header of its column says so; else it
 *     counts what its kind usually does, hours of human estimates and minutes of other times
 */
public record Claim(Kind kind, String text, Location location, Optional<Duration> unit) {

  /** Checks the parts. */
  public Claim {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(unit, "unit");
  }

  /**
   * Creates a claim in the usual unit.
   *
   * @param kind which figure it is
   * @param text the figure as printed, with its precision, without spaces around it
   * @param location where it is printed
   */
  public Claim(Kind kind, String text, Location location) {
    this(kind, text, location, Optional.empty());
  }

  /** Which derived figure a {@link Claim} prints. */
  public enum Kind {
    /** The number of the row of the task delivered just before. */
    ROW_NUMBER,
    /** The leverage factor of the task delivered just before. */
    LEVERAGE,
    /** The supervisory leverage factor of the task delivered just before. */
    SUPERVISORY_LEVERAGE,
    /** The human estimate of the task delivered just before, in working weeks. */
    WEEKS,
    /** The number of the day's tasks. */
    TOTAL_TASKS,
    /** The sum of the day's human estimates. */
    TOTAL_HUMAN_ESTIMATE,
    /** The sum of the day's human estimates, in working weeks. */
    TOTAL_WEEKS,
    /** The sum of the day's agent times. */
    TOTAL_AGENT_TIME,
    /** The sum of the day's supervision times. */
    TOTAL_SUPERVISION_TIME,
    /** The day's tokens. */
    TOTAL_TOKENS,
    /** The weighted average leverage factor of the day. */
    WEIGHTED_LEVERAGE,
    /** The weighted average supervisory leverage factor of the day. */
    WEIGHTED_SUPERVISORY_LEVERAGE,
    /** The arithmetic mean of the leverage factors of the day's tasks, as dashboards print it. */
    MEAN_LEVERAGE,
    /** The arithmetic mean of the supervisory leverage factors of the day's tasks. */
    MEAN_SUPERVISORY_LEVERAGE
  }
}
