package dev.leverage.testkit;

/** Stands here until the laws do. */
public final class Placeholder {
  private Placeholder() {}

  /**
   * Returns the name of the module.
   *
   * @return the name of the module
   */
  public static String module() {
    return "dev.leverage.testkit";
  }
}
