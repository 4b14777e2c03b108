package dev.leverage.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An operation failed because of what its documents hold; {@link #problems()} says where and why.
 *
 * <p>This is the one exception type of the library. Failures of files and streams themselves stay
 * {@link java.io.IOException}.
 */
public final class LeverageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Creates an exception.
   *
   * @param problems all problems of the operation, at least one of them an error
   * @throws IllegalArgumentException if none is an error
   */
  public LeverageException(List<Problem> problems) {
    this(problems, null);
  }

  /**
   * Creates an exception with the failure of a library that led to it.
   *
   * @param problems all problems of the operation, at least one of them an error
   * @param cause the failure for logs, or null; its text is not part of the message
   * @throws IllegalArgumentException if none is an error
   */
  public LeverageException(
      List<Problem> problems, @org.jspecify.annotations.Nullable Throwable cause) {
    super(lines(problems), cause);
    if (problems.stream().noneMatch(Problem::isError)) {
      throw new IllegalArgumentException("no error among the problems: " + problems);
    }
    this.problems = List.copyOf(problems);
  }

  /**
   * Creates an exception for a single error.
   *
   * @param problem the error, not null
   */
  public LeverageException(Problem problem) {
    this(List.of(problem));
  }

  private static String lines(List<Problem> problems) {
    return problems.stream()
        .filter(Problem::isError)
        .map(Problem::toString)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  /**
   * Returns all problems of the operation, errors and others, in order of occurrence.
   *
   * @return an unmodifiable list with at least one error, not null
   */
  public List<Problem> problems() {
    return problems;
  }
}
