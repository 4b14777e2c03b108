package dev.leverage.benchmarks;

import java.io.OutputStream;

/** Takes bytes and keeps their number. */
final class CountedOutput extends OutputStream {

  private long count;

  @Override
  public void write(int b) {
    count++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    count += length;
  }

  long count() {
    return count;
  }
}
