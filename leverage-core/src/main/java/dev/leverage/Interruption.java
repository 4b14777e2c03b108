package dev.leverage;

import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;

/** An interruption that a channel noticed first, in the one form that callers are promised. */
final class Interruption {

  private Interruption() {}

  static InterruptedIOException of(ClosedByInterruptException noticed) {
    InterruptedIOException interruption = new InterruptedIOException("interrupted");
    interruption.initCause(noticed);
    return interruption;
  }
}
