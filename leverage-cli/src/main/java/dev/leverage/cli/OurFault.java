package dev.leverage.cli;

import dev.leverage.source.Problem;

/** Says in one line that the failure is not the user's. */
final class OurFault {

  private OurFault() {}

  static String describe(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "leverage: out of memory; JAVA_OPTS=-Xmx2g gives it more";
    }
    String what = failure.getClass().getSimpleName();
    String message = failure.getMessage();
    return "leverage: a fault of this program, please report it ("
        + Problem.printable(message == null ? what : what + ": " + message)
        + "); --verbose shows where";
  }
}
