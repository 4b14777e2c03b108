package dev.leverage.audit;

import dev.leverage.measure.Average;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Sum;
import dev.leverage.measure.Tally;
import dev.leverage.measure.Totals;
import dev.leverage.record.Claim;
import dev.leverage.record.DayFigures;
import dev.leverage.record.Task;
import java.util.Optional;

/** The totals, averages and means of tasks, exactly. */
final class ExactFigures {

  private final Tally tally = new Tally();
  private final MeanOfFactors mean = new MeanOfFactors();
  private final MeanOfFactors supervisoryMean = new MeanOfFactors();
  private Totals totals = Totals.EMPTY;

  void add(Task task) {
    tally.add(task);
    mean.add(LeverageFactor.leverageOf(task));
    supervisoryMean.add(LeverageFactor.supervisoryLeverageOf(task));
  }

  /** Takes what is stated for the day; after it the totals are complete. */
  void endDay(DayFigures figures) {
    totals = tally.totals().asDay(figures);
  }

  /** Adds the totals of a day whose tasks were added one by one. */
  void endRecord(Totals all) {
    totals = all;
  }

  Totals totals() {
    return totals;
  }

  /** Returns the tokens of the tasks, if each states them. */
  Optional<Long> tokensOfTasks() {
    Totals tasks = tally.totals();
    return tasks.tasks() > 0 && tasks.tokens().isKnown() && tasks.tokensComplete()
        ? Optional.of(tasks.tokens().count())
        : Optional.empty();
  }

  Optional<Fraction> mean() {
    return mean.mean();
  }

  Optional<Fraction> supervisoryMean() {
    return supervisoryMean.mean();
  }

  /** Returns the mean that is taken for an average by mistake. */
  Optional<Fraction> meanInsteadOf(Claim.Kind kind) {
    return switch (kind) {
      case WEIGHTED_LEVERAGE -> mean();
      case WEIGHTED_SUPERVISORY_LEVERAGE -> supervisoryMean();
      default -> Optional.empty();
    };
  }

  Optional<Fraction> of(Claim.Kind kind) {
    return switch (kind) {
      case TOTAL_TASKS -> Optional.of(Fraction.of(totals.tasks()));
      case TOTAL_HUMAN_ESTIMATE, TOTAL_WEEKS -> sum(totals.humanEstimate());
      case TOTAL_AGENT_TIME -> sum(totals.agentTime());
      case TOTAL_SUPERVISION_TIME -> sum(totals.supervisionTime());
      case TOTAL_TOKENS ->
          totals.tokens().isKnown()
              ? Optional.of(Fraction.of(totals.tokens().count()))
              : Optional.empty();
      case WEIGHTED_LEVERAGE -> average(totals.weightedLeverage());
      case WEIGHTED_SUPERVISORY_LEVERAGE -> average(totals.weightedSupervisoryLeverage());
      case MEAN_LEVERAGE -> mean();
      case MEAN_SUPERVISORY_LEVERAGE -> supervisoryMean();
      case ROW_NUMBER, LEVERAGE, SUPERVISORY_LEVERAGE, WEEKS -> Optional.empty();
    };
  }

  /**
   * Returns why a figure of this day may differ from the data without being wrong; empty if it may
   * not.
   */
  String doubt(Claim.Kind kind) {
    return switch (kind) {
      case WEIGHTED_LEVERAGE -> hasTasks() ? "" : " (without tasks, a mean cannot be told)";
      case WEIGHTED_SUPERVISORY_LEVERAGE, TOTAL_SUPERVISION_TIME ->
          totals.supervisionTime().approximate() ? " (of approximate supervision times)" : "";
      default -> "";
    };
  }

  private boolean hasTasks() {
    return tally.totals().tasks() > 0;
  }

  static Optional<Fraction> of(Claim.Kind kind, Task task) {
    return switch (kind) {
      case LEVERAGE -> LeverageFactor.leverageOf(task).map(Fraction::of);
      case SUPERVISORY_LEVERAGE -> LeverageFactor.supervisoryLeverageOf(task).map(Fraction::of);
      case WEEKS -> task.humanEstimate().map(estimate -> Fraction.of(estimate.millis()));
      default -> Optional.empty();
    };
  }

  private static Optional<Fraction> sum(Sum sum) {
    return sum.isKnown() ? Optional.of(Fraction.of(sum.millis())) : Optional.empty();
  }

  private static Optional<Fraction> average(Average average) {
    return average.factor().map(Fraction::of);
  }
}
