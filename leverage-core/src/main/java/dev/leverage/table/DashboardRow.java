package dev.leverage.table;

import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The row of a table of days that a day with stated totals is written as, such as {@code
 * 2026-04-02, 15, 374, 431, 60, 2412000}; {@link DashboardTable} reads it back.
 */
public final class DashboardRow {

  private static final List<String> HEADERS =
      List.of("Date", "Tasks", "Human est. (h)", "Agent (min)", "Supervision (min)", "Tokens");

  private DashboardRow() {}

  /**
   * Returns the headers of the table.
   *
   * @return the headers in order, not null
   */
  public static List<String> headers() {
    return HEADERS;
  }

  /**
   * Returns whether a row says of a day all that its figures do: it has stated totals, and a date,
   * without which its row could be taken for the sum of others.
   *
   * @param header date, title and tags; only the date has a place in the row
   * @param figures the figures of a day without tasks
   * @return true if {@link #cells} can be asked
   */
  public static boolean holds(DayHeader header, DayFigures figures) {
    return header.date().isPresent() && figures.statedTotals().isPresent();
  }

  /**
   * Returns the cells of a day, one under each of the {@link #headers}: plain numbers in the
   * header's unit, {@code ~} before approximate ones, blank where a figure is not known.
   *
   * @param header date, title and tags
   * @param figures the figures of the day
   * @return the cells in order, not null
   * @throws java.util.NoSuchElementException if it does not {@linkplain #holds hold} them
   */
  public static List<String> cells(DayHeader header, DayFigures figures) {
    StatedTotals totals = figures.statedTotals().orElseThrow();
    return List.of(
        header.date().map(LocalDate::toString).orElseThrow(),
        Long.toString(totals.tasks()),
        cell(totals.humanEstimate(), DurationUnit.HOURS),
        cell(totals.agentTime(), DurationUnit.MINUTES),
        cell(totals.supervisionTime(), DurationUnit.MINUTES),
        figures.tokens().map(TokenNotation::printPlain).orElse(""));
  }

  private static String cell(Optional<Measure> measure, DurationUnit unit) {
    return measure.map(known -> DurationNotation.printPlain(known, unit)).orElse("");
  }
}
