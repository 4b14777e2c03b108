package dev.leverage;

import dev.leverage.format.DayGrouping;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.measure.SumOverflowException;
import dev.leverage.rollup.FilteringSink;
import dev.leverage.rollup.RecordFilter;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Severity;
import dev.leverage.source.Target;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;

/** One operation: a reader emptied into a sink, with the problems of both collected. */
final class Transfer {

  /** Opens the document, or documents, that a transfer reads. */
  interface Opening {
    RecordReader open(Problems problems) throws IOException;
  }

  /** What is done to a record on its way to a writer. */
  interface Stage {
    RecordSink before(RecordSink next, Problems problems);

    /** Whether it may find an error only at the end. */
    default boolean mayRefuse() {
      return false;
    }
  }

  private final Opening opening;
  private final RecordFilter filter;
  private final boolean strict;
  private final Stage stage;
  private final Problems problems = new Problems();

  Transfer(Opening opening, RecordFilter filter, boolean strict) {
    this(opening, filter, strict, (next, problems) -> next);
  }

  Transfer(Opening opening, RecordFilter filter, boolean strict, Stage stage) {
    this.opening = opening;
    this.filter = filter;
    this.strict = strict;
    this.stage = stage;
  }

  List<Problem> into(RecordSink sink) throws IOException {
    run(sink);
    refuseIfStrict();
    return problems.list();
  }

  List<Problem> toFile(Path file, RecordFormat format, WriteOptions options) throws IOException {
    return toFile(file, format, options, WholeFile::commit);
  }

  /** Writes a file that must not exist, not even when it is complete. */
  List<Problem> toNewFile(Path file, RecordFormat format, WriteOptions options) throws IOException {
    try {
      return toFile(file, format, options, WholeFile::commitNew);
    } catch (FileAlreadyExistsException e) {
      throw new LeverageException(
          List.of(
              Problem.of(
                  ProblemCode.EXISTING_TARGET,
                  Location.of(file.toString()),
                  "the file was made by somebody else in the meantime, and is left as it is")),
          e);
    }
  }

  /** How a file that is complete takes its place. */
  private interface Commit {
    void of(WholeFile whole) throws IOException;
  }

  private List<Problem> toFile(Path file, RecordFormat format, WriteOptions options, Commit commit)
      throws IOException {
    refuseReadOnly(format, Location.of(file.toString()));
    try (WholeFile whole = WholeFile.beside(file)) {
      write(Target.of(file.toString(), whole.stream()), format, options);
      refuseIfStrict();
      commit.of(whole);
    } catch (ClosedByInterruptException e) {
      throw Interruption.of(e);
    }
    return problems.list();
  }

  /** Each day to a file of its own: all of them appear, or none. */
  List<Problem> toFiles(
      FilePattern pattern,
      boolean replacing,
      RecordFormat format,
      WriteOptions options,
      List<Path> written)
      throws IOException {
    Location target = Location.of(pattern.toString());
    refuseReadOnly(format, target);
    try (WholeFiles files = new WholeFiles()) {
      DayFiles days = new DayFiles(pattern, replacing, files, format, options, problems);
      DayGrouping grouping = new DayGrouping(days, options.tasksPerDay(), target);
      run(stage.before(new LossReport(grouping, format, options, target, problems), problems));
      refuseIfStrict();
      files.commit();
      written.addAll(days.files());
    }
    return problems.list();
  }

  List<Problem> toStream(Target target, RecordFormat format, WriteOptions options)
      throws IOException {
    refuseReadOnly(format, target.location());
    if (strict || stage.mayRefuse()) {
      return toStreamOnceSure(target, format, options);
    }
    write(target, format, options);
    target.stream().flush();
    return problems.list();
  }

  /** A stream cannot be taken back, so that what may yet be refused is written aside first. */
  private List<Problem> toStreamOnceSure(Target target, RecordFormat format, WriteOptions options)
      throws IOException {
    try (SpooledOutput spooled = new SpooledOutput()) {
      write(Target.of(target.name(), spooled.stream()), format, options);
      refuseIfStrict();
      spooled.copyTo(target.stream());
      target.stream().flush();
    }
    return problems.list();
  }

  private void write(Target target, RecordFormat format, WriteOptions options) throws IOException {
    try (RecordSink writer = format.writer(target, options, problems)) {
      run(
          stage.before(
              new LossReport(writer, format, options, target.location(), problems), problems));
    }
  }

  private void run(RecordSink sink) throws IOException {
    if (filter.acceptsAll()) {
      drainInto(sink);
    } else {
      FilteringSink filtering = filter.before(sink);
      drainInto(filtering);
      filtering.notes().forEach(problems::add);
    }
  }

  private void drainInto(RecordSink sink) throws IOException {
    Gate gate = new Gate(sink, problems, strict);
    try (RecordReader reader = opening.open(problems)) {
      reader.drainTo(gate);
    } catch (ClosedByInterruptException e) {
      throw Interruption.of(e);
    } catch (SumOverflowException overflow) {
      problems.add(
          Problem.of(
              ProblemCode.OUT_OF_RANGE,
              Location.of("totals"),
              "a sum of this record exceeds the range of 64 bits"));
      throw new LeverageException(problems.list(), overflow);
    }
    problems.throwIfErrors();
  }

  private static void refuseReadOnly(RecordFormat format, Location target) {
    if (!format.canWrite()) {
      throw new LeverageException(
          Problem.of(
              ProblemCode.UNSUPPORTED_OPERATION,
              target,
              "the format " + format.name() + " can be read but not written"));
    }
  }

  private void refuseIfStrict() {
    if (strict) {
      refuseWarnings(problems);
    }
  }

  /** Fails if there is a warning, as a strict operation does. */
  static void refuseWarnings(Problems problems) {
    List<Problem> all = problems.list();
    long warnings = all.stream().filter(problem -> problem.severity() == Severity.WARNING).count();
    if (warnings > 0) {
      Problem first =
          all.stream()
              .filter(problem -> problem.severity() == Severity.WARNING)
              .findFirst()
              .orElseThrow();
      throw problems.failure(
          Problem.of(
              ProblemCode.STRICT,
              Location.of(first.location().source()),
              "refused, since a strict operation allows no warning and there "
                  + (warnings == 1 ? "is 1" : "are " + warnings)));
    }
  }
}
