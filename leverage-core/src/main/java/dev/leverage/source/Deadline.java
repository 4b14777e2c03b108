package dev.leverage.source;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The moment by which a document has to be read, such as 60 seconds after it was opened.
 *
 * <p>Who reads looks at it now and then, with each buffer of bytes or row; no thread is ended, and
 * what blocks, such as a stream that gives nothing, is not interrupted. Belongs to one thread.
 */
public final class Deadline {

  /** A moment that never comes. */
  public static final Deadline NONE = new Deadline(Long.MAX_VALUE, new Problems(), () -> 0);

  private final long seconds;
  private final long nanos;
  private final Problems problems;
  private final LongSupplier clock;
  private final long start;

  private Deadline(long seconds, Problems problems, LongSupplier clock) {
    this.seconds = seconds;
    this.nanos = TimeUnit.SECONDS.toNanos(seconds);
    this.problems = problems;
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  /**
   * Returns the moment that comes some seconds from now.
   *
   * @param seconds how many, at least 1
   * @param problems the problems of the operation, not null
   * @return the deadline, not null
   * @throws IllegalArgumentException if there are less than 1
   */
  public static Deadline in(long seconds, Problems problems) {
    return in(seconds, problems, System::nanoTime);
  }

  /**
   * Returns the moment that comes some seconds from now, by a clock, as tests need it.
   *
   * @param seconds how many, at least 1
   * @param problems the problems of the operation, not null
   * @param clock nanoseconds from any moment, as {@link System#nanoTime} gives them, not null
   * @return the deadline, not null
   * @throws IllegalArgumentException if there are less than 1
   */
  public static Deadline in(long seconds, Problems problems, LongSupplier clock) {
    if (seconds < 1) {
      throw new IllegalArgumentException("a deadline is at least 1 second away: " + seconds);
    }
    return new Deadline(seconds, problems, clock);
  }

  /**
   * Refuses to go on once the moment has come.
   *
   * @param place how far reading came, not null
   * @throws LeverageException with {@link ProblemCode#LIMIT_EXCEEDED}, after the problems so far,
   *     if it has
   */
  public void check(Location place) {
    long passed = clock.getAsLong() - start;
    if (passed > nanos) {
      throw problems.failure(
          Limit.SECONDS.exceededByNow(place, seconds, TimeUnit.NANOSECONDS.toSeconds(passed)));
    }
  }
}
