package dev.leverage.testkit;

import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Ways to divide that break a law. */
final class WrongFactors {

  private WrongFactors() {}

  @FoundBy({
    "thereIsAFactorUnlessTheTimeIsZero",
    "aFactorOnATieIsRoundedToTheEvenDigit",
    "roundingAgreesWithBigDecimal"
  })
  static class DoubleFactors implements FactorLaws<Double> {
    @Override
    public Optional<Double> factor(Measure human, Measure time) {
      return Optional.of((double) human.millis() / time.millis());
    }

    @Override
    public Optional<Double> weightedLeverage(List<Task> tasks) {
      Function<Function<Task, Optional<Measure>>, Double> sum =
          figure -> tasks.stream().mapToDouble(task -> figure.apply(task).get().millis()).sum();
      return Optional.of(sum.apply(Task::humanEstimate) / sum.apply(Task::agentTime));
    }

    @Override
    public int compare(Double left, Double right) {
      return left.compareTo(right);
    }

    @Override
    public BigDecimal rounded(Double factor, int decimals) {
      return new BigDecimal(factor).setScale(decimals, RoundingMode.HALF_EVEN);
    }
  }

  /** Divides whole milliseconds, and adds up factors where their average is asked for. */
  @FoundBy({
    "comparisonAgreesWithFractions",
    "onlyTheRatioCounts",
    "theWeightedLeverageLiesBetweenTheExtremes",
    "theWeightedLeverageOfEqualTasksIsTheirFactor"
  })
  static class WholeFactors implements FactorLaws<Long> {
    @Override
    public Optional<Long> factor(Measure human, Measure time) {
      return time.millis() == 0 ? Optional.empty() : Optional.of(human.millis() / time.millis());
    }

    @Override
    public Optional<Long> weightedLeverage(List<Task> tasks) {
      return tasks.stream()
          .map(task -> factor(task.humanEstimate().get(), task.agentTime().get()).get() + 1)
          .reduce(Long::sum);
    }

    @Override
    public int compare(Long left, Long right) {
      return left.compareTo(right);
    }

    @Override
    public BigDecimal rounded(Long factor, int decimals) {
      return BigDecimal.valueOf(factor);
    }
  }
}
