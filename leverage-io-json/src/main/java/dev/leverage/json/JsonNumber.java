package dev.leverage.json;

import dev.leverage.notation.DurationUnit;
import dev.leverage.record.Measure;
import dev.leverage.record.Tokens;
import dev.leverage.source.ProblemCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers of a JSON text as what they count, exactly; a number that counts nothing is an error. */
final class JsonNumber {

  /** Beyond so many digits before the point, or zeros after it, no arithmetic is needed. */
  private static final int DIGITS = 40;

  private JsonNumber() {}

  /** Reads the current value as a length of time, rounded to the millisecond. */
  static Optional<Measure> measure(JsonCursor cursor, DurationUnit unit) throws IOException {
    String expected = "a number of " + words(unit);
    if (!cursor.isNumber()) {
      cursor.refuse(ProblemCode.BAD_DURATION, expected + ", not in quotation marks");
      return Optional.empty();
    }
    BigDecimal number = moderate(cursor.text());
    if (number != null && number.signum() < 0) {
      cursor.wrong(ProblemCode.NEGATIVE_DURATION, expected + " that is not negative");
      return Optional.empty();
    }
    BigDecimal millis =
        number == null
            ? null
            : number
                .multiply(BigDecimal.valueOf(unit.millis()))
                .setScale(0, RoundingMode.HALF_EVEN);
    if (millis == null || millis.compareTo(BigDecimal.valueOf(Measure.MAX_MILLIS)) > 0) {
      cursor.wrong(
          ProblemCode.OUT_OF_RANGE, expected + " of at most " + Measure.MAX_MILLIS / unit.millis());
      return Optional.empty();
    }
    return Optional.of(Measure.ofMillis(millis.longValueExact()));
  }

  private static String words(DurationUnit unit) {
    return unit == DurationUnit.HOURS ? "hours" : "minutes";
  }

  /** Reads the current value as a count of tokens. */
  static Optional<Tokens> tokens(JsonCursor cursor) throws IOException {
    Optional<Long> count =
        count(cursor, "a whole number of tokens", ProblemCode.BAD_TOKENS, Tokens.MAX_COUNT);
    return count.map(Tokens::of);
  }

  /** Reads the current value as a count of something. */
  static Optional<Long> count(JsonCursor cursor, String expected, ProblemCode code, long most)
      throws IOException {
    if (!cursor.isNumber()) {
      cursor.refuse(code, expected + ", not in quotation marks");
      return Optional.empty();
    }
    BigDecimal number = moderate(cursor.text());
    boolean whole = number == null || number.stripTrailingZeros().scale() <= 0;
    if (!whole || (number != null && number.signum() < 0)) {
      cursor.wrong(code, expected + " that is not negative");
      return Optional.empty();
    }
    if (number == null || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      cursor.wrong(ProblemCode.OUT_OF_RANGE, expected + " of at most " + most);
      return Optional.empty();
    }
    return Optional.of(number.longValueExact());
  }

  /** Returns the number, or null if it is too large for everything that we count. */
  private static @Nullable BigDecimal moderate(String digits) {
    BigDecimal number;
    try {
      number = new BigDecimal(digits);
    } catch (NumberFormatException e) {
      // The exponent has more digits than an int holds.
      return null;
    }
    long magnitude = (long) number.precision() - number.scale();
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    if (magnitude > DIGITS) {
      return null;
    }
    // What is smaller is as good as this: not zero, and far below a millisecond.
    return magnitude < -DIGITS ? BigDecimal.valueOf(number.signum()).movePointLeft(DIGITS) : number;
  }
}
