package dev.leverage.notation;

import dev.leverage.measure.WorkingWeek;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How lengths of time are printed in working weeks, such as {@code 3.0w}. */
public final class WeekNotation {

  private static final int SIGNIFICANT_FIGURES = 2;

  private static final MathContext PRECISION =
      new MathContext(SIGNIFICANT_FIGURES, RoundingMode.HALF_EVEN);

  private WeekNotation() {}

  /**
   * Prints a length in working weeks, such as {@code 3.0w}, {@code 0.40w}, {@code 0.075w} or {@code
   * 120w}: two significant figures, rounded HALF_EVEN, trailing zero kept, never an exponent.
   *
   * @param millis the length in milliseconds, not negative
   * @param week how long a working week is, not null
   * @return the text, not null; {@code 0.0w} for no time at all
   * @throws IllegalArgumentException if the length is negative
   */
  public static String print(long millis, WorkingWeek week) {
    if (millis < 0) {
      throw new IllegalArgumentException("a length must not be negative: " + millis);
    }
    BigDecimal weeks = week.weeks(millis, PRECISION);
    // A quotient that ends early has fewer figures than asked for: 3 instead of 3.0.
    int scale = weeks.scale() + SIGNIFICANT_FIGURES - weeks.precision();
    return weeks.setScale(weeks.signum() == 0 ? 1 : scale).toPlainString() + "w";
  }
}
