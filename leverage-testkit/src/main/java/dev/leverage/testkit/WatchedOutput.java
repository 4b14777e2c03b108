package dev.leverage.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes that notice when they are closed or flushed, and can be made to fail at one of them. */
final class WatchedOutput extends OutputStream {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int room;
  private final IOException failure = new IOException("No space left on device");
  private boolean closed;
  private boolean flushed;

  WatchedOutput() {
    this(Integer.MAX_VALUE);
  }

  WatchedOutput(int room) {
    this.room = room;
  }

  boolean isClosed() {
    return closed;
  }

  /** Whether nothing was written since the latest flush. */
  boolean isFlushed() {
    return flushed;
  }

  IOException failure() {
    return failure;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    flushed = false;
    int count = Math.min(length, room - bytes.size());
    bytes.write(buffer, offset, count);
    if (count < length) {
      throw new IOException(failure.getMessage(), failure);
    }
  }

  @Override
  public void flush() {
    flushed = true;
  }

  @Override
  public void close() {
    closed = true;
  }
}
