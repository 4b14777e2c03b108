package dev.leverage.excel;

import dev.leverage.measure.LeverageFactor;
import dev.leverage.notation.DurationUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** The numbers of cells as they stand in a file: {@code 46114}, {@code 0.33333333333333331}. */
final class CellNumber {

  /** So many digits a binary number always keeps; programs write more only to tell its bits. */
  private static final int SAFE_DIGITS = 15;

  /** The least number of more than {@link #SAFE_DIGITS}. */
  private static final long FIRST_UNSAFE = 1_000_000_000_000_000L;

  private static final int MOST_LENGTH = 400;

  private CellNumber() {}

  /**
   * Returns the number as its shortest plain decimal, or null if the text is no number that a
   * spreadsheet writes.
   */
  static @Nullable String plain(String text) {
    if (isShortest(text)) {
      return text;
    }
    // As programs write whole numbers that they keep as binary ones.
    String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : "";
    return whole.indexOf('.') < 0 && isShortest(whole) ? whole : canonical(text);
  }

  /** Returns whether a text is certainly what {@link #canonical} would make of it. */
  private static boolean isShortest(String text) {
    int length = text.length();
    if (length == 0 || length > SAFE_DIGITS + 1) {
      return false;
    }
    int point = -1;
    for (int position = 0; position < length; position++) {
      char c = text.charAt(position);
      if (c == '.' && point < 0) {
        point = position;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    boolean noZeroAhead = text.charAt(0) != '0' || length == 1 || point == 1;
    boolean noZeroBehind = point < 0 || (point > 0 && text.charAt(length - 1) > '0');
    return noZeroAhead && noZeroBehind && (point >= 0 || length <= SAFE_DIGITS);
  }

  /** What {@link #plain} answers, by the long way. */
  static @Nullable String canonical(String text) {
    BigDecimal decimal = decimal(text);
    return decimal == null ? null : print(decimal);
  }

  /** Returns the number that a spreadsheet would take the text for, or null. */
  static @Nullable BigDecimal decimal(String text) {
    if (!isNumber(text)) {
      return null;
    }
    double binary = Double.parseDouble(text);
    BigDecimal written = new BigDecimal(text);
    if (Double.isInfinite(binary) || (binary == 0 && written.signum() != 0)) {
      return null;
    }
    return written.stripTrailingZeros().precision() <= SAFE_DIGITS ? written : shortest(binary);
  }

  /** Returns a number that is stored as binary as its shortest plain decimal, or null if none. */
  static @Nullable String plain(double binary) {
    return Double.isFinite(binary) ? print(shortest(binary)) : null;
  }

  private static BigDecimal shortest(double binary) {
    BigDecimal exact = new BigDecimal(binary);
    BigDecimal rounded = exact;
    for (int digits = SAFE_DIGITS; digits <= SAFE_DIGITS + 2; digits++) {
      rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == binary) {
        break;
      }
    }
    return rounded;
  }

  /** Digits, a point among them, and a decimal exponent: no hexadecimal, infinity or space. */
  private static boolean isNumber(String text) {
    if (text.length() > MOST_LENGTH) {
      return false;
    }
    int position = skipSign(text, 0);
    int whole = skipDigits(text, position);
    int end = whole;
    if (end < text.length() && text.charAt(end) == '.') {
      end = skipDigits(text, end + 1);
    }
    int digits = end - position - (end > whole ? 1 : 0);
    if (digits == 0) {
      return false;
    }
    if (end < text.length() && (text.charAt(end) | 0x20) == 'e') {
      int exponent = skipSign(text, end + 1);
      end = skipDigits(text, exponent);
      if (end == exponent || end - exponent > 3) {
        return false;
      }
    }
    return end == text.length();
  }

  private static int skipSign(String text, int position) {
    boolean sign =
        position < text.length() && (text.charAt(position) == '-' || text.charAt(position) == '+');
    return sign ? position + 1 : position;
  }

  private static int skipDigits(String text, int from) {
    int position = from;
    while (position < text.length()
        && text.charAt(position) >= '0'
        && text.charAt(position) <= '9') {
      position++;
    }
    return position;
  }

  /** Prints a length of time in a unit: the shortest decimal of the binary number nearest to it. */
  static String ofMillis(long millis, DurationUnit unit) {
    if (hasThousandths(millis, unit)) {
      return print(BigDecimal.valueOf(thousandths(millis, unit), 3));
    }
    return LeverageFactor.ofMillis(millis, unit.millis())
        .map(exact -> print(shortest(exact.nearestDouble())))
        .orElse("0");
  }

  /** Returns whether a length of time is a number of thousandths that any program keeps. */
  static boolean hasThousandths(long millis, DurationUnit unit) {
    return millis % (unit.millis() / 1000) == 0 && thousandths(millis, unit) < FIRST_UNSAFE;
  }

  static long thousandths(long millis, DurationUnit unit) {
    return millis / (unit.millis() / 1000);
  }

  static String print(BigDecimal decimal) {
    return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
  }
}
