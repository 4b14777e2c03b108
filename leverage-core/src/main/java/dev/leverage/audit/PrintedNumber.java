package dev.leverage.audit;

import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.FactorNotation;
import dev.leverage.notation.NotationException;
import dev.leverage.notation.PrintedFactor;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as they are printed, with as many decimals as that. */
final class PrintedNumber {

  /** No figure of a record is longer. */
  private static final int MOST_CHARACTERS = 60;

  private PrintedNumber() {}

  static Optional<BigDecimal> read(String text, DecimalMark mark) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    try {
      return FactorNotation.parse(text, mark).map(PrintedFactor::value);
    } catch (NotationException e) {
      return Optional.empty();
    }
  }

  static boolean isGrouped(String text, DecimalMark mark) {
    return text.indexOf(mark == DecimalMark.COMMA ? '.' : ',') >= 0;
  }
}
