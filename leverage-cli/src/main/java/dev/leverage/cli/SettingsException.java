package dev.leverage.cli;

/** Settings that cannot be in force, since something is wrong with them. */
final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Report report;

  SettingsException(Report report) {
    super("the settings have errors");
    this.report = report;
  }

  Report report() {
    return report;
  }
}
