package dev.leverage.excel;

import dev.leverage.format.ReadOptions;
import dev.leverage.source.Deadline;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.IOException;

/** The document that is being read: its name for messages, the choices, where problems go, when. */
record Document(String name, ReadOptions options, Problems problems, Deadline deadline) {

  private static final String WHOLE = "a whole Excel workbook";

  private static final int MOST_MERGED = 100_000;

  static Document of(Source source, ReadOptions options, Problems problems) {
    return new Document(source.name(), options, problems, source.deadline());
  }

  /** Returns the same document to somebody whose problems nobody hears of. */
  Document silent() {
    return new Document(name, options, new Problems(), deadline);
  }

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

  /** Returns the failure of a document that has more than a limit of the caller's. */
  LeverageException exceeded(Limit limit, Location place, long most, long reached) {
    return problems.failure(limit.exceededByNow(place, most, reached));
  }

  /** Returns the failure of a part that has more than a limit of the caller's. */
  LeverageException exceeded(Limit limit, String part, long most, long reached) {
    return problems.failure(
        limit.exceeded(location(), most, limit.unit(), "at least " + reached + " in " + part));
  }

  /** Refuses a row that is too long by now, since a few bytes can refer to a long text. */
  void checkLength(CellRow row, int column) {
    checkLength(row.characters(), row.location(column));
  }

  /** Refuses a row of too many UTF-16 units. */
  void checkLength(long characters, Location place) {
    int most = options.limits().cellLength();
    if (characters > most) {
      throw problems.failure(
          Limit.CELL_LENGTH.exceeded(place, most, "characters in a row", "at least " + characters));
    }
  }

  /** Returns the failure of a document that has more than can be allowed. */
  LeverageException exceeded(Location place, long most, String what, String found) {
    return problems.failure(Limit.fixed(place, most, what, found));
  }

  /** Refuses more merged cells in a sheet than are kept until its rows have ended. */
  void checkMerged(String sheet, int count) {
    if (count > MOST_MERGED) {
      throw exceeded(
          Location.ofCell(name, sheet, 1, 1),
          MOST_MERGED,
          "groups of merged cells in a sheet",
          "at least " + count);
    }
  }

  /** Refuses to go on when the time to read is over. */
  void checkTime() {
    deadline.check(location());
  }

  LeverageException failure(ProblemCode code, Location place, String expected, String found) {
    return problems.failure(Problem.mismatch(code, place, expected, found));
  }
}
