package dev.leverage.format;

/**
 * How much a reader takes before it refuses a document, such as at most 10,000 tasks a day.
 *
 * <p>{@link #DEFAULT} suits documents that people and programs make; a caller who trusts larger
 * ones raises what he needs. Instances are immutable and thread-safe.
 *
 * @param bytes bytes of the document as stored; by default 4 GiB
 * @param inflatedBytes bytes of any one part of a compressed document once inflated; by default 8
 *     GiB
 * @param rows rows of one table; by default 10,000,000
 * @param columns columns of one table; by default 1,000
 * @param cellLength UTF-16 units of one cell, or of one piece of prose; by default 1,000,000
 * @param tasksPerDay tasks of one day, where whole days are needed; by default 10,000
 */
public record Limits(
    long bytes, long inflatedBytes, long rows, int columns, int cellLength, int tasksPerDay) {

  /** What applies unless a caller says otherwise. */
  public static final Limits DEFAULT =
      new Limits(4L << 30, 8L << 30, 10_000_000, 1_000, 1_000_000, 10_000);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is less than 1
   */
  public Limits {
    if (Math.min(Math.min(bytes, inflatedBytes), rows) < 1
        || Math.min(Math.min(columns, cellLength), tasksPerDay) < 1) {
      throw new IllegalArgumentException("a limit must be at least 1");
    }
  }

  /**
   * Returns these limits with another number of bytes.
   *
   * @param most bytes of a document as stored, at least 1
   * @return the new limits, not null
   */
  public Limits withBytes(long most) {
    return new Limits(most, inflatedBytes, rows, columns, cellLength, tasksPerDay);
  }

  /**
   * Returns these limits with another number of inflated bytes.
   *
   * @param most bytes of any one part once inflated, at least 1
   * @return the new limits, not null
   */
  public Limits withInflatedBytes(long most) {
    return new Limits(bytes, most, rows, columns, cellLength, tasksPerDay);
  }

  /**
   * Returns these limits with another number of rows.
   *
   * @param most rows of a table, at least 1
   * @return the new limits, not null
   */
  public Limits withRows(long most) {
    return new Limits(bytes, inflatedBytes, most, columns, cellLength, tasksPerDay);
  }

  /**
   * Returns these limits with another number of columns.
   *
   * @param most columns of a table, at least 1
   * @return the new limits, not null
   */
  public Limits withColumns(int most) {
    return new Limits(bytes, inflatedBytes, rows, most, cellLength, tasksPerDay);
  }

  /**
   * Returns these limits with another length of cells.
   *
   * @param most UTF-16 units of a cell, at least 1
   * @return the new limits, not null
   */
  public Limits withCellLength(int most) {
    return new Limits(bytes, inflatedBytes, rows, columns, most, tasksPerDay);
  }

  /**
   * Returns these limits with another number of tasks a day.
   *
   * @param most tasks of a day, at least 1
   * @return the new limits, not null
   */
  public Limits withTasksPerDay(int most) {
    return new Limits(bytes, inflatedBytes, rows, columns, cellLength, most);
  }
}
