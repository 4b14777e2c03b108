package dev.leverage.json;

import dev.leverage.source.Problem;

/** Ends the reading of a JSON text at a problem that nothing in the same text can follow. */
@SuppressWarnings("serial") // Never leaves this package, so that nobody serialises it.
final class BrokenJsonException extends RuntimeException {

  private final Problem problem;

  BrokenJsonException(Problem problem, Throwable cause) {
    super(problem.message(), cause);
    this.problem = problem;
  }

  BrokenJsonException(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
