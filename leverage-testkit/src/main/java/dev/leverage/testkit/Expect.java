package dev.leverage.testkit;

/** How a law says that it is broken, without an assertion library that users would inherit. */
final class Expect {

  /** What is expected to fail. */
  interface Work {
    void run() throws Exception;
  }

  private Expect() {}

  static void same(Object expected, Object found, String what) {
    holds(expected.equals(found), what + ": expected " + expected + ", found " + found);
  }

  static void holds(boolean condition, String message) {
    if (!condition) {
      throw new AssertionError(message);
    }
  }

  static Throwable thrown(Work work) {
    try {
      work.run();
    } catch (Throwable thrown) {
      return thrown;
    }
    throw new AssertionError("nothing is thrown");
  }

  static boolean isCausedBy(Throwable thrown, Throwable cause) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each == cause) {
        return true;
      }
    }
    return false;
  }
}
