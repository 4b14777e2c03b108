package dev.leverage.measure;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How long a person works, such as 8 hours a day and 40 hours a week: what turns {@code 2d} and
 * {@code 1.1w} into hours and back.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param millisPerDay the length of a working day in milliseconds, from 1 to 24 hours
 * @param millisPerWeek the length of a working week in milliseconds, from 1 to 168 hours
 */
public record WorkingWeek(long millisPerDay, long millisPerWeek) {

  private static final long HOUR = 3_600_000;

  /** Eight hours a day, forty hours a week. */
  public static final WorkingWeek STANDARD = WorkingWeek.of(8, 40);

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public WorkingWeek {
    if (millisPerDay < 1 || millisPerDay > 24 * HOUR) {
      throw new IllegalArgumentException("a working day has from 1 ms to 24 h: " + millisPerDay);
    }
    if (millisPerWeek < millisPerDay || millisPerWeek > 168 * HOUR) {
      throw new IllegalArgumentException(
          "a working week has from one working day to 168 h: " + millisPerWeek);
    }
  }

  /**
   * Returns a working week of whole hours.
   *
   * @param hoursPerDay hours a day, from 1 to 24
   * @param hoursPerWeek hours a week, from a day's to 168
   * @return the working week, not null
   * @throws IllegalArgumentException if a number is out of range
   */
  public static WorkingWeek of(int hoursPerDay, int hoursPerWeek) {
    return new WorkingWeek(hoursPerDay * HOUR, hoursPerWeek * HOUR);
  }

  /**
   * Returns how many working weeks a length of time is: 374 h of a 40-hour week are 9.35.
   *
   * @param millis the length in milliseconds, not negative
   * @param precision how the quotient is rounded, not null
   * @return the number of weeks
   * @throws ArithmeticException if the quotient is to be exact and has no last decimal
   */
  public BigDecimal weeks(long millis, MathContext precision) {
    return BigDecimal.valueOf(millis).divide(BigDecimal.valueOf(millisPerWeek), precision);
  }

  /**
   * Returns how many working days a length of time is: 60 h of 8-hour days are 7.5.
   *
   * @param millis the length in milliseconds, not negative
   * @param precision how the quotient is rounded, not null
   * @return the number of days
   * @throws ArithmeticException if the quotient is to be exact and has no last decimal
   */
  public BigDecimal days(long millis, MathContext precision) {
    return BigDecimal.valueOf(millis).divide(BigDecimal.valueOf(millisPerDay), precision);
  }
}
