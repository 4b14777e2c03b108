package dev.leverage.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a file, as many as it had when it was opened: one that somebody cuts off meanwhile
 * is an error, since its beginning might pass for all of it.
 */
final class WholeInput extends FilterInputStream {

  private final Path file;
  private final long size;
  private long count;

  private WholeInput(Path file, InputStream in, long size) {
    super(in);
    this.file = file;
    this.size = size;
  }

  static InputStream of(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return Files.isRegularFile(file) ? new WholeInput(file, in, Files.size(file)) : in;
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    counted(one < 0 ? -1 : 1);
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return (int) counted(in.read(buffer, offset, length));
  }

  @Override
  public long skip(long number) throws IOException {
    long skipped = in.skip(number);
    count += skipped;
    return skipped;
  }

  private long counted(long read) throws IOException {
    if (read >= 0) {
      count += read;
    } else if (count < size) {
      throw new FileSystemException(
          file.toString(),
          null,
          "became shorter while it was read: " + count + " of " + size + " bytes");
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
