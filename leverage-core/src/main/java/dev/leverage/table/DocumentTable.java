package dev.leverage.table;

import dev.leverage.format.Limits;
import dev.leverage.source.Limit;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.util.List;

/**
 * A table of a document that may have several: its header and the rows under it, all in memory.
 *
 * <p>Instances are immutable; they are thread-safe if the rows are.
 */
public final class DocumentTable {

  private final Row header;
  private final List<Row> rows;
  private final Vocabulary vocabulary;

  /**
   * Creates a table.
   *
   * @param header the row of headers
   * @param rows the rows under it
   * @param vocabulary the words that its headers are known by
   */
  public DocumentTable(Row header, List<? extends Row> rows, Vocabulary vocabulary) {
    this.header = header;
    this.rows = List.copyOf(rows);
    this.vocabulary = vocabulary;
  }

  Row header() {
    return header;
  }

  List<Row> rows() {
    return rows;
  }

  /**
   * Returns whether it is a table of tasks.
   *
   * @return true if {@link TaskTable} can read its rows
   */
  public boolean isTaskTable() {
    return vocabulary.isTaskHeader(header);
  }

  /**
   * Returns whether it is a table of days.
   *
   * @return true if {@link DashboardTable} can read its rows
   */
  public boolean isDashboard() {
    return vocabulary.isDashboardHeader(header);
  }

  /**
   * Returns whether it is a table of a day's totals: a label and a figure in each row, and most of
   * the labels are known.
   *
   * @return true if {@link DocumentDay#addTotals} takes it
   */
  public boolean isTotals() {
    return TotalsBlock.isOne(this);
  }

  /** Returns the index of the last row that is not blank, -1 if there is none. */
  int lastRow() {
    int last = rows.size() - 1;
    while (last >= 0 && isBlank(rows.get(last))) {
      last--;
    }
    return last;
  }

  private static boolean isBlank(Row row) {
    for (int column = 0; column < row.size(); column++) {
      if (!row.text(column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Rows that are longer or shorter than the header would be cut or filled up by a browser. */
  boolean isEven(Row row, Problems problems) {
    int expected = header.size();
    int found = row.size();
    if (found == expected) {
      return true;
    }
    problems.add(
        Problem.mismatch(
            ProblemCode.RAGGED_ROW,
            row.location(Math.min(expected, found)),
            expected + " cells as in the header",
            found == 1 ? "1 cell" : found + " cells"));
    return false;
  }

  /**
   * Refuses a table with more columns or rows, or longer texts, than the limits allow.
   *
   * @param limits the limits
   * @param problems the problems found so far, which the failure carries as well
   * @throws dev.leverage.source.LeverageException if the table exceeds one
   */
  public void checkLimits(Limits limits, Problems problems) {
    check(Limit.COLUMNS, header.size(), limits.columns(), problems);
    check(Limit.ROWS, rows.size(), limits.rows(), problems);
    checkLengths(header, limits, problems);
    rows.forEach(row -> checkLengths(row, limits, problems));
  }

  private void check(Limit limit, int number, long most, Problems problems) {
    if (number > most) {
      throw problems.failure(limit.exceeded(header.location(0), most, number));
    }
  }

  private static void checkLengths(Row row, Limits limits, Problems problems) {
    for (int column = 0; column < row.size(); column++) {
      int length = row.figure(column).length();
      if (length > limits.cellLength()) {
        throw problems.failure(
            Limit.CELL_LENGTH.exceeded(row.location(column), limits.cellLength(), length));
      }
    }
  }
}
