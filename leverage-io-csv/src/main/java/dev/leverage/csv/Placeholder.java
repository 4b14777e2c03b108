package dev.leverage.csv;

/** Stands here until the format does. */
public final class Placeholder {
  private Placeholder() {}

  /**
   * Returns the name of the module.
   *
   * @return the name of the module
   */
  public static String module() {
    return "dev.leverage.csv";
  }
}
