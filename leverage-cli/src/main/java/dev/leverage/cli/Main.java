package dev.leverage.cli;

/** The entry point of the {@code leverage} command. */
public final class Main {
  private Main() {}

  /**
   * Runs the command.
   *
   * @param args what the user typed after its name
   */
  public static void main(String[] args) {
    System.exit(0);
  }
}
