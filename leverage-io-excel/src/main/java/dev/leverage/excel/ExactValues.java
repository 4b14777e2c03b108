package dev.leverage.excel;

import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Sum;
import dev.leverage.measure.Totals;
import dev.leverage.measure.WorkingWeek;
import dev.leverage.notation.DurationUnit;
import dev.leverage.record.Claim;
import dev.leverage.record.Task;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The exact values of derived figures. */
final class ExactValues {

  private final WorkingWeek week;

  ExactValues(WorkingWeek week) {
    this.week = week;
  }

  /** Returns the value of a figure that is a ratio whatever its unit: a factor, or weeks. */
  Optional<LeverageFactor> ratio(Claim.Kind kind, @Nullable Task task, Totals totals) {
    return switch (kind) {
      case LEVERAGE -> task == null ? Optional.empty() : LeverageFactor.leverageOf(task);
      case SUPERVISORY_LEVERAGE ->
          task == null ? Optional.empty() : LeverageFactor.supervisoryLeverageOf(task);
      case WEEKS ->
          Optional.ofNullable(task)
              .flatMap(Task::humanEstimate)
              .flatMap(human -> LeverageFactor.ofMillis(human.millis(), week.millisPerWeek()));
      case WEIGHTED_LEVERAGE -> totals.weightedLeverage().factor();
      case WEIGHTED_SUPERVISORY_LEVERAGE -> totals.weightedSupervisoryLeverage().factor();
      default -> Optional.empty();
    };
  }

  /** Returns a figure as this library writes it into a cell. */
  static Optional<String> own(Claim.Kind kind, Optional<LeverageFactor> ratio, Totals totals) {
    return switch (kind) {
      case TOTAL_TASKS -> Optional.of(Long.toString(totals.tasks()));
      case TOTAL_TOKENS ->
          totals.tokens().isKnown()
              ? Optional.of(Long.toString(totals.tokens().count()))
              : Optional.empty();
      case TOTAL_HUMAN_ESTIMATE -> sum(totals.humanEstimate(), DurationUnit.HOURS);
      case TOTAL_AGENT_TIME -> sum(totals.agentTime(), DurationUnit.MINUTES);
      case TOTAL_SUPERVISION_TIME -> sum(totals.supervisionTime(), DurationUnit.MINUTES);
      case LEVERAGE, SUPERVISORY_LEVERAGE, WEIGHTED_LEVERAGE, WEIGHTED_SUPERVISORY_LEVERAGE ->
          ratio.map(FigureNumber::nearest);
      default -> Optional.empty();
    };
  }

  private static Optional<String> sum(Sum sum, DurationUnit unit) {
    return sum.isKnown() ? Optional.of(CellNumber.ofMillis(sum.millis(), unit)) : Optional.empty();
  }
}
