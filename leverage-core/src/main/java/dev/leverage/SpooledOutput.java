package dev.leverage;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Output kept in a temporary file until it is certain that it is wanted. */
final class SpooledOutput implements Closeable {

  private final Path file;
  private final OutputStream stream;

  SpooledOutput() throws IOException {
    file = Files.createTempFile("leverage-", ".tmp");
    stream = new BufferedOutputStream(Files.newOutputStream(file));
  }

  OutputStream stream() {
    return stream;
  }

  void copyTo(OutputStream out) throws IOException {
    stream.close();
    Files.copy(file, out);
  }

  @Override
  public void close() throws IOException {
    try {
      stream.close();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
