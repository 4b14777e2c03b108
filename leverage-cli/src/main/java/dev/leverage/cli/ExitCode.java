package dev.leverage.cli;

/** What the process answers; the highest of several counts. */
final class ExitCode {

  static final int DONE = 0;
  static final int REFUSED = 1;
  static final int USAGE = 2;
  static final int FILE = 3;
  static final int OUR_FAULT = 4;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
