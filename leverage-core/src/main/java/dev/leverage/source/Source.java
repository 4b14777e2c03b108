package dev.leverage.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a document is read from: a file, or a stream with a display name such as {@code
 * upload.csv}.
 *
 * <p>A file can be opened any number of times, a stream once; the caller's stream is never closed.
 * A source of a file is immutable and thread-safe; one of a stream belongs to one thread.
 */
public final class Source {

  private static final int HEAD_BYTES = 8192;

  private final String name;
  private final @Nullable Path path;
  private final @Nullable Once stream;
  private final Deadline deadline;

  private Source(String name, @Nullable Path path, @Nullable Once stream, Deadline deadline) {
    this.name = Objects.requireNonNull(name, "name");
    this.path = path;
    this.stream = stream;
    this.deadline = deadline;
  }

  /**
   * Returns a file as a source, named as the path prints.
   *
   * @param path the file, not null; it is not looked at before it is opened
   * @return the source, not null
   */
  public static Source of(Path path) {
    return new Source(path.toString(), path, null, Deadline.NONE);
  }

  /**
   * Returns a stream as a source.
   *
   * @param name the display name for messages; its ending tells the format, as in {@code
   *     upload.csv}
   * @param stream the bytes, not null; read from its current position and never closed
   * @return the source, not null
   */
  public static Source of(String name, InputStream stream) {
    return new Source(
        name, null, new Once(Objects.requireNonNull(stream, "stream")), Deadline.NONE);
  }

  /**
   * Returns this source with a moment by which it has to be read: bytes are refused after it.
   *
   * @param other the moment, not null
   * @return the same bytes, not null; of a stream still those that can be opened once
   */
  public Source within(Deadline other) {
    return new Source(name, path, stream, Objects.requireNonNull(other, "other"));
  }

  /**
   * Returns the moment by which the source has to be read. The bytes of {@link #open} look at it; a
   * format that reads the file itself, or works long on what it has in memory, does so too.
   *
   * @return the moment, not null; {@link Deadline#NONE} unless one was given
   */
  public Deadline deadline() {
    return deadline;
  }

  /**
   * Returns the display name, such as {@code april.xlsx}.
   *
   * @return the name, not null
   */
  public String name() {
    return name;
  }

  /**
   * Returns the file, if the source is one.
   *
   * @return the path, or empty for a stream
   */
  public Optional<Path> path() {
    return Optional.ofNullable(path);
  }

  /**
   * Returns the place of the document as a whole.
   *
   * @return the place, not null
   */
  public Location location() {
    return Location.of(name);
  }

  /**
   * Opens the bytes. Closing the returned stream closes what was opened here, and never the
   * caller's stream.
   *
   * @return the bytes from the beginning, not null
   * @throws IOException if the file cannot be opened
   * @throws IllegalStateException if this is a stream that was opened before
   */
  public InputStream open() throws IOException {
    InputStream in = path != null ? WholeInput.of(path) : new Unclosed(unread().take());
    return deadline == Deadline.NONE ? in : new TimedInput(in, deadline, location());
  }

  private Once unread() {
    Once unread = Objects.requireNonNull(stream);
    if (unread.opened) {
      throw new IllegalStateException("the stream of " + name + " was read before");
    }
    return unread;
  }

  /**
   * Returns the first bytes without consuming them, so that a format can be told by its content.
   *
   * @return up to 8 KiB, not null; shorter only if the document is
   * @throws IOException if the bytes cannot be read
   * @throws IllegalStateException if this is a stream that was opened before
   */
  public byte[] head() throws IOException {
    if (path != null) {
      try (InputStream in = Files.newInputStream(path)) {
        return in.readNBytes(HEAD_BYTES);
      }
    }
    BufferedInputStream in = unread().in;
    in.mark(HEAD_BYTES);
    byte[] head = in.readNBytes(HEAD_BYTES);
    in.reset();
    return head;
  }

  @Override
  public String toString() {
    return name;
  }

  /** A stream that can be read once, by whichever source of it comes first. */
  private static final class Once {

    private final BufferedInputStream in;
    private boolean opened;

    Once(InputStream in) {
      this.in = new BufferedInputStream(in, HEAD_BYTES);
    }

    InputStream take() {
      opened = true;
      return in;
    }
  }

  private static final class Unclosed extends FilterInputStream {

    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The stream belongs to the caller.
    }
  }
}
