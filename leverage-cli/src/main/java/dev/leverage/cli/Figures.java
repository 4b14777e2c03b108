package dev.leverage.cli;

import dev.leverage.measure.Average;
import dev.leverage.measure.Difference;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Sum;
import dev.leverage.measure.TokenSum;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.notation.FactorNotation;
import java.math.BigDecimal;
import java.util.Optional;

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

  /** A rounded figure that may be missing, such as a median. */
  static String factor(Optional<BigDecimal> rounded) {
    return rounded.map(FactorNotation::print).orElse(UNKNOWN);
  }

  /** How a sum of milliseconds changed, such as {@code +1.5}. */
  static String change(Optional<Difference> difference, DurationUnit unit) {
    return difference
        .map(
            (Difference exact) -> {
              BigDecimal millis = exact.absolute(0);
              String amount = DurationNotation.printPlain(millis.abs().longValueExact(), unit);
              return sign(millis) + grouped(amount);
            })
        .orElse(UNKNOWN);
  }

  /** How a number changed, such as {@code -3}. */
  static String change(Optional<Difference> difference, int decimals) {
    return difference
        .map(
            (Difference exact) -> {
              BigDecimal rounded = exact.absolute(decimals);
              return sign(rounded) + grouped(rounded.abs().toPlainString());
            })
        .orElse(UNKNOWN);
  }

  /** How a figure changed in percent, such as {@code +25.0 %}. */
  static String percent(Optional<Difference> difference) {
    return difference
        .flatMap((Difference exact) -> exact.percent(1))
        .map((BigDecimal rounded) -> sign(rounded) + grouped(rounded.abs().toPlainString()) + " %")
        .orElse(UNKNOWN);
  }

  private static String sign(BigDecimal number) {
    return number.signum() < 0 ? "-" : number.signum() > 0 ? "+" : "";
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
