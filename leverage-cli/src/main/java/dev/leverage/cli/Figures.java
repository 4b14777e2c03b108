package dev.leverage.cli;

import dev.leverage.measure.Average;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Sum;
import dev.leverage.measure.TokenSum;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.notation.FactorNotation;

/**
 * Figures as people read them: exact, thousands divided by commas, {@code -} for what is unknown.
 */
final class Figures {

  static final String UNKNOWN = "-";

  private Figures() {}

  static String hours(Sum sum) {
    return sum.isKnown()
        ? mark(sum.approximate())
            + grouped(DurationNotation.printPlainWithDecimals(sum.millis(), DurationUnit.HOURS))
        : UNKNOWN;
  }

  static String minutes(Sum sum) {
    return sum.isKnown()
        ? mark(sum.approximate())
            + grouped(DurationNotation.printPlain(sum.millis(), DurationUnit.MINUTES))
        : UNKNOWN;
  }

  static String tokens(TokenSum sum) {
    return sum.isKnown() ? mark(sum.approximate()) + grouped(Long.toString(sum.count())) : UNKNOWN;
  }

  static String factor(Average average, int decimals) {
    return average
        .factor()
        .map((LeverageFactor factor) -> FactorNotation.print(factor.rounded(decimals)))
        .orElse(UNKNOWN);
  }

  private static String mark(boolean approximate) {
    return approximate ? "~" : "";
  }

  static String counted(long number, String noun) {
    return grouped(Long.toString(number)) + " " + noun + (number == 1 ? "" : "s");
  }

  /** Divides the thousands of a plain decimal: {@code 1234.5} becomes {@code 1,234.5}. */
  static String grouped(String number) {
    int point = number.indexOf('.');
    StringBuilder text = new StringBuilder(number);
    for (int at = (point < 0 ? number.length() : point) - 3; at > 0; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }
}
