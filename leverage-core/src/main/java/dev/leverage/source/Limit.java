package dev.leverage.source;

/**
 * What can be too much of a document, and the words that say so, such as {@code expected at most
 * 1000 columns (limits.columns), found 1001}.
 *
 * <p>A message names the limit, the number that was reached, the place, and the setting that raises
 * it. How much is allowed stands in {@code Limits} of the package of formats. The constants are
 * immutable and thread-safe.
 */
public enum Limit {
  /** Bytes of a document as it is stored. */
  BYTES("bytes", "bytes"),
  /** Bytes of one part of a compressed document once inflated. */
  INFLATED_BYTES("inflated-bytes", "bytes in a part once inflated"),
  /** How many times its stored size a part of a compressed document is once inflated. */
  INFLATION("inflation", "times the stored bytes in a part once inflated"),
  /** Rows of one table; days and tasks of a document that has no rows. */
  ROWS("rows", "rows"),
  /** Columns of one table. */
  COLUMNS("columns", "columns"),
  /** UTF-16 units of one cell, or of one piece of prose. */
  CELL_LENGTH("cell-length", "characters in a cell"),
  /** Tasks of one day, where whole days are needed. */
  TASKS_PER_DAY("tasks-per-day", "tasks a day"),
  /** Levels of things that hold each other: objects, elements, quotes, lists. */
  NESTING("nesting", "levels of nesting"),
  /** Seconds from the opening of a document until the last of it is read. */
  SECONDS("seconds", "seconds of reading");

  private final String key;
  private final String unit;

  Limit(String key, String unit) {
    this.key = key;
    this.unit = unit;
  }

  /**
   * Returns the setting that changes the limit, as messages name it: {@code limits.cell-length}.
   *
   * @return the key in {@code leverage.toml}, not null
   */
  public String setting() {
    return "limits." + key;
  }

  /**
   * Returns what is counted, such as {@code characters in a cell}.
   *
   * @return the words, not null
   */
  public String unit() {
    return unit;
  }

  /**
   * Returns the problem of a document that has more, where it was counted.
   *
   * @param place where the limit was passed, not null
   * @param most how much is allowed
   * @param reached how much there is
   * @return the problem, not null
   */
  public Problem exceeded(Location place, long most, long reached) {
    return exceeded(place, most, unit, String.valueOf(reached));
  }

  /**
   * Returns the problem of a document that has more, where counting ended at once, so that there
   * may be more yet.
   *
   * @param place where the limit was passed, not null
   * @param most how much is allowed
   * @param reached how much there is at least
   * @return the problem, not null
   */
  public Problem exceededByNow(Location place, long most, long reached) {
    return exceeded(place, most, unit, "at least " + reached);
  }

  /**
   * Returns the problem of a document that has more of something, such as {@code characters in a
   * row}.
   *
   * @param place where the limit was passed, not null
   * @param most how much is allowed
   * @param what of what, in the plural
   * @param found the number reached, with what else helps, such as {@code 1200 in a shared text}
   * @return the problem, not null
   */
  public Problem exceeded(Location place, long most, String what, String found) {
    return Problem.mismatch(
        ProblemCode.LIMIT_EXCEEDED,
        place,
        "at most " + most + " " + what + " (" + setting() + ")",
        found);
  }

  /**
   * Returns the problem of a document that has more of something than can be allowed at all, such
   * as elements of a page, which are all in memory.
   *
   * @param place where the bound was passed, not null
   * @param most how much is allowed
   * @param what of what, in the plural
   * @param found the number reached, with what else helps
   * @return the problem, not null
   */
  public static Problem fixed(Location place, long most, String what, String found) {
    return Problem.mismatch(
        ProblemCode.LIMIT_EXCEEDED,
        place,
        "at most " + most + " " + what + ", which no setting raises",
        found);
  }
}
