package dev.leverage.table;

import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.notation.DecimalMark;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a document that is one table, of tasks or of days, as they become events.
 *
 * <p>Belongs to one reader and its thread.
 */
public interface TableRows {

  /**
   * Understands a header.
   *
   * @param header the row of headers; {@link Vocabulary#isTaskHeader} or {@link
   *     Vocabulary#isDashboardHeader} said that it is one
   * @param sample rows under it, by which columns are told that are not known by name
   * @param details what the document keeps of its days elsewhere, in order; may be empty
   * @param date the date that a name tells of all rows; where the table has a column of dates it is
   *     but compared with these
   * @param decimalMark the decimal mark of numbers in the cells
   * @param options choices of the caller
   * @param problems where problems go
   * @return the rows, none of them read, not null
   * @throws dev.leverage.source.LeverageException if the header cannot be read
   */
  static TableRows under(
      Row header,
      Iterable<? extends Row> sample,
      List<DayDetails> details,
      Optional<LocalDate> date,
      DecimalMark decimalMark,
      ReadOptions options,
      Problems problems) {
    if (Vocabulary.of(options).isTaskHeader(header)) {
      TaskTable tasks = TaskTable.under(header, sample, decimalMark, options, problems);
      TotalsBlock totals = new TotalsBlock(decimalMark, problems);
      return new FlatTable(tasks, details, date, totals, problems);
    }
    return DashboardTable.under(header, sample, decimalMark, options, problems);
  }

  /**
   * Delivers {@code begin}.
   *
   * @param sink where the event goes
   * @throws IOException if the sink fails
   */
  void begin(RecordSink sink) throws IOException;

  /**
   * Delivers the events of a row, or holds them back until it is known what follows.
   *
   * @param row the row
   * @param sink where the events go
   * @throws IOException if the sink fails
   */
  void row(Row row, RecordSink sink) throws IOException;

  /**
   * Takes note of a row that the format itself refused, as for its number of cells: what it says is
   * not known, and so sums are not either.
   *
   * @param row the row
   * @param sink where the events of a row go that was held back
   * @throws IOException if the sink fails
   */
  default void refused(Row row, RecordSink sink) throws IOException {}

  /**
   * Takes a row that stands below the table, after a blank one, if it is part of a block of totals.
   *
   * @param row the row
   * @return false if it is not, and nothing was done with it
   */
  default boolean below(Row row) {
    return false;
  }

  /**
   * Delivers what was held back, the end of the last day, and {@code end}.
   *
   * @param sink where the events go
   * @throws IOException if the sink fails
   */
  void end(RecordSink sink) throws IOException;
}
