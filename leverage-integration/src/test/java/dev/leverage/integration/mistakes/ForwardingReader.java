package dev.leverage.integration.mistakes;

import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import java.io.IOException;

/** A reader that leaves everything to another. */
class ForwardingReader implements RecordReader {

  private final RecordReader next;

  ForwardingReader(RecordReader next) {
    this.next = next;
  }

  @Override
  public boolean advance(RecordSink sink) throws IOException {
    return next.advance(sink);
  }

  @Override
  public void close() throws IOException {
    next.close();
  }
}
