package dev.leverage.cli;

import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Severity;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;

/** What is to be said about the documents, a line each, and the exit code that follows from it. */
final class Report {

  private final List<String> lines = new ArrayList<>();
  private int exitCode = ExitCode.DONE;

  int exitCode() {
    return exitCode;
  }

  boolean hasErrors() {
    return exitCode != ExitCode.DONE;
  }

  void tell(Console console) {
    lines.forEach(console::tell);
  }

  void add(Report other) {
    lines.addAll(other.lines);
    exitCode = Math.max(exitCode, other.exitCode);
  }

  void add(List<Problem> problems) {
    problems.forEach(this::add);
  }

  void add(LeverageException failure) {
    add(failure.problems());
    List<Problem> errors = failure.problems().stream().filter(Problem::isError).toList();
    if (errors.size() >= Problems.DEFAULT_LIMIT) {
      String document = errors.get(errors.size() - 1).location().source();
      error(
          Location.of(document),
          "stopped here, after " + errors.size() + " errors; there may be more",
          ExitCode.FILE);
    }
  }

  private void add(Problem problem) {
    String line = problem.toString();
    if (problem.isError()) {
      exitCode = Math.max(exitCode, exitCodeOf(problem.code()));
      lines.add(line);
    } else {
      String place = Problem.printable(problem.location().toString());
      String word = problem.severity() == Severity.WARNING ? "warning" : "note";
      lines.add(place + ": " + word + line.substring(place.length()));
    }
  }

  void error(Location place, String message, int code) {
    exitCode = Math.max(exitCode, code);
    lines.add(Problem.printable(place + ": " + message));
  }

  void unreadable(Location input, IOException failure) throws IOException {
    throwIfInterrupted(failure);
    error(input, FileFailure.whenReading(failure), ExitCode.FILE);
  }

  void unwritable(Location output, IOException failure) throws IOException {
    throwIfInterrupted(failure);
    error(output, FileFailure.whenWriting(failure), ExitCode.FILE);
  }

  private static void throwIfInterrupted(IOException failure) throws IOException {
    if (isInterruption(failure)) {
      throw failure;
    }
  }

  static boolean isInterruption(Throwable failure) {
    return failure instanceof InterruptedIOException
        || failure instanceof ClosedByInterruptException;
  }

  private static int exitCodeOf(ProblemCode code) {
    return switch (code) {
      case STRICT -> ExitCode.REFUSED;
      case UNKNOWN_FORMAT, UNKNOWN_COLUMN, CONFLICTING_FORMATS, UNSUPPORTED_OPERATION ->
          ExitCode.USAGE;
      default -> ExitCode.FILE;
    };
  }
}
