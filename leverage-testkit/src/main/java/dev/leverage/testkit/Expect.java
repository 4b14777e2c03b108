package dev.leverage.testkit;

/** How a law says that it is broken, without an assertion library that users would inherit. */
final class Expect {

  private Expect() {}

  static void same(Object expected, Object found, String what) {
    holds(expected.equals(found), what + ": expected " + expected + ", found " + found);
  }

  static void holds(boolean condition, String message) {
    if (!condition) {
      throw new AssertionError(message);
    }
  }
}
