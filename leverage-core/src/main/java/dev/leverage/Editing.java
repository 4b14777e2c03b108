package dev.leverage;

import dev.leverage.format.Change;
import dev.leverage.format.Edit;
import dev.leverage.format.Limits;
import dev.leverage.format.RecordEditor;
import dev.leverage.format.RecordFormat;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.source.Deadline;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** One file that is edited in place: read once, replaced whole, and only if nobody else did. */
final class Editing {

  /** What an editor is asked for. */
  interface Step {
    Edit apply(RecordEditor editor, Source source, Problems problems) throws IOException;
  }

  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  private final Path file;
  private final Location location;
  private final RecordEditor editor;
  private final Limits limits;
  private final boolean strict;

  Editing(Path file, RecordFormat format, Limits limits, boolean strict) {
    this.file = file;
    this.location = Location.of(file.toString());
    this.editor = editorOf(format, location);
    this.limits = limits;
    this.strict = strict;
  }

  private static RecordEditor editorOf(RecordFormat format, Location location) {
    return format
        .editor()
        .orElseThrow(
            () ->
                new LeverageException(
                    Problem.of(
                        ProblemCode.UNSUPPORTED_OPERATION,
                        location,
                        "files of the format " + format.name() + " cannot be changed in place")));
  }

  /** Writes a file that did not exist, with a day of one task. */
  Revision create(Leverage leverage, RecordFormat format, Task task, LocalDate date)
      throws IOException {
    List<Day> days = List.of(Day.on(date).task(task).build());
    List<Problem> problems = leverage.writeNew(days, file, format);
    Change change = new Change(location, "file", "", "the day " + date);
    return new Revision(new byte[0], Files.readAllBytes(file), List.of(change), problems);
  }

  Revision plan(Step step) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted");
    }
    byte[] before = read();
    Problems problems = new Problems();
    Source source =
        Source.of(file.toString(), new ByteArrayInputStream(before))
            .within(Deadline.in(limits.seconds(), problems));
    Edit edit = step.apply(editor, source, problems);
    problems.throwIfErrors();
    if (strict) {
      Transfer.refuseWarnings(problems);
    }
    return new Revision(before, edit.content(), edit.changes(), problems.list());
  }

  Revision write(Step step) throws IOException {
    Revision revision = plan(step);
    if (revision.isChange()) {
      try (WholeFile whole = WholeFile.beside(file)) {
        whole.stream().write(revision.after());
        refuseIfChanged(revision.before());
        whole.commit();
      } catch (ClosedByInterruptException e) {
        throw Interruption.of(e);
      }
    }
    return revision;
  }

  private byte[] read() throws IOException {
    long most = Math.min(limits.bytes(), MOST_BYTES);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes((int) most);
      if (bytes.length == most && in.read() >= 0) {
        throw new LeverageException(
            limits.bytes() > MOST_BYTES
                ? Limit.fixed(
                    location, most, "bytes of a file that is edited", "at least " + (most + 1))
                : Limit.BYTES.exceeded(location, most, Files.size(file)));
      }
      return bytes;
    }
  }

  private void refuseIfChanged(byte[] before) throws IOException {
    if (!Arrays.equals(before, read())) {
      throw new LeverageException(
          Problem.of(
              ProblemCode.UNWRITABLE_TARGET,
              location,
              "the file was changed by somebody else in the meantime, and is left as it is"));
    }
  }
}
