package dev.leverage.source;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * Where a document is written to: a stream with a display name such as {@code april.md}.
 *
 * <p>The caller's stream is never closed. A target belongs to one writer.
 */
public final class Target {

  private final String name;
  private final OutputStream stream;

  private Target(String name, OutputStream stream) {
    this.name = Objects.requireNonNull(name, "name");
    this.stream = new Unclosed(Objects.requireNonNull(stream, "stream"));
  }

  /**
   * Returns a stream as a target.
   *
   * @param name the display name for messages; its ending tells the format
   * @param stream where the bytes go, not null; flushed at the end and never closed
   * @return the target, not null
   */
  public static Target of(String name, OutputStream stream) {
    return new Target(name, stream);
  }

  /**
   * Returns the display name, such as {@code april.md}.
   *
   * @return the name, not null
   */
  public String name() {
    return name;
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
   * Returns the stream to write to; closing it flushes and leaves the caller's stream open.
   *
   * @return the stream, always the same, not null
   */
  public OutputStream stream() {
    return stream;
  }

  @Override
  public String toString() {
    return name;
  }

  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
