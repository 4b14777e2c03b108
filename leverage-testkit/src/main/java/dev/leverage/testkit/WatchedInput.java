package dev.leverage.testkit;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that notice when they are closed, and can be made to fail at one of them. */
final class WatchedInput extends InputStream {

  private final byte[] bytes;
  private final int failingAt;
  private final IOException failure = new IOException("the device is gone");
  private int position;
  private boolean closed;

  WatchedInput(byte[] bytes) {
    this(bytes, Integer.MAX_VALUE);
  }

  WatchedInput(byte[] bytes, int failingAt) {
    this.bytes = bytes.clone();
    this.failingAt = failingAt;
  }

  boolean isClosed() {
    return closed;
  }

  IOException failure() {
    return failure;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (position >= failingAt) {
      throw new IOException(failure.getMessage(), failure);
    }
    if (position == bytes.length) {
      return -1;
    }
    int count = Math.min(length, Math.min(bytes.length, failingAt) - position);
    System.arraycopy(bytes, position, buffer, offset, count);
    position += count;
    return count;
  }

  @Override
  public void close() {
    closed = true;
  }
}
