package dev.leverage;

import dev.leverage.format.Change;
import dev.leverage.format.DayGrouping;
import dev.leverage.format.DaySink;
import dev.leverage.format.Edit;
import dev.leverage.format.Formats;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.RefreshOptions;
import dev.leverage.format.WriteOptions;
import dev.leverage.measure.Totals;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Day;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.rollup.RecordFilter;
import dev.leverage.rollup.RollUp;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads, writes, converts and sums up leverage records, each in one line.
 *
 * <pre>{@code
 * Leverage leverage = Leverage.installed();
 * Totals totals = leverage.totals(Path.of("april.xlsx"));
 * leverage.convert(Path.of("april.xlsx"), Path.of("april.md"));
 * }</pre>
 *
 * <p>The format of a file is told by the ending of its name, else by its content. Every method
 * fails with one {@link LeverageException} that carries all problems of its documents, and with
 * {@link IOException} where a file or stream itself fails; then a file that is written to a path is
 * as it was before. A stream of the caller's may have got a part by then, unless the operation is
 * {@linkplain #strictly strict}. An interrupted thread gets an {@link
 * java.io.InterruptedIOException}. Instances are immutable and thread-safe.
 */
public final class Leverage {

  private final Formats formats;
  private final ReadOptions readOptions;
  private final WriteOptions writeOptions;
  private final RecordFilter filter;
  private final boolean strict;

  private Leverage(
      Formats formats,
      ReadOptions readOptions,
      WriteOptions writeOptions,
      RecordFilter filter,
      boolean strict) {
    this.formats = Objects.requireNonNull(formats, "formats");
    this.readOptions = Objects.requireNonNull(readOptions, "readOptions");
    this.writeOptions = Objects.requireNonNull(writeOptions, "writeOptions");
    this.filter = Objects.requireNonNull(filter, "filter");
    this.strict = strict;
  }

  /**
   * Returns a facade over all installed formats, with default options.
   *
   * @return the facade, not null
   */
  public static Leverage installed() {
    return with(Formats.installed());
  }

  /**
   * Returns a facade over the given formats, with default options.
   *
   * @param formats the formats, not null
   * @return the facade, not null
   */
  public static Leverage with(Formats formats) {
    return new Leverage(
        formats, ReadOptions.DEFAULT, WriteOptions.DEFAULT, RecordFilter.ALL, false);
  }

  /**
   * Returns this facade with other options for reading.
   *
   * @param options limits and choices, not null
   * @return the new facade, not null
   */
  public Leverage reading(ReadOptions options) {
    return new Leverage(formats, options, writeOptions, filter, strict);
  }

  /**
   * Returns this facade with other options for writing.
   *
   * @param options choices, not null
   * @return the new facade, not null
   */
  public Leverage writing(WriteOptions options) {
    return new Leverage(formats, readOptions, options, filter, strict);
  }

  /**
   * Returns this facade, converting, summing up and delivering only a part of documents, such as
   * the last two weeks. Reading into memory and editing in place are not affected.
   *
   * <p>A condition on a column that no document has fails the operation; what the filter cannot
   * decide on is left out with a note.
   *
   * @param wanted which part, not null
   * @return the new facade, not null
   */
  public Leverage selecting(RecordFilter wanted) {
    return new Leverage(formats, readOptions, writeOptions, wanted, strict);
  }

  /**
   * Returns this facade, refusing what it would otherwise only warn of: a warning or a loss fails
   * the operation with {@link dev.leverage.source.ProblemCode#STRICT}, and nothing is written.
   *
   * @return the strict facade, not null
   */
  public Leverage strictly() {
    return new Leverage(formats, readOptions, writeOptions, filter, true);
  }

  /**
   * Returns the formats of this facade.
   *
   * @return the registry, not null
   */
  public Formats formats() {
    return formats;
  }

  /**
   * Reads a file into memory.
   *
   * @param file the file, not null
   * @return its days, not null
   * @throws IOException if the file cannot be read
   * @throws LeverageException if the document has errors
   */
  public LeverageRecord read(Path file) throws IOException {
    return read(Source.of(file));
  }

  /**
   * Reads a document into memory.
   *
   * @param source the document; a stream of the caller's is not closed
   * @return its days, not null
   * @throws IOException if the document cannot be read
   * @throws LeverageException if the document has errors
   */
  public LeverageRecord read(Source source) throws IOException {
    List<Day> days = new ArrayList<>();
    List<Problem> problems =
        selecting(RecordFilter.ALL).deliver(List.of(source), grouping(days::add, source));
    return new LeverageRecord(days, problems);
  }

  /**
   * Reads a document lazily, a day at a time, in constant memory but for the day at hand.
   *
   * <p>Close the stream to close the document. Where the document has errors, the stream fails with
   * a {@link LeverageException} before it delivers a day beyond the first of them, {@linkplain
   * #strictly strictly} also where it has warnings, which cannot be asked for otherwise; {@link
   * IOException} comes as {@link java.io.UncheckedIOException}.
   *
   * @param source the document; a stream of the caller's is not closed
   * @return a sequential stream of days, to be closed by the caller
   * @throws IOException if the document cannot be opened
   * @throws LeverageException if the document is not of its format
   */
  public Stream<Day> days(Source source) throws IOException {
    Problems problems = new Problems();
    RecordReader reader =
        DatingReader.over(
            new FormattedSource(source, formats.forSource(source)).open(readOptions, problems),
            readOptions);
    return DayStream.over(
        reader,
        problems,
        (next, said) -> filter.acceptsAll() ? next : filter.before(next),
        strict,
        readOptions.limits().tasksPerDay(),
        source.location());
  }

  /**
   * Writes days to a file: whole, or not at all. A file of this name is replaced.
   *
   * @param days the days in order, not null
   * @param file the file, not null
   * @return what is to be said about the document, such as losses; no errors
   * @throws IOException if the file cannot be written
   * @throws LeverageException if the format cannot hold the days, or no format claims the name
   */
  public List<Problem> write(List<Day> days, Path file) throws IOException {
    return write(days, file, formats.forName(file.toString()));
  }

  /**
   * Writes days to a file in a given format, whatever its name; the file appears whole or not at
   * all.
   *
   * @param days the days, not null
   * @param file the file, not null
   * @param format the format to write, not null
   * @return the warnings and notes, losses among them; no errors
   * @throws IOException if the file cannot be written
   * @throws LeverageException if the format cannot hold the days
   */
  public List<Problem> write(List<Day> days, Path file, RecordFormat format) throws IOException {
    return new Transfer(problems -> new DayReader(days), RecordFilter.ALL, strict)
        .toFile(file, format, writeOptions);
  }

  /**
   * Writes days to a file that must not exist; one that appears while it is written stays as it is.
   *
   * @param days the days, not null
   * @param file the file, not null
   * @param format the format to write, not null
   * @return the warnings and notes, losses among them; no errors
   * @throws IOException if the file cannot be written
   * @throws LeverageException if there is such a file, or the format cannot hold the days
   */
  public List<Problem> writeNew(List<Day> days, Path file, RecordFormat format) throws IOException {
    return new Transfer(problems -> new DayReader(days), RecordFilter.ALL, strict)
        .toNewFile(file, format, writeOptions);
  }

  /**
   * Writes days to a stream, which is flushed and not closed.
   *
   * @param days the days in order, not null
   * @param target the stream; the ending of its name tells the format
   * @return what is to be said about the document, such as losses; no errors
   * @throws IOException if the stream fails
   * @throws LeverageException if the format cannot hold the days, or no format claims the name
   */
  public List<Problem> write(List<Day> days, Target target) throws IOException {
    return new Transfer(problems -> new DayReader(days), RecordFilter.ALL, strict)
        .toStream(target, formats.forName(target.name()), writeOptions);
  }

  /**
   * Converts a file into another: whole, or not at all. A target of this name is replaced.
   *
   * @param from the file to read, not null
   * @param to the file to write, not null
   * @return what is to be said about both documents, such as losses; no errors
   * @throws IOException if a file cannot be read or written
   * @throws LeverageException if the document has errors, or a format is not known
   */
  public List<Problem> convert(Path from, Path to) throws IOException {
    return convert(List.of(Source.of(from)), to);
  }

  /**
   * Converts a document into another, from stream to stream if need be. The format to write is told
   * by the ending of the target's name.
   *
   * @param from the document to read; a stream of the caller's is not closed
   * @param to the stream to write, which is flushed and not closed
   * @return what is to be said about both documents, such as losses; no errors
   * @throws IOException if a stream fails
   * @throws LeverageException if the document has errors, or a format is not known
   */
  public List<Problem> convert(Source from, Target to) throws IOException {
    return convert(formattedByName(List.of(from)), to, formats.forName(to.name()));
  }

  /**
   * Joins documents, in order, into one file: whole, or not at all. A target of this name is
   * replaced.
   *
   * @param sources the documents, at least one; they may differ in format
   * @param to the file to write, not null
   * @return what is to be said about all documents, such as losses; no errors
   * @throws IOException if a document cannot be read or written
   * @throws LeverageException if a document has errors, or a format is not known
   */
  public List<Problem> convert(List<Source> sources, Path to) throws IOException {
    return convert(formattedByName(sources), to, formats.forName(to.toString()));
  }

  /**
   * Joins documents of given formats, in order, into one file: whole, or not at all.
   *
   * @param inputs the documents with their formats, at least one
   * @param to the file to write, not null
   * @param format the format to write
   * @return what is to be said about all documents, such as losses; no errors
   * @throws IOException if a document cannot be read or written
   * @throws LeverageException if a document has errors
   */
  public List<Problem> convert(List<FormattedSource> inputs, Path to, RecordFormat format)
      throws IOException {
    return conversion(inputs).toFile(to, format).problems();
  }

  /**
   * Joins documents of given formats, in order, onto a stream, which is flushed and not closed.
   *
   * @param inputs the documents with their formats, at least one
   * @param target the stream
   * @param format the format to write
   * @return what is to be said about all documents, such as losses; no errors
   * @throws IOException if a document cannot be read or written
   * @throws LeverageException if a document has errors
   */
  public List<Problem> convert(List<FormattedSource> inputs, Target target, RecordFormat format)
      throws IOException {
    return conversion(inputs).toStream(target, format).problems();
  }

  /**
   * Prepares a conversion that is told more than where to: columns to leave out, days to merge, a
   * file for each day.
   *
   * @param inputs the documents with their formats, at least one
   * @return the conversion, which has read nothing yet
   */
  public Conversion conversion(List<FormattedSource> inputs) {
    return new Conversion(inputs, readOptions, writeOptions, filter, strict);
  }

  /**
   * Sums up a file in constant memory.
   *
   * @param file the file, not null
   * @return its totals, not null
   * @throws IOException if the file cannot be read
   * @throws LeverageException if the document has errors
   */
  public Totals totals(Path file) throws IOException {
    return totals(Source.of(file));
  }

  /**
   * Sums up a document in constant memory.
   *
   * @param source the document; a stream of the caller's is not closed
   * @return its totals, not null
   * @throws IOException if the document cannot be read
   * @throws LeverageException if the document has errors
   */
  public Totals totals(Source source) throws IOException {
    RollUp rollUp = RollUp.ofAll();
    deliver(List.of(source), rollUp);
    return rollUp.groups().whole().totals();
  }

  /**
   * Delivers documents, one after the other, as one record to a sink of the caller's, such as a
   * {@link RollUp}. The sink gets {@code end} only if no document has an error, and is not closed.
   *
   * @param sources the documents, at least one; their formats are told by name or content
   * @param sink where the events go, not null
   * @return what is to be said about the documents; no errors
   * @throws IOException if a document cannot be read or the sink fails
   * @throws LeverageException if a document has errors
   */
  public List<Problem> deliver(List<Source> sources, RecordSink sink) throws IOException {
    return deliverFormatted(formattedByName(sources), sink);
  }

  /**
   * Delivers documents of given formats, one after the other, as one record to a sink of the
   * caller's. The sink gets {@code end} only if no document has an error, and is not closed.
   *
   * @param inputs the documents with their formats, at least one
   * @param sink where the events go, not null
   * @return what is to be said about the documents; no errors
   * @throws IOException if a document cannot be read or the sink fails
   * @throws LeverageException if a document has errors
   */
  public List<Problem> deliverFormatted(List<FormattedSource> inputs, RecordSink sink)
      throws IOException {
    return new Transfer(problems -> joined(inputs, problems), filter, strict).into(sink);
  }

  /**
   * Recomputes the derived figures of a file that do not hold, in place, and nothing else.
   *
   * <p>A file with nothing to do is not touched; any other is replaced whole. A file that somebody
   * else changes in the meantime is left as he has it.
   *
   * @param file the file, not null
   * @return what was changed, not null
   * @throws IOException if the file cannot be read or written
   * @throws LeverageException if the document has errors, its format cannot be edited in place, or
   *     the file was changed in the meantime
   */
  public Revision refresh(Path file) throws IOException {
    return refresh(file, RefreshOptions.DEFAULT);
  }

  /**
   * Recomputes the derived figures of a file that do not hold, in place, as {@link #refresh(Path)}
   * does.
   *
   * @param file the file, not null
   * @param options what else is wanted, not null
   * @return what was changed, not null
   * @throws IOException if the file cannot be read or written
   * @throws LeverageException if the document has errors, its format cannot be edited in place, or
   *     the file was changed in the meantime
   */
  public Revision refresh(Path file, RefreshOptions options) throws IOException {
    return refresh(file, formats.forSource(Source.of(file)), options);
  }

  /**
   * Recomputes the derived figures of a file that do not hold, in place, whatever its name or
   * content say of its format.
   *
   * @param file the file, not null
   * @param format the format of the file, not null
   * @param options what else is wanted, not null
   * @return what was changed, not null
   * @throws IOException if the file cannot be read or written
   * @throws LeverageException if the document has errors, its format cannot be edited in place, or
   *     the file was changed in the meantime
   */
  public Revision refresh(Path file, RecordFormat format, RefreshOptions options)
      throws IOException {
    return editing(file, format).write(refreshing(options));
  }

  /**
   * Tells what {@link #refresh(Path, RefreshOptions)} would do, and writes nothing.
   *
   * @param file the file, not null
   * @param options what else is wanted, not null
   * @return what would be changed, not null
   * @throws IOException if the file cannot be read
   * @throws LeverageException if the document has errors, or its format cannot be edited in place
   */
  public Revision planRefresh(Path file, RefreshOptions options) throws IOException {
    return planRefresh(file, formats.forSource(Source.of(file)), options);
  }

  /**
   * Tells what {@link #refresh(Path, RecordFormat, RefreshOptions)} would do, and writes nothing.
   *
   * @param file the file, not null
   * @param format the format of the file, not null
   * @param options what else is wanted, not null
   * @return what would be changed, not null
   * @throws IOException if the file cannot be read
   * @throws LeverageException if the document has errors, or its format cannot be edited in place
   */
  public Revision planRefresh(Path file, RecordFormat format, RefreshOptions options)
      throws IOException {
    return editing(file, format).plan(refreshing(options));
  }

  /**
   * Adds a task to a file, in place: to the day of a date, which is made if the file has none, as
   * is the file itself, with the decimal mark and the delimiter that it is to be read with. An
   * empty file counts as none. The totals are recomputed.
   *
   * @param file the file, not null
   * @param task the task, not null
   * @param date the date of its day, not null
   * @return what was changed, not null
   * @throws IOException if the file cannot be read or written
   * @throws LeverageException if the document has errors or no place for the task, its format
   *     cannot be edited in place, or the file was changed in the meantime
   * @throws IllegalArgumentException if the year of the date is not from 1900 to 9999
   */
  public Revision add(Path file, Task task, LocalDate date) throws IOException {
    RecordFormat format =
        Files.notExists(file)
            ? formats.forName(file.toString())
            : formats.forSource(Source.of(file));
    return add(file, format, task, date);
  }

  /**
   * Adds a task to a file, in place, whatever its name or content say of its format.
   *
   * @param file the file, not null
   * @param format the format of the file, not null
   * @param task the task, not null
   * @param date the date of its day, not null
   * @return what was changed, not null
   * @throws IOException if the file cannot be read or written
   * @throws LeverageException if the document has errors or no place for the task, its format
   *     cannot be edited in place, or the file was changed in the meantime
   * @throws IllegalArgumentException if the year of the date is not from 1900 to 9999
   */
  public Revision add(Path file, RecordFormat format, Task task, LocalDate date)
      throws IOException {
    DayHeader.of(date);
    Editing editing = editing(file, format);
    if (Files.notExists(file)) {
      return editing.create(writingAsRead(), format, task, date);
    }
    if (Files.size(file) == 0) {
      Day day = Day.on(date).task(task).build();
      return editing.write(
          (editor, source, problems) -> writingAsRead().beginning(day, source, format, problems));
    }
    return editing.write(
        (editor, source, problems) -> editor.add(source, task, date, readOptions, problems));
  }

  /** Writes a document of one day in the place of one that is empty. */
  private Edit beginning(Day day, Source empty, RecordFormat format, Problems problems)
      throws IOException {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    new Transfer(unread -> new DayReader(List.of(day)), RecordFilter.ALL, strict)
        .toStream(Target.of(empty.name(), document), format, writeOptions)
        .forEach(problems::add);
    String what = day.date().map(date -> "the day " + date).orElse("a day");
    Change change = new Change(empty.location(), "file", "", what);
    return Edit.of(document.toByteArray(), List.of(change));
  }

  private Leverage writingAsRead() {
    DecimalMark mark = readOptions.decimalMark().orElse(DecimalMark.UNDECIDED);
    WriteOptions options =
        mark == DecimalMark.UNDECIDED ? writeOptions : writeOptions.withDecimalMark(mark);
    return writing(readOptions.delimiter().map(options::withDelimiter).orElse(options));
  }

  private Editing editing(Path file, RecordFormat format) {
    return new Editing(file, format, readOptions.limits(), strict);
  }

  private Editing.Step refreshing(RefreshOptions options) {
    return (editor, source, problems) -> editor.refresh(source, readOptions, options, problems);
  }

  private RecordReader joined(List<FormattedSource> inputs, Problems problems) throws IOException {
    return JoinedReader.over(inputs, readOptions, problems);
  }

  private List<FormattedSource> formattedByName(List<Source> sources) throws IOException {
    List<FormattedSource> inputs = new ArrayList<>();
    for (Source source : sources) {
      inputs.add(new FormattedSource(source, formats.forSource(source)));
    }
    return inputs;
  }

  private RecordSink grouping(DaySink days, Source source) {
    return new DayGrouping(days, readOptions.limits().tasksPerDay(), source.location());
  }
}
