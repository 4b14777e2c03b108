package dev.leverage.format;

import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A way to keep leverage records in files, such as CSV or Excel: the one interface that a format's
 * author implements.
 *
 * <p>A format is found by {@link Formats}: given explicitly, or installed as a service provider of
 * this interface. Implementations have no state and are thread-safe; readers and writers that they
 * make belong to one thread each. No exception of a format's own libraries leaves it: what a
 * document holds wrongly is a {@link dev.leverage.source.LeverageException}, what a file or stream
 * refuses is an {@link IOException}.
 */
public interface RecordFormat {

  /**
   * Returns the name by which users choose the format, such as {@code csv}.
   *
   * @return lower-case ASCII letters, digits and hyphens, always the same
   */
  String name();

  /**
   * Returns what the format is, in a few words for a list, such as {@code comma-separated values}.
   *
   * @return the description, not blank
   */
  String description();

  /**
   * Returns the endings of file names that the format claims, such as {@code .csv}.
   *
   * @return the endings in lower case, each beginning with a dot, or a whole name such as {@code
   *     todo.txt}; the first is the usual one
   */
  List<String> endings();

  /**
   * Returns what survives when a record is written and read back.
   *
   * <p>A record's features that are not among them are reported as losses by the caller; a writer
   * need not look for them, and leaves them out.
   *
   * @return the features kept
   */
  Set<Feature> keeps();

  /**
   * Returns what survives when a record is written with these options and read back: all that the
   * format {@linkplain #keeps() keeps}, unless an option asks for a form that holds less.
   *
   * @param options how it is written, not null
   * @return the features kept, all of them among {@link #keeps()}
   */
  default Set<Feature> keeps(WriteOptions options) {
    return keeps();
  }

  /**
   * Returns whether the format recognises the beginning of a document, for input whose name says
   * nothing. Answers true only when no other format is likely to have this content.
   *
   * @param head the first bytes of the document, up to 8 KiB
   * @return true if the content is of this format
   */
  default boolean recognises(byte[] head) {
    return false;
  }

  /**
   * Returns whether documents have sheets of cells, among which a caller may {@linkplain
   * ReadOptions#withSheet choose}.
   *
   * @return false unless the format says otherwise
   */
  default boolean hasSheets() {
    return false;
  }

  /**
   * Returns whether the format can be written.
   *
   * @return true unless it is read only
   */
  default boolean canWrite() {
    return true;
  }

  /**
   * Opens a document for reading.
   *
   * @param source where the document is; a stream of the caller's is not closed
   * @param options limits and choices
   * @param problems where the reader adds what it finds
   * @return a reader at the beginning of the record, for the caller to close
   * @throws IOException if the document cannot be opened
   * @throws dev.leverage.source.LeverageException if the document is not of this format
   */
  RecordReader reader(Source source, ReadOptions options, Problems problems) throws IOException;

  /**
   * Opens a document for writing.
   *
   * <p>The caller sees to whole files: the stream behind the target is a temporary file, or memory,
   * until {@code end} has returned.
   *
   * @param target where the document goes; its stream is not closed
   * @param options choices
   * @param problems where the writer adds what it has to say
   * @return a sink at the beginning of the document, for the caller to close
   * @throws IOException if the output fails
   * @throws dev.leverage.source.LeverageException if the format {@linkplain #canWrite() cannot be
   *     written}
   */
  RecordSink writer(Target target, WriteOptions options, Problems problems) throws IOException;

  /**
   * Returns what changes documents of this format in place.
   *
   * @return the editor, or empty if the format cannot be edited in place
   */
  default Optional<RecordEditor> editor() {
    return Optional.empty();
  }
}
