package dev.leverage.format;

/**
 * How much a reader takes before it refuses a document, such as at most 10,000 tasks a day.
 *
 * <p>{@link #DEFAULT} suits documents that people and programs make; a caller who trusts larger
 * ones raises what he needs: {@code Limits.DEFAULT.withRows(50_000_000)}. What is past a limit is
 * refused with {@link dev.leverage.source.ProblemCode#LIMIT_EXCEEDED} and a message that names the
 * limit, the number reached and the place ({@link dev.leverage.source.Limit}). Formats that keep a
 * whole document in memory have bounds of their own beside these. Instances are immutable and
 * thread-safe.
 *
 * @param bytes bytes of the document as stored; by default 4 GiB
 * @param inflatedBytes bytes of any one part of a compressed document once inflated; by default 8
 *     GiB
 * @param inflation how many times its stored bytes a part may be once inflated, counted while it is
 *     inflated, and only where it is more than 64 MiB then; by default 250
 * @param rows rows of one table; by default 10,000,000
 * @param columns columns of one table; by default 1,000
 * @param cellLength UTF-16 units of one cell, or of one piece of prose; by default 1,000,000
 * @param tasksPerDay tasks of one day, where whole days are needed; by default 10,000
 * @param nesting levels of objects and arrays in JSON, of elements in a part of a workbook, of
 *     quotes, lists and other blocks in Markdown and pages; by default 200, at most {@value
 *     #MOST_NESTING}
 * @param seconds from the opening of a document until the last of it is read, the time of who takes
 *     its events included; looked at with each buffer of bytes, so that a stream that blocks is not
 *     interrupted; by default 86,400, which is a day
 */
public record Limits(
    long bytes,
    long inflatedBytes,
    int inflation,
    long rows,
    int columns,
    int cellLength,
    int tasksPerDay,
    int nesting,
    long seconds) {

  /** What nesting can be raised to: deeper documents would need more stack than threads have. */
  public static final int MOST_NESTING = 500;

  /** What applies unless a caller says otherwise. */
  public static final Limits DEFAULT =
      new Limits(4L << 30, 8L << 30, 250, 10_000_000, 1_000, 1_000_000, 10_000, 200, 86_400);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is less than 1, or the nesting more than {@value
   *     #MOST_NESTING}
   */
  public Limits {
    requireAtLeastOne("bytes", bytes);
    requireAtLeastOne("inflatedBytes", inflatedBytes);
    requireAtLeastOne("inflation", inflation);
    requireAtLeastOne("rows", rows);
    requireAtLeastOne("columns", columns);
    requireAtLeastOne("cellLength", cellLength);
    requireAtLeastOne("tasksPerDay", tasksPerDay);
    requireAtLeastOne("nesting", nesting);
    requireAtLeastOne("seconds", seconds);
    if (nesting > MOST_NESTING) {
      throw new IllegalArgumentException(
          "the limit nesting must be at most " + MOST_NESTING + ": " + nesting);
    }
  }

  private static void requireAtLeastOne(String limit, long number) {
    if (number < 1) {
      throw new IllegalArgumentException("the limit " + limit + " must be at least 1: " + number);
    }
  }

  /**
   * Returns these limits with another number of bytes.
   *
   * @param most bytes of a document as stored, at least 1
   * @return the new limits, not null
   */
  public Limits withBytes(long most) {
    return new Limits(
        most, inflatedBytes, inflation, rows, columns, cellLength, tasksPerDay, nesting, seconds);
  }

  /**
   * Returns these limits with another number of inflated bytes.
   *
   * @param most bytes of any one part once inflated, at least 1
   * @return the new limits, not null
   */
  public Limits withInflatedBytes(long most) {
    return new Limits(
        bytes, most, inflation, rows, columns, cellLength, tasksPerDay, nesting, seconds);
  }

  /**
   * Returns these limits with another ratio of inflation.
   *
   * @param most how many times its stored bytes a part may be once inflated, at least 1
   * @return the new limits, not null
   */
  public Limits withInflation(int most) {
    return new Limits(
        bytes, inflatedBytes, most, rows, columns, cellLength, tasksPerDay, nesting, seconds);
  }

  /**
   * Returns these limits with another number of rows.
   *
   * @param most rows of a table, at least 1
   * @return the new limits, not null
   */
  public Limits withRows(long most) {
    return new Limits(
        bytes, inflatedBytes, inflation, most, columns, cellLength, tasksPerDay, nesting, seconds);
  }

  /**
   * Returns these limits with another number of columns.
   *
   * @param most columns of a table, at least 1
   * @return the new limits, not null
   */
  public Limits withColumns(int most) {
    return new Limits(
        bytes, inflatedBytes, inflation, rows, most, cellLength, tasksPerDay, nesting, seconds);
  }

  /**
   * Returns these limits with another length of cells.
   *
   * @param most UTF-16 units of a cell, at least 1
   * @return the new limits, not null
   */
  public Limits withCellLength(int most) {
    return new Limits(
        bytes, inflatedBytes, inflation, rows, columns, most, tasksPerDay, nesting, seconds);
  }

  /**
   * Returns these limits with another number of tasks a day.
   *
   * @param most tasks of a day, at least 1
   * @return the new limits, not null
   */
  public Limits withTasksPerDay(int most) {
    return new Limits(
        bytes, inflatedBytes, inflation, rows, columns, cellLength, most, nesting, seconds);
  }

  /**
   * Returns these limits with another depth of nesting.
   *
   * @param most levels, from 1 to {@value #MOST_NESTING}
   * @return the new limits, not null
   */
  public Limits withNesting(int most) {
    return new Limits(
        bytes, inflatedBytes, inflation, rows, columns, cellLength, tasksPerDay, most, seconds);
  }

  /**
   * Returns these limits with another time to read.
   *
   * @param most seconds for one document, at least 1
   * @return the new limits, not null
   */
  public Limits withSeconds(long most) {
    return new Limits(
        bytes, inflatedBytes, inflation, rows, columns, cellLength, tasksPerDay, nesting, most);
  }
}
