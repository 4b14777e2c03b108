package dev.leverage.format;

import dev.leverage.measure.WorkingWeek;
import dev.leverage.notation.DateOrder;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.DayHeader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Limits and choices for reading, such as which mark is the decimal one.
 *
 * <p>What is not chosen is told from the document, or is an error that names the choice. Instances
 * are immutable and thread-safe.
 *
 * @param limits how much is taken before a document is refused
 * @param workingWeek what a day and a week of human estimates are
 * @param decimalMark the decimal mark of numbers written as text
 * @param dateOrder the order of day and month in dates such as {@code 4/2/2026}
 * @param delimiter what divides the cells of delimited text
 * @param defaultDate the date of days that give none
 * @param columns by a header, what it is read as; see {@link #withColumn}
 * @param sheet the name of the sheet to read, in a document that has sheets
 * @param range the cells to read, in a document that has sheets
 * @param parallelism how many threads may read one document, the caller's included
 */
public record ReadOptions(
    Limits limits,
    WorkingWeek workingWeek,
    Optional<DecimalMark> decimalMark,
    Optional<DateOrder> dateOrder,
    Optional<Character> delimiter,
    Optional<LocalDate> defaultDate,
    Map<String, String> columns,
    Optional<String> sheet,
    Optional<CellRange> range,
    int parallelism) {

  /** The default limits, a week of 40 hours, and nothing chosen. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(
          Limits.DEFAULT,
          WorkingWeek.STANDARD,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Runtime.getRuntime().availableProcessors());

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if no thread may read, the delimiter is one that {@link
   *     #withDelimiter} refuses, or the year of the date is not from 1900 to 9999
   */
  public ReadOptions {
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(workingWeek, "workingWeek");
    Objects.requireNonNull(decimalMark, "decimalMark");
    Objects.requireNonNull(dateOrder, "dateOrder");
    Objects.requireNonNull(delimiter, "delimiter");
    Objects.requireNonNull(defaultDate, "defaultDate");
    columns = Map.copyOf(columns);
    Objects.requireNonNull(sheet, "sheet");
    Objects.requireNonNull(range, "range");
    CellDelimiter.check(delimiter);
    defaultDate.ifPresent(DayHeader::of);
    if (parallelism < 1) {
      throw new IllegalArgumentException("at least one thread must read: " + parallelism);
    }
  }

  /**
   * Returns these options with other limits.
   *
   * @param other the limits, not null
   * @return the new options, not null
   */
  public ReadOptions withLimits(Limits other) {
    return new ReadOptions(
        other,
        workingWeek,
        decimalMark,
        dateOrder,
        delimiter,
        defaultDate,
        columns,
        sheet,
        range,
        parallelism);
  }

  /**
   * Returns these options with another working week.
   *
   * @param other the working week, not null
   * @return the new options, not null
   */
  public ReadOptions withWorkingWeek(WorkingWeek other) {
    return new ReadOptions(
        limits,
        other,
        decimalMark,
        dateOrder,
        delimiter,
        defaultDate,
        columns,
        sheet,
        range,
        parallelism);
  }

  /**
   * Returns these options with a decimal mark.
   *
   * @param mark the mark of numbers written as text, not null
   * @return the new options, not null
   */
  public ReadOptions withDecimalMark(DecimalMark mark) {
    return new ReadOptions(
        limits,
        workingWeek,
        Optional.of(mark),
        dateOrder,
        delimiter,
        defaultDate,
        columns,
        sheet,
        range,
        parallelism);
  }

  /**
   * Returns these options with an order of day and month.
   *
   * @param order the order, not null
   * @return the new options, not null
   */
  public ReadOptions withDateOrder(DateOrder order) {
    return new ReadOptions(
        limits,
        workingWeek,
        decimalMark,
        Optional.of(order),
        delimiter,
        defaultDate,
        columns,
        sheet,
        range,
        parallelism);
  }

  /**
   * Returns these options with a delimiter.
   *
   * @param character what divides the cells of delimited text, such as {@code ;}
   * @return the new options, not null
   * @throws IllegalArgumentException if the character is a letter, a digit, a quote, an end of
   *     line, a null character or half a surrogate pair
   */
  public ReadOptions withDelimiter(char character) {
    return new ReadOptions(
        limits,
        workingWeek,
        decimalMark,
        dateOrder,
        Optional.of(character),
        defaultDate,
        columns,
        sheet,
        range,
        parallelism);
  }

  /**
   * Returns these options with a date for days that give none.
   *
   * @param date the date, not null
   * @return the new options, not null
   * @throws IllegalArgumentException if its year is not from 1900 to 9999
   */
  public ReadOptions withDefaultDate(LocalDate date) {
    return new ReadOptions(
        limits,
        workingWeek,
        decimalMark,
        dateOrder,
        delimiter,
        Optional.of(date),
        columns,
        sheet,
        range,
        parallelism);
  }

  /**
   * Returns these options with one more header read as the caller says, such as {@code Devin} as
   * {@code agent}.
   *
   * @param header the header of a column
   * @param as what it is read as: {@code title}, {@code human}, {@code agent}, {@code agent-name},
   *     {@code supervision}, {@code tokens}, {@code day-tokens}, {@code date}, {@code leverage},
   *     {@code supervisory-leverage}, {@code weeks}, {@code number}, any header that is known, or
   *     {@code keep} for a column of the record's own; another word fails when a table is read
   * @return the new options, not null
   */
  public ReadOptions withColumn(String header, String as) {
    Map<String, String> more = new HashMap<>(columns);
    more.put(header, as);
    return new ReadOptions(
        limits,
        workingWeek,
        decimalMark,
        dateOrder,
        delimiter,
        defaultDate,
        more,
        sheet,
        range,
        parallelism);
  }

  /**
   * Returns these options with the name of a sheet: that one is read, hidden or not, and no other.
   *
   * @param name the name, such as {@code April}, in any case
   * @return the new options, not null
   */
  public ReadOptions withSheet(String name) {
    return new ReadOptions(
        limits,
        workingWeek,
        decimalMark,
        dateOrder,
        delimiter,
        defaultDate,
        columns,
        Optional.of(name),
        range,
        parallelism);
  }

  /**
   * Returns these options with a range of cells: these are read, and what stands around them is
   * nobody's business. The first row in it that is not blank holds the headers, and a blank row
   * does not end the table.
   *
   * @param cells the range, such as {@code A3:H40}
   * @return the new options, not null
   */
  public ReadOptions withRange(CellRange cells) {
    return new ReadOptions(
        limits,
        workingWeek,
        decimalMark,
        dateOrder,
        delimiter,
        defaultDate,
        columns,
        sheet,
        Optional.of(cells),
        parallelism);
  }

  /**
   * Returns these options with another number of threads. By default there are as many as there are
   * processors; 1 leaves all work to the thread that calls.
   *
   * <p>Only large files are read by several threads, and not by every format. The bytes are always
   * read, and events and problems always delivered, by the thread that calls: the others are those
   * of {@link java.util.concurrent.ForkJoinPool#commonPool}, are given pieces of the text, and end
   * with them. What is read does not depend on how many there are.
   *
   * @param threads how many threads may read one document, the caller's included; at least 1
   * @return the new options, not null
   * @throws IllegalArgumentException if the number is less than 1
   */
  public ReadOptions withParallelism(int threads) {
    return new ReadOptions(
        limits,
        workingWeek,
        decimalMark,
        dateOrder,
        delimiter,
        defaultDate,
        columns,
        sheet,
        range,
        threads);
  }
}
