package dev.leverage.cli;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output, which remembers that it failed, even where a library swallows or wraps the
 * exception.
 */
final class ResultStream extends OutputStream {

  private static final int BUFFER_BYTES = 1 << 16;

  private final OutputStream stream;
  private final BufferedOutputStream buffer;
  private @Nullable IOException failure;

  ResultStream(OutputStream stream) {
    this.stream = stream;
    this.buffer = new BufferedOutputStream(stream, BUFFER_BYTES);
  }

  void print(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    refuseAfterFailure();
    try {
      buffer.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    refuseAfterFailure();
    try {
      buffer.flush();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** The buffer would try to write again what it could not write before. */
  private void refuseAfterFailure() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Whether the failure means that the reader went away, as {@code head} does. */
  boolean isClosedPipe() {
    if (failure == null) {
      return false;
    }
    return stream instanceof FileOutputStream file
        ? isPipe(file)
        : String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }

  /** The system's message is in the user's language; that a pipe has no position is not. */
  private static boolean isPipe(FileOutputStream file) {
    try {
      return file.getChannel().position() < 0;
    } catch (IOException e) {
      return true;
    }
  }
}
