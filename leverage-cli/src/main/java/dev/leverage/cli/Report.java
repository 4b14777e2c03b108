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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** What is to be said about the documents, a line each, and the exit code that follows from it. */
final class Report {

  private static final String PLAIN = "\u001b[0m";

  /** Of equal notes about several documents, the first is told with their number. */
  private record Line(Severity severity, String place, String rest, long times) {

    String text(Ansi ansi) {
      String shown = ansi.enabled() ? colour() + place + PLAIN : place;
      return shown + rest + (times == 1 ? "" : " (and " + (times - 1) + " more like it)");
    }

    private String colour() {
      return switch (severity) {
        case ERROR -> "\u001b[1;31m";
        case WARNING -> "\u001b[1;33m";
        default -> "\u001b[36m";
      };
    }
  }

  private final Map<Object, Line> lines = new LinkedHashMap<>();
  private int exitCode = ExitCode.DONE;

  int exitCode() {
    return exitCode;
  }

  boolean hasErrors() {
    return exitCode != ExitCode.DONE;
  }

  void tell(Console console) {
    for (Line line : lines.values()) {
      if (line.severity() == Severity.NOTE) {
        console.mention(line.text(console.ansi()));
      } else {
        console.tell(line.text(console.ansi()));
      }
    }
  }

  void add(Report other) {
    other.lines.values().forEach(this::add);
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
    String place = Problem.printable(problem.location().toString());
    String rest = ": " + Problem.printable(problem.message());
    if (problem.isError()) {
      exitCode = Math.max(exitCode, exitCodeOf(problem.code()));
    } else {
      String word = problem.severity() == Severity.WARNING ? "warning" : "note";
      rest = ": " + word + rest;
    }
    add(new Line(problem.severity(), place, rest, problem.occurrences()));
  }

  private void add(Line line) {
    Object key = line.severity() == Severity.NOTE ? line.rest() : new Object();
    lines.merge(
        key,
        line,
        (old, more) ->
            new Line(old.severity(), old.place(), old.rest(), old.times() + more.times()));
  }

  void error(Location place, String message, int code) {
    exitCode = Math.max(exitCode, code);
    add(
        new Line(
            Severity.ERROR,
            Problem.printable(place.toString()),
            Problem.printable(": " + message),
            1));
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
