package dev.leverage.source;

import java.util.Objects;
import java.util.Optional;

/**
 * Something wrong or worth saying at one place, such as {@code april.xlsx:Tasks!D7: expected a
 * duration such as "51m" or "1.5h", found "51 x"}.
 *
 * <p>Problems are data: programs read {@link #code()}, {@link #location()}, {@link #expected()} and
 * {@link #found()}; people read {@link #toString()}. Instances are immutable and thread-safe.
 *
 * @param code what kind of problem it is, not null
 * @param location where it was found first, not null
 * @param message one sentence without the place, not null
 * @param expected what the place should have held, if that can be said
 * @param found what it held, if that can be said
 * @param occurrences how many equal problems this one stands for, at least 1
 */
public record Problem(
    ProblemCode code,
    Location location,
    String message,
    Optional<String> expected,
    Optional<String> found,
    long occurrences) {

  private static final int QUOTED_CODE_POINTS = 60;

  /** Checks the parts. */
  public Problem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(found, "found");
    if (occurrences < 1) {
      throw new IllegalArgumentException("occurrences must be at least 1: " + occurrences);
    }
  }

  /**
   * Returns a problem with a message of its own, such as {@code the tags are lost}.
   *
   * @param code what kind of problem it is, not null
   * @param location where, not null
   * @param message one sentence without the place, not null
   * @return the problem, not null
   */
  public static Problem of(ProblemCode code, Location location, String message) {
    return new Problem(code, location, message, Optional.empty(), Optional.empty(), 1);
  }

  /**
   * Returns a problem whose message is {@code expected …, found …}.
   *
   * @param code what kind of problem it is, not null
   * @param location where, not null
   * @param expected what the place should have held, such as {@code a date such as "2026-04-02"}
   * @param found what it held, in words or {@linkplain #quoted(String) quoted}, such as {@code 9
   *     cells}
   * @return the problem, not null
   */
  public static Problem mismatch(
      ProblemCode code, Location location, String expected, String found) {
    return new Problem(
        code,
        location,
        "expected " + expected + ", found " + found,
        Optional.of(expected),
        Optional.of(found),
        1);
  }

  /**
   * Quotes a text of a document for a message: {@code 51 x} becomes {@code "51 x"}.
   *
   * <p>Control and other invisible characters are shown as escapes such as {@code \u001b}, so that
   * no terminal obeys them; what exceeds 60 characters is cut, with an ellipsis; an empty text
   * becomes {@code nothing}.
   *
   * @param text any text, not null
   * @return the text made safe to print on one line, not null
   */
  public static String quoted(String text) {
    if (text.isEmpty()) {
      return "nothing";
    }
    int shown = Math.min(text.codePointCount(0, text.length()), QUOTED_CODE_POINTS);
    int end = text.offsetByCodePoints(0, shown);
    return "\"" + printable(text.substring(0, end)) + (end < text.length() ? "…\"" : "\"");
  }

  /**
   * Makes a text safe for one line of a terminal: an escape character becomes {@code \u001b}.
   *
   * @param text any text, not null
   * @return the text with control, format and unpaired surrogate characters escaped, not null
   */
  public static String printable(String text) {
    StringBuilder printed = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              switch (Character.getType(point)) {
                case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    appendEscape(printed, point);
                default -> printed.appendCodePoint(point);
              }
            });
    return printed.toString();
  }

  private static void appendEscape(StringBuilder printed, int point) {
    for (char unit : Character.toChars(point)) {
      printed.append("\\u");
      String digits = Integer.toHexString(unit);
      printed.append("0".repeat(4 - digits.length())).append(digits);
    }
  }

  /**
   * Returns how much this problem matters, as its code says.
   *
   * @return the severity, not null
   */
  public Severity severity() {
    return code.severity();
  }

  /**
   * Returns whether this problem makes the operation fail.
   *
   * @return true if the severity is {@link Severity#ERROR}
   */
  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  Problem times(long number) {
    return new Problem(code, location, message, expected, found, number);
  }

  /**
   * Prints place and message on one line, such as {@code post.md:31:18: expected a date such as
   * "2026-04-02", found "soon" (and 2 more like it)}.
   */
  @Override
  public String toString() {
    String line = printable(location + ": " + message);
    return occurrences == 1 ? line : line + " (and " + (occurrences - 1) + " more like it)";
  }
}
