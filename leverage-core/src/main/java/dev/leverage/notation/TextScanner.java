package dev.leverage.notation;

import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over the text of one value that forgives case, and spaces between its parts.
 *
 * <p>Digits and letters are those of ASCII; spaces are all that Unicode knows, the no-break and the
 * thin ones among them.
 */
final class TextScanner {

  /** The digits of a number past which it is refused, since arithmetic on it would be slow. */
  static final int MAX_DIGITS = 1000;

  private final String text;
  private int position;

  TextScanner(String text) {
    this.text = text;
  }

  /**
   * Returns whether the text says that there is no value: blank, {@code -}, {@code –}, {@code —},
   * or {@code n/a}.
   */
  static boolean isNothing(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return switch (end - start) {
      case 0 -> true;
      case 1 -> "-–—".indexOf(text.charAt(start)) >= 0;
      case 3 -> text.regionMatches(true, start, "n/a", 0, 3);
      default -> false;
    };
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isSpace(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private char peek() {
    return position < text.length() ? text.charAt(position) : '\0';
  }

  private void skipSpaces() {
    while (position < text.length() && isSpace(text.charAt(position))) {
      position++;
    }
  }

  boolean atEnd() {
    skipSpaces();
    return position == text.length();
  }

  boolean nextIsAnyOf(String characters) {
    return !atEnd() && characters.indexOf(peek()) >= 0;
  }

  boolean acceptAny(String characters) {
    boolean accepted = nextIsAnyOf(characters);
    position += accepted ? 1 : 0;
    return accepted;
  }

  boolean accept(char character) {
    boolean accepted = !atEnd() && peek() == character;
    position += accepted ? 1 : 0;
    return accepted;
  }

  /** Takes the letters that come next, in lower case; an empty text if there are none. */
  String word() {
    skipSpaces();
    int start = position;
    while (isLetter(peek())) {
      position++;
    }
    return text.substring(start, position).toLowerCase(Locale.ROOT);
  }

  /** Returns how many digits come next, counting no further than five. */
  int digitsAhead() {
    skipSpaces();
    int end = position;
    while (end < text.length() && end - position < 5 && isDigit(text.charAt(end))) {
      end++;
    }
    return end - position;
  }

  /** Takes the digits that come next, no more than said, or returns -1 if there are fewer. */
  int digits(int fewest, int most) {
    skipSpaces();
    int start = position;
    int value = 0;
    while (isDigit(peek()) && position - start < most) {
      value = value * 10 + peek() - '0';
      position++;
    }
    return position - start < fewest ? -1 : value;
  }

  /**
   * Takes the number that comes next; its scale is as written. Returns null if there is none, or
   * one whose marks are not where the decimal mark lets them be.
   *
   * @throws NotationException if it has more than {@link #MAX_DIGITS} digits
   */
  @Nullable BigDecimal number(DecimalMark mark) {
    char decimal = mark == DecimalMark.COMMA ? ',' : '.';
    char thousands = mark == DecimalMark.COMMA ? '.' : ',';
    skipSpaces();
    StringBuilder digits = new StringBuilder();
    if (!takeWhole(digits, thousands)) {
      return null;
    }
    int scale = 0;
    if (peek() == decimal) {
      position++;
      scale = takeDigits(digits);
      if (scale == 0) {
        return null;
      }
    }
    return new BigDecimal(new BigInteger(digits.toString()), scale);
  }

  private boolean takeWhole(StringBuilder digits, char thousands) {
    int first = takeDigits(digits);
    if (peek() != thousands) {
      return first > 0;
    }
    // Nobody groups a number below a thousand: 0,200 is a decimal of the other mark.
    if (first == 0 || first > 3 || digits.charAt(0) == '0') {
      return false;
    }
    while (peek() == thousands) {
      position++;
      if (takeDigits(digits) != 3) {
        return false;
      }
    }
    return true;
  }

  private int takeDigits(StringBuilder digits) {
    int start = position;
    int limit = start + MAX_DIGITS - digits.length();
    while (isDigit(peek())) {
      if (position == limit) {
        throw new NotationException(
            ProblemCode.OUT_OF_RANGE,
            "a number of at most " + MAX_DIGITS + " digits",
            Problem.quoted(text));
      }
      position++;
    }
    digits.append(text, start, position);
    return position - start;
  }
}
