package dev.leverage.notation;

import dev.leverage.source.ProblemCode;
import java.util.Objects;

/**
 * A text is not written as its kind of value is: what was expected, and what was found. It knows no
 * place; who reads a document adds that.
 */
public final class NotationException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  private final ProblemCode code;

  /** What the text should have been. */
  private final String expected;

  /** What the text was. */
  private final String found;

  /**
   * Creates an exception.
   *
   * @param code what is wrong, not null
   * @param expected what the text should have been, such as {@code a duration such as "51m" or
   *     "1.5h"}
   * @param found what it was, in words or quoted
   */
  public NotationException(ProblemCode code, String expected, String found) {
    super("expected " + expected + ", found " + found);
    this.code = Objects.requireNonNull(code, "code");
    this.expected = expected;
    this.found = found;
  }

  /**
   * Returns what is wrong.
   *
   * @return the code, not null
   */
  public ProblemCode code() {
    return code;
  }

  /**
   * Returns what the text should have been.
   *
   * @return words for a message, not null
   */
  public String expected() {
    return expected;
  }

  /**
   * Returns what the text was.
   *
   * @return words for a message, not null
   */
  public String found() {
    return found;
  }
}
