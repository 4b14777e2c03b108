package dev.leverage.excel;

import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Sum;
import dev.leverage.measure.TokenSum;
import dev.leverage.measure.Totals;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import java.util.Optional;

/**
 * What the sheet {@code Days} shows of a day.
 *
 * @param header date, title and tags
 * @param figures what is stated for the day as a whole
 * @param tasks the number of tasks, stated ones included
 * @param human the sum of human estimates
 * @param agent the sum of agent times
 * @param supervision the sum of supervision times
 * @param tokens what counts as the day's tokens
 * @param leverage the weighted average
 * @param supervisoryLeverage the weighted average over supervision times
 * @param firstRow the row of its first task, if it has any
 * @param rows how many rows of tasks it has
 */
record DayLine(
    DayHeader header,
    DayFigures figures,
    long tasks,
    Sum human,
    Sum agent,
    Sum supervision,
    TokenSum tokens,
    Optional<LeverageFactor> leverage,
    Optional<LeverageFactor> supervisoryLeverage,
    long firstRow,
    long rows) {

  static DayLine of(DayHeader header, DayFigures figures, Totals totals, long firstRow, long rows) {
    return new DayLine(
        header,
        figures,
        totals.tasks(),
        totals.humanEstimate(),
        totals.agentTime(),
        totals.supervisionTime(),
        totals.tokens(),
        totals.weightedLeverage().factor(),
        totals.weightedSupervisoryLeverage().factor(),
        firstRow,
        rows);
  }
}
