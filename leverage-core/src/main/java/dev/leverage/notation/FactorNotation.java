package dev.leverage.notation;

import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How leverage factors are written, such as {@code 141.2x}.
 *
 * <p>Accepted are numbers with or without separators of thousands, followed by {@code x}, {@code ×}
 * or nothing; such a number after {@code ~} or {@code ≈}, which makes it approximate; and the texts
 * that say nothing: an empty or blank one, {@code -}, {@code –}, {@code —}, {@code n/a}. Case, and
 * spaces between the parts, do not matter.
 */
public final class FactorNotation {

  private FactorNotation() {}

  /**
   * Reads a factor, such as {@code 1,297.7x}.
   *
   * @param text the text, not null
   * @param mark the decimal mark of its number, not null
   * @return the factor with the decimals it is printed with, or empty if the text says that there
   *     is none
   * @throws NotationException with {@code BAD_FACTOR} if the text is not a factor, {@code
   *     OUT_OF_RANGE} if it has more than 1000 digits, and {@code AMBIGUOUS_VALUE} if a comma could
   *     be either mark
   */
  public static Optional<PrintedFactor> parse(String text, DecimalMark mark) {
    long common = parseCommon(text, mark);
    if (common != SmallDecimal.NONE) {
      return Optional.of(
          new PrintedFactor(
              BigDecimal.valueOf(SmallDecimal.unscaled(common), SmallDecimal.scale(common))));
    }
    if (TextScanner.isNothing(text)) {
      return Optional.empty();
    }
    return Optional.of(DecimalMarkChoice.read(text, mark, m -> read(text, m)));
  }

  private static long parseCommon(String text, DecimalMark mark) {
    int to = text.endsWith("x") ? text.length() - 1 : text.length();
    return SmallDecimal.parse(text, 0, to, mark);
  }

  /**
   * Refuses what {@link #parse} refuses, and makes nothing of what it accepts: for the factors of
   * millions of rows, which are derived and not kept.
   *
   * @param text the text, not null
   * @param mark the decimal mark of its number, not null
   * @throws NotationException if {@link #parse} throws it
   */
  public static void check(String text, DecimalMark mark) {
    if (parseCommon(text, mark) == SmallDecimal.NONE) {
      parse(text, mark);
    }
  }

  private static PrintedFactor read(String text, DecimalMark mark) {
    TextScanner scanner = new TextScanner(text);
    boolean approximate = scanner.acceptAny("~≈");
    BigDecimal number = scanner.number(mark);
    scanner.acceptAny("xX×");
    if (number == null || !scanner.atEnd()) {
      throw new NotationException(
          ProblemCode.BAD_FACTOR,
          "a factor such as " + Problem.quoted(mark.inPlaceOfPoint("52.1x")),
          Problem.quoted(text));
    }
    return new PrintedFactor(number, approximate);
  }

  /**
   * Prints a rounded factor, such as {@code 1440.0x}: all its digits, without an exponent and
   * without separators of thousands.
   *
   * @param rounded the factor with the decimals to print, not null
   * @return the text, which {@link #parse} reads back if the decimal mark is the point; not null
   * @throws IllegalArgumentException if the factor is negative
   */
  public static String print(BigDecimal rounded) {
    return printPlain(rounded) + "x";
  }

  /**
   * Prints a rounded factor as a number, such as {@code 1440.0}.
   *
   * @param rounded the factor with the decimals to print, not null
   * @return the text, which {@link #parse} reads back if the decimal mark is the point; not null
   * @throws IllegalArgumentException if the factor is negative
   */
  public static String printPlain(BigDecimal rounded) {
    if (rounded.signum() < 0) {
      throw new IllegalArgumentException("a factor must not be negative: " + rounded);
    }
    return rounded.toPlainString();
  }
}
