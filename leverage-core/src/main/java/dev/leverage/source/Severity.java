package dev.leverage.source;

/** How much a {@link Problem} matters, such as {@link #ERROR}. */
public enum Severity {
  /** The operation fails: a value could not be read, or a promise could not be kept. */
  ERROR,
  /** The operation goes on, but something was lost or looks wrong; {@code --strict} refuses it. */
  WARNING,
  /** The operation goes on as the reader would expect; said so that nothing happens in silence. */
  NOTE
}
