package dev.leverage.cli;

import dev.leverage.format.ForwardingSink;
import dev.leverage.format.RecordSink;

/** Takes several records one after the other; none of them is the last. */
final class UnendingSink extends ForwardingSink {

  UnendingSink(RecordSink next) {
    super(next);
  }

  @Override
  public void end() {}
}
