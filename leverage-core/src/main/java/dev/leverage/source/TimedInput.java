package dev.leverage.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that are refused once the time to read them is over. */
final class TimedInput extends FilterInputStream {

  private final Deadline deadline;
  private final Location place;

  TimedInput(InputStream in, Deadline deadline, Location place) {
    super(in);
    this.deadline = deadline;
    this.place = place;
  }

  @Override
  public int read() throws IOException {
    deadline.check(place);
    return in.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    deadline.check(place);
    return in.read(buffer, offset, length);
  }

  @Override
  public long skip(long number) throws IOException {
    deadline.check(place);
    return in.skip(number);
  }
}
