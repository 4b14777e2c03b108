package dev.leverage.notation;

import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How counts of tokens are written, such as {@code 2,412,000} or {@code 1.2M}.
 *
 * <p>Accepted are whole numbers with or without separators of thousands, numbers of thousands
 * ({@code 150k}), millions ({@code 361.0M}) and billions ({@code 1.5B}) that make a whole number,
 * any of these before the word {@code tokens} or after {@code ~} or {@code ≈}, and nothing: an
 * empty or blank text, {@code -}, {@code –}, {@code —}, {@code n/a}. Case, and spaces between the
 * parts, do not matter.
 */
public final class TokenNotation {

  private static final BigDecimal MAX_COUNT = BigDecimal.valueOf(Tokens.MAX_COUNT);

  private TokenNotation() {}

  /**
   * Reads a count of tokens, such as {@code ~595,000}.
   *
   * @param text the text, not null
   * @param mark the decimal mark of its number, not null
   * @return the count, or empty if the text says that there is none
   * @throws NotationException with {@code BAD_TOKENS} if the text is not a whole count, {@code
   *     OUT_OF_RANGE} if it is more than {@link Tokens#MAX_COUNT} or has more than 1000 digits, and
   *     {@code AMBIGUOUS_VALUE} if a comma could be either mark
   */
  public static Optional<Tokens> parse(String text, DecimalMark mark) {
    int from = text.isEmpty() || text.charAt(0) != '~' ? 0 : 1;
    long common = SmallDecimal.parse(text, from, text.length(), mark);
    if (common != SmallDecimal.NONE && SmallDecimal.scale(common) == 0) {
      return Optional.of(new Tokens(SmallDecimal.unscaled(common), from == 1));
    }
    if (TextScanner.isNothing(text)) {
      return Optional.empty();
    }
    return Optional.of(DecimalMarkChoice.read(text, mark, m -> read(text, m)));
  }

  private static Tokens read(String text, DecimalMark mark) {
    TextScanner scanner = new TextScanner(text);
    boolean approximate = scanner.acceptAny("~≈");
    BigDecimal number = scanner.number(mark);
    int exponent = exponent(scanner);
    if (number == null || exponent < 0 || !scanner.atEnd()) {
      throw bad(text, mark);
    }
    return new Tokens(count(number.scaleByPowerOfTen(exponent), text, mark), approximate);
  }

  /** Reads what follows the number: returns the power of ten, or -1 for a word that has none. */
  private static int exponent(TextScanner scanner) {
    String word = scanner.word();
    int exponent =
        switch (word) {
          case "", "token", "tokens" -> 0;
          case "k" -> 3;
          case "m" -> 6;
          case "b" -> 9;
          default -> -1;
        };
    if (exponent > 0) {
      String noun = scanner.word();
      return noun.isEmpty() || noun.equals("tokens") ? exponent : -1;
    }
    return exponent;
  }

  private static long count(BigDecimal number, String text, DecimalMark mark) {
    BigDecimal exact = number.stripTrailingZeros();
    if (exact.scale() > 0) {
      throw bad(text, mark);
    }
    if (exact.compareTo(MAX_COUNT) > 0) {
      throw new NotationException(
          ProblemCode.OUT_OF_RANGE,
          "a count of at most 1,000,000,000,000,000 tokens",
          Problem.quoted(text));
    }
    return exact.longValueExact();
  }

  private static NotationException bad(String text, DecimalMark mark) {
    return new NotationException(
        ProblemCode.BAD_TOKENS,
        "a count of tokens such as "
            + Problem.quoted(mark.inPlaceOfPoint("2,412,000"))
            + " or "
            + Problem.quoted(mark.inPlaceOfPoint("1.2M")),
        Problem.quoted(text));
  }

  /**
   * Prints a count with separators of thousands, such as {@code ~595,000}.
   *
   * @param tokens the count, not null
   * @return the text, not null; {@link #parse} reads it back if the decimal mark is the point
   */
  public static String print(Tokens tokens) {
    StringBuilder text = new StringBuilder(printPlain(tokens));
    int first = tokens.approximate() ? 1 : 0;
    for (int i = text.length() - 3; i > first; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }

  /**
   * Prints a count without separators, such as {@code ~595000}.
   *
   * @param tokens the count, not null
   * @return the text, not null; {@link #parse} reads it back by any decimal mark
   */
  public static String printPlain(Tokens tokens) {
    return (tokens.approximate() ? "~" : "") + tokens.count();
  }
}
