package dev.leverage.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The problems of one operation, collected so that a user sees all of them at once.
 *
 * <p>Equal problems (same document, code and message) are kept as one with a count. As many
 * different errors as the limit end the operation: {@link #add} then throws. Warnings and notes
 * never end it; past the limit they are counted with the first of their code that came past it. Not
 * thread-safe: one operation, one instance.
 */
public final class Problems {

  /** How many different errors are collected unless the caller says otherwise: {@value}. */
  public static final int DEFAULT_LIMIT = 100;

  private record Key(String source, ProblemCode code, String message) {}

  private final int limit;
  private final Map<Key, Problem> collected = new LinkedHashMap<>();
  private int errors;

  /** Creates an empty collection with the default limit. */
  public Problems() {
    this(DEFAULT_LIMIT);
  }

  /**
   * Creates an empty collection.
   *
   * @param limit how many different errors are collected, at least 1
   * @throws IllegalArgumentException if the limit is less than 1
   */
  public Problems(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1: " + limit);
    }
    this.limit = limit;
  }

  /**
   * Adds a problem.
   *
   * @param problem the problem, not null
   * @throws LeverageException with all problems so far, if it is an error and fills the limit
   */
  public void add(Problem problem) {
    Key key = key(problem);
    boolean known = collected.containsKey(key);
    if (!known && !problem.isError() && collected.size() - errors >= limit) {
      key = new Key("", problem.code(), "");
    }
    collected.merge(key, problem, (old, more) -> old.times(old.occurrences() + more.occurrences()));
    if (problem.isError() && !known && ++errors >= limit) {
      throw new LeverageException(list());
    }
  }

  private static Key key(Problem problem) {
    return new Key(problem.location().source(), problem.code(), problem.message());
  }

  /**
   * Returns whether an error was added.
   *
   * @return true if the operation is going to fail
   */
  public boolean hasErrors() {
    return errors > 0;
  }

  /**
   * Returns what was added so far, in the order of first occurrence.
   *
   * @return an unmodifiable copy, not null
   */
  public List<Problem> list() {
    return List.copyOf(collected.values());
  }

  /**
   * Ends the operation if it has errors.
   *
   * @throws LeverageException with all problems so far, if there is an error among them
   */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new LeverageException(list());
    }
  }

  /**
   * Returns the exception that ends the operation at a problem which nothing can follow, such as a
   * truncated file.
   *
   * @param last the problem, an error, not null
   * @return an exception with all problems so far and this one, for the caller to throw
   * @throws IllegalArgumentException if the problem is not an error
   */
  public LeverageException failure(Problem last) {
    if (!last.isError()) {
      throw new IllegalArgumentException("not an error: " + last);
    }
    List<Problem> all = new ArrayList<>(list());
    all.add(last);
    return new LeverageException(all);
  }
}
