package dev.leverage.testkit;

import dev.leverage.measure.LeverageFactor;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Ways to add up that break a law. */
final class WrongTotals {

  private WrongTotals() {}

  /**
   * Adds up what a task says, in whichever numbers; applications differ in what they do with it.
   */
  record Sums(BigDecimal human, BigDecimal time, BigDecimal factors, long count) {

    static final Sums NOTHING = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

    static Sums of(List<Task> tasks) {
      return tasks.stream().map(Sums::of).reduce(NOTHING, Sums::plus);
    }

    private static Sums of(Task task) {
      Optional<BigDecimal> factor = LeverageFactor.leverageOf(task).map(f -> f.rounded(20));
      return new Sums(
          millis(task.humanEstimate()),
          millis(task.agentTime()),
          factor.orElse(BigDecimal.ZERO),
          factor.isPresent() ? 1 : 0);
    }

    private static BigDecimal millis(Optional<Measure> measure) {
      return BigDecimal.valueOf(measure.map(Measure::millis).orElse(0L));
    }

    Sums plus(Sums other) {
      return new Sums(
          human.add(other.human),
          time.add(other.time),
          factors.add(other.factors),
          count + other.count);
    }
  }

  /** What the wrong applications have in common. */
  interface OverSums extends TotalsLaws<Sums> {

    @Override
    default Sums total(List<Task> tasks) {
      return Sums.of(tasks);
    }

    @Override
    default Sums merge(Sums left, Sums right) {
      return left.plus(right);
    }
  }

  @FoundBy({"anAverageOnATieIsRoundedToTheEvenDigit", "figuresAgreeWithTheirDefinition"})
  static class MeanOfFactors implements OverSums {
    @Override
    public Figures figures(Sums sums) {
      return Figures.none()
          .weightedLeverage(
              sums.count() == 0
                  ? Optional.empty()
                  : Optional.of(
                      sums.factors()
                          .divide(BigDecimal.valueOf(sums.count()), 1, RoundingMode.HALF_EVEN)));
    }
  }

  @FoundBy("figuresAgreeWithTheirDefinition")
  static class RatioOfAllSums implements OverSums {
    @Override
    public Figures figures(Sums sums) {
      return Figures.none()
          .weightedLeverage(
              sums.time().signum() == 0
                  ? Optional.empty()
                  : Optional.of(sums.human().divide(sums.time(), 1, RoundingMode.HALF_EVEN)));
    }
  }

  @FoundBy({
    "theTotalsOfNothingAreTheIdentity",
    "mergingIsCommutative",
    "anyPartitionGivesTheSameTotals",
    "aParallelMergeEqualsTheSequentialOne"
  })
  static class LastPart implements OverSums {
    @Override
    public Sums merge(Sums left, Sums right) {
      return right;
    }

    @Override
    public Figures figures(Sums sums) {
      return Figures.none().humanMillis(sums.human().longValueExact());
    }
  }

  @FoundBy("anAverageOnATieIsRoundedToTheEvenDigit")
  static class Doubles implements TotalsLaws<double[]> {
    @Override
    public double[] total(List<Task> tasks) {
      double[] sums = new double[2];
      for (Task task : tasks) {
        if (task.humanEstimate().isPresent() && task.agentTime().isPresent()) {
          sums[0] += task.humanEstimate().get().millis() / 3_600_000.0;
          sums[1] += task.agentTime().get().millis() / 60_000.0;
        }
      }
      return sums;
    }

    @Override
    public double[] merge(double[] left, double[] right) {
      return new double[] {left[0] + right[0], left[1] + right[1]};
    }

    @Override
    public Figures figures(double[] sums) {
      return Figures.none()
          .weightedLeverage(
              sums[1] == 0
                  ? Optional.empty()
                  : Optional.of(
                      new BigDecimal(sums[0] * 60 / sums[1]).setScale(1, RoundingMode.HALF_EVEN)));
    }
  }

  @FoundBy("mergingIsAssociative")
  static class AverageOfAverages implements TotalsLaws<BigDecimal> {
    @Override
    public BigDecimal total(List<Task> tasks) {
      return tasks.stream()
          .map(task -> Sums.of(List.of(task)).human())
          .reduce(BigDecimal.ZERO, this::merge);
    }

    @Override
    public BigDecimal merge(BigDecimal left, BigDecimal right) {
      return left.add(right).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_EVEN);
    }

    @Override
    public Figures figures(BigDecimal average) {
      return Figures.none().humanMillis(average.longValue());
    }
  }

  @FoundBy("anyOrderGivesTheSameTotals")
  static class FirstTaskTwice implements OverSums {
    @Override
    public Sums total(List<Task> tasks) {
      return Sums.of(tasks).plus(Sums.of(tasks.subList(0, Math.min(1, tasks.size()))));
    }

    @Override
    public Figures figures(Sums sums) {
      return Figures.none().humanMillis(sums.human().longValueExact());
    }
  }
}
