package dev.leverage.table;

import dev.leverage.measure.LeverageFactor;
import dev.leverage.notation.PrintedFactor;
import dev.leverage.record.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The supervision time that a printed supervisory factor tells, where the time itself is not
 * printed: 120 h at {@code 1440.0x} were 5 minutes.
 *
 * <p>It is the coarsest of whole, tenth and hundredth minutes whose factor rounds to the printed
 * one.
 */
final class SupervisionInference {

  /** A whole, a tenth and a hundredth minute in milliseconds. */
  private static final long[] STEPS = {60_000, 6_000, 600};

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** In place of a time where none has the printed factor. */
  static final long NONE = -1;

  /** In place of a time where several have it. */
  static final long SEVERAL = -2;

  private SupervisionInference() {}

  /**
   * Returns the time in milliseconds.
   *
   * @param human the human estimate in milliseconds
   * @param printed the factor as printed
   * @return the time, {@link #NONE} or {@link #SEVERAL}
   */
  static long infer(long human, PrintedFactor printed) {
    for (long step : STEPS) {
      long found = atStep(human, printed, step);
      if (found != NONE) {
        return found;
      }
    }
    return NONE;
  }

  private static long atStep(long human, PrintedFactor printed, long step) {
    BigDecimal unit = BigDecimal.ONE.movePointLeft(printed.decimals());
    BigDecimal highest = printed.value().add(unit.multiply(HALF));
    BigDecimal steps =
        BigDecimal.valueOf(human)
            .divide(highest.multiply(BigDecimal.valueOf(step)), 0, RoundingMode.DOWN);
    if (steps.compareTo(BigDecimal.valueOf(Measure.MAX_MILLIS / step - 2)) > 0) {
      return NONE;
    }
    // The shortest time has the highest factor; one step less or more is a matter of a tie.
    long shortest = steps.longValueExact();
    long found = NONE;
    for (long count = Math.max(1, shortest); count <= shortest + 2; count++) {
      if (isPrinted(human, count * step, printed)) {
        if (found != NONE) {
          return SEVERAL;
        }
        found = count * step;
      }
    }
    return found;
  }

  private static boolean isPrinted(long human, long time, PrintedFactor printed) {
    return LeverageFactor.ofMillis(human, time)
        .filter(factor -> factor.rounded(printed.decimals()).compareTo(printed.value()) == 0)
        .isPresent();
  }
}
