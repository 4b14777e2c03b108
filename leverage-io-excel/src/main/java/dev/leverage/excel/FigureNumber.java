package dev.leverage.excel;

import dev.leverage.audit.Correction;
import dev.leverage.measure.LeverageFactor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts another number into the place of a cell's: with the decimals that are stored or shown,
 * whichever are more; a number with all the digits of a binary one gets all of them.
 */
final class FigureNumber {

  /** So many digits nobody types. */
  private static final int DIGITS_OF_BINARY = 15;

  /** So many digits tell every binary number from its neighbours. */
  private static final MathContext ALL_DIGITS = new MathContext(17);

  private static final Pattern NUMBER = Pattern.compile("[~≈]?\\s*(\\d+(?:\\.\\d+)?)\\D*");

  private FigureNumber() {}

  /** Returns the number to be stored; empty if the cell does not store what was judged. */
  static Optional<String> corrected(CellFigure figure, String stored, NumberFormat format) {
    String plain = CellNumber.plain(stored);
    if (plain == null || figure.corrections().size() != 1) {
      return Optional.empty();
    }
    Correction.Replacement correction = figure.corrections().get(0);
    if (!number(correction.found()).equals(Optional.of(plain))) {
      return Optional.empty();
    }
    if (figure.own().isPresent()) {
      return figure.own();
    }
    return figure
        .ratio()
        .map(ratio -> printed(ratio, new BigDecimal(plain), format.decimals()))
        .or(() -> number(correction.expected()));
  }

  private static Optional<String> number(String figure) {
    Matcher matcher = NUMBER.matcher(figure.replace(',', '.'));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String printed(LeverageFactor ratio, BigDecimal stored, int decimals) {
    return stored.precision() >= DIGITS_OF_BINARY
        ? nearest(ratio)
        : CellNumber.print(ratio.rounded(Math.max(stored.scale(), decimals)));
  }

  /** Prints the binary number that is nearest to a ratio. */
  static String nearest(LeverageFactor ratio) {
    return CellNumber.print(new BigDecimal(ratio.nearestDouble()).round(ALL_DIGITS));
  }
}
