package dev.leverage;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.rollup.RecordFilter;
import dev.leverage.source.Problem;
import dev.leverage.source.Problems;
import dev.leverage.source.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A conversion in detail: which documents, what is left out on the way, and where to.
 *
 * <pre>{@code
 * leverage.conversion(inputs)
 *     .dropping(List.of("Client"))
 *     .toFiles(FilePattern.of("posts/{date}.md"), markdown, false);
 * }</pre>
 *
 * <p>Days of one date that several documents have stay as apart as the target can hold them: in CSV
 * they are one day, in Markdown two sections. {@link #mergingDays} and {@link
 * #refusingRepeatedDays} ask for something else.
 *
 * <p>Instances are immutable; each {@code to} method is a conversion of its own. They are
 * thread-safe, unless an observer is not.
 */
public final class Conversion {

  private final List<FormattedSource> inputs;
  private final ReadOptions readOptions;
  private final WriteOptions writeOptions;
  private final RecordFilter filter;
  private final boolean strict;
  private final List<String> dropped;
  private final RepeatedDays repeated;
  private final RecordSink observer;

  Conversion(
      List<FormattedSource> inputs,
      ReadOptions readOptions,
      WriteOptions writeOptions,
      RecordFilter filter,
      boolean strict) {
    this(
        inputs,
        readOptions,
        writeOptions,
        filter,
        strict,
        List.of(),
        RepeatedDays.KEPT,
        task -> {});
  }

  private Conversion(
      List<FormattedSource> inputs,
      ReadOptions readOptions,
      WriteOptions writeOptions,
      RecordFilter filter,
      boolean strict,
      List<String> dropped,
      RepeatedDays repeated,
      RecordSink observer) {
    this.inputs = List.copyOf(inputs);
    this.readOptions = readOptions;
    this.writeOptions = writeOptions;
    this.filter = filter;
    this.strict = strict;
    this.dropped = List.copyOf(dropped);
    this.repeated = repeated;
    this.observer = Objects.requireNonNull(observer, "observer");
  }

  /**
   * Leaves columns out, say before a record is shared. A column is one of the record's own, or
   * {@code supervision}, {@code tokens}, {@code day-tokens} or {@code agent-name}, or any header
   * that means one of these. Prose is kept as it is, whatever it tells.
   *
   * @param columns names of columns; one that the record does not have fails the conversion with
   *     {@link dev.leverage.source.ProblemCode#UNKNOWN_COLUMN}
   * @return the new conversion, not null
   */
  public Conversion dropping(List<String> columns) {
    return new Conversion(
        inputs, readOptions, writeOptions, filter, strict, columns, repeated, observer);
  }

  /**
   * Makes one day of all days of a date, at the place of the first: tasks, prose and tags one after
   * the other, tokens added. The record is kept in memory while that is done.
   *
   * @return the new conversion, not null
   */
  public Conversion mergingDays() {
    return new Conversion(
        inputs, readOptions, writeOptions, filter, strict, dropped, RepeatedDays.MERGED, observer);
  }

  /**
   * Fails with {@link dev.leverage.source.ProblemCode#REPEATED_DAY} if several documents have a day
   * of one date.
   *
   * @return the new conversion, not null
   */
  public Conversion refusingRepeatedDays() {
    return new Conversion(
        inputs, readOptions, writeOptions, filter, strict, dropped, RepeatedDays.REFUSED, observer);
  }

  /**
   * Lets a sink see what is read while it is converted, say to show the progress.
   *
   * @param sink gets all events, and is not closed
   * @return the new conversion, not null
   */
  public Conversion observedBy(RecordSink sink) {
    return new Conversion(
        inputs, readOptions, writeOptions, filter, strict, dropped, repeated, sink);
  }

  /**
   * Converts into one file: whole, or not at all. A file of this name is replaced.
   *
   * @param file the file to write, not null
   * @param format the format to write, not null
   * @return what was written, not null
   * @throws IOException if a document cannot be read or written
   * @throws dev.leverage.source.LeverageException if a document has errors, or the conversion is
   *     refused
   */
  public Converted toFile(Path file, RecordFormat format) throws IOException {
    return run(
        (transfer, files) -> {
          files.add(file);
          return transfer.toFile(file, format, writeOptions);
        });
  }

  /**
   * Converts onto a stream, which is flushed and not closed.
   *
   * @param target the stream
   * @param format the format to write
   * @return what was written, not null
   * @throws IOException if a document cannot be read or written
   * @throws dev.leverage.source.LeverageException if a document has errors, or the conversion is
   *     refused
   */
  public Converted toStream(Target target, RecordFormat format) throws IOException {
    return run((transfer, files) -> transfer.toStream(target, format, writeOptions));
  }

  /**
   * Converts each day into a file of its own. All files appear, or none does: they are written
   * beside their places, then renamed one after the other. If the renaming of one fails, or the
   * forcing of a folder to the disk, those before it are undone, and this method throws with every
   * file as it was. If the undoing fails too, the exception has why as a suppressed one; each file
   * is then whole, new or old, and the old content of each new one stands beside it under a name
   * that ends in {@code .leverage-tmp.old}. A process that is killed between two renamings leaves
   * the same. Missing folders are made.
   *
   * <p>Two days with one name, a day that lacks what the name needs, and a file that exists are
   * errors.
   *
   * @param pattern the names of the files
   * @param format the format to write
   * @param replacing whether files that exist are replaced
   * @return what was written, not null
   * @throws IOException if a document cannot be read or written
   * @throws dev.leverage.source.LeverageException if a document has errors, or the conversion is
   *     refused
   */
  public Converted toFiles(FilePattern pattern, RecordFormat format, boolean replacing)
      throws IOException {
    return run(
        (transfer, files) -> transfer.toFiles(pattern, replacing, format, writeOptions, files));
  }

  /** Writes what the transfer reads, and lists the files. */
  private interface Writing {
    List<Problem> write(Transfer transfer, List<Path> files) throws IOException;
  }

  private Converted run(Writing writing) throws IOException {
    ConversionStage stage = new ConversionStage(dropped, repeated, readOptions, observer);
    Transfer transfer = new Transfer(problems -> joined(stage, problems), filter, strict, stage);
    List<Path> files = new ArrayList<>();
    List<Problem> problems = writing.write(transfer, files);
    return new Converted(problems, stage.days(), stage.tasks(), files);
  }

  private RecordReader joined(ConversionStage stage, Problems problems) throws IOException {
    return JoinedReader.over(inputs, readOptions, stage, problems);
  }
}
