package dev.leverage.integration.mistakes;

import java.io.InterruptedIOException;

/** Gives other threads the time to make a mistake show. */
final class Pause {

  private static final int MILLIS = 3;

  private Pause() {}

  static void untilOthersCome() throws InterruptedIOException {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
