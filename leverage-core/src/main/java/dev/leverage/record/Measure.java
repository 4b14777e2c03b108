package dev.leverage.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Objects;

/**
 * A span of time that a record states, such as 51 minutes of agent time: whole milliseconds, and
 * whether the figure is approximate ({@code ~40h}, or inferred).
 *
 * <p>Instances are immutable and thread-safe. Not {@link Comparable}: an order by length would
 * disagree with {@link #equals}, which also looks at the approximate mark.
 *
 * @param millis the length in milliseconds, from 0 to {@link #MAX_MILLIS}
 * @param approximate whether the figure is approximate
 */
public record Measure(long millis, boolean approximate) {

  /** The longest measure, 100 million hours, in milliseconds. */
  public static final long MAX_MILLIS = 100_000_000L * 3_600_000L;

  /** No time at all, exactly. */
  public static final Measure ZERO = new Measure(0, false);

  private static final BigDecimal NANOS_PER_MILLI = BigDecimal.valueOf(1_000_000);

  /** Checks the range. */
  public Measure {
    if (millis < 0 || millis > MAX_MILLIS) {
      throw new IllegalArgumentException(
          "a measure lies between 0 and " + MAX_MILLIS + " milliseconds: " + millis);
    }
  }

  /**
   * Returns an exact measure of whole milliseconds.
   *
   * @param millis the length in milliseconds, from 0 to {@link #MAX_MILLIS}
   * @return the measure, not null
   * @throws IllegalArgumentException if the length is out of range
   */
  public static Measure ofMillis(long millis) {
    return new Measure(millis, false);
  }

  /**
   * Returns an exact measure of whole minutes.
   *
   * @param minutes the length in minutes, not negative
   * @return the measure, not null
   * @throws IllegalArgumentException if the length is out of range
   */
  public static Measure ofMinutes(long minutes) {
    return ofUnits(minutes, 60_000);
  }

  /**
   * Returns an exact measure of whole hours.
   *
   * @param hours the length in hours, not negative
   * @return the measure, not null
   * @throws IllegalArgumentException if the length is out of range
   */
  public static Measure ofHours(long hours) {
    return ofUnits(hours, 3_600_000);
  }

  private static Measure ofUnits(long count, long millis) {
    if (count < 0 || count > MAX_MILLIS / millis) {
      throw new IllegalArgumentException(
          "a measure lies between 0 and " + MAX_MILLIS / millis + " of this unit: " + count);
    }
    return new Measure(count * millis, false);
  }

  /**
   * Returns the measure of a duration, rounded to the nearest millisecond, ties to the even one.
   *
   * @param duration the length, not null, not negative
   * @return the exact measure, not null
   * @throws IllegalArgumentException if the length is out of range
   */
  public static Measure of(Duration duration) {
    Objects.requireNonNull(duration, "duration");
    if (duration.isNegative() || duration.getSeconds() > MAX_MILLIS / 1000) {
      throw new IllegalArgumentException(
          "a measure lies between 0 and " + MAX_MILLIS + " milliseconds: " + duration);
    }
    long millis =
        duration.getSeconds() * 1000
            + BigDecimal.valueOf(duration.getNano())
                .divide(NANOS_PER_MILLI, 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    return new Measure(millis, false);
  }

  /**
   * Returns this measure marked as approximate.
   *
   * @return the approximate measure of the same length, not null
   */
  public Measure approximately() {
    return approximate ? this : new Measure(millis, true);
  }

  /**
   * Returns the length as a duration, without the approximate mark.
   *
   * @return the length, not null
   */
  public Duration toDuration() {
    return Duration.ofMillis(millis);
  }
}
