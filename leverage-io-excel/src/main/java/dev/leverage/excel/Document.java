package dev.leverage.excel;

import dev.leverage.format.ReadOptions;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;

/** The document that is being read: its name for messages, the choices, and where problems go. */
record Document(String name, ReadOptions options, Problems problems) {

  private static final String WHOLE = "a whole Excel workbook";

  /** Something that POI, the zip archive or the XML parser does. */
  interface Step<T> {
    T run() throws Exception;
  }

  /**
   * Runs foreign code, so that a document it cannot digest becomes an error of ours.
   *
   * @throws IOException if the file itself fails, which only {@link FileChannelOfDocument} tells
   */
  <T> T digest(String what, Step<T> step) throws IOException {
    try {
      return step.run();
    } catch (Exception e) {
      throw translated(what, e);
    }
  }

  /**
   * Returns what an exception of foreign code means.
   *
   * @throws IOException if the file itself failed
   */
  LeverageException translated(String what, Exception e) throws IOException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileFailure failure) {
        throw failure.original();
      }
      if (cause instanceof LeverageException known) {
        return known;
      }
    }
    LeverageException failure = malformed(what);
    failure.addSuppressed(e);
    return failure;
  }

  Location location() {
    return Location.of(name);
  }

  LeverageException malformed(String found) {
    return failure(ProblemCode.MALFORMED_DOCUMENT, location(), WHOLE, found);
  }

  LeverageException unsupported(String found) {
    return failure(
        ProblemCode.UNSUPPORTED_CONTENT, location(), "an Excel workbook (.xlsx or .xls)", found);
  }

  LeverageException exceeded(Location place, String most, String found) {
    return failure(ProblemCode.LIMIT_EXCEEDED, place, "at most " + most, found);
  }

  LeverageException failure(ProblemCode code, Location place, String expected, String found) {
    return problems.failure(Problem.mismatch(code, place, expected, found));
  }
}
