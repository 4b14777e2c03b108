package dev.leverage.notation;

/** A unit in which durations are written, such as {@link #HOURS}. */
public enum DurationUnit {
  /** Hours, {@code h}. */
  HOURS("h", 3_600_000),
  /** Minutes, {@code m}. */
  MINUTES("m", 60_000),
  /** Seconds, {@code s}. */
  SECONDS("s", 1_000);

  private final String symbol;
  private final long millis;

  DurationUnit(String symbol, long millis) {
    this.symbol = symbol;
    this.millis = millis;
  }

  /**
   * Returns the letter that stands for the unit, such as {@code h}.
   *
   * @return the symbol, not null
   */
  public String symbol() {
    return symbol;
  }

  /**
   * Returns the length of the unit.
   *
   * @return the length in milliseconds
   */
  public long millis() {
    return millis;
  }
}
