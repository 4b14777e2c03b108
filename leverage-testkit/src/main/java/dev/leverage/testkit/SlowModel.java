package dev.leverage.testkit;

import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The figures of tasks straight from their definitions, without a thought for speed or range. */
final class SlowModel {

  private final List<Task> tasks;

  SlowModel(List<Task> tasks) {
    this.tasks = tasks;
  }

  /** Returns what a figure is to be, in the form and with the decimals in which it was given. */
  Object expected(String name, Object given) {
    return switch (name) {
      case Figures.TASKS -> (long) tasks.size();
      case Figures.HUMAN -> sum(Task::humanEstimate).longValueExact();
      case Figures.AGENT -> sum(Task::agentTime).longValueExact();
      case Figures.SUPERVISION -> sum(Task::supervisionTime).longValueExact();
      case Figures.TOKENS -> tokens().longValueExact();
      case Figures.LEVERAGE -> average(Task::agentTime, decimals(given));
      case Figures.SUPERVISORY_LEVERAGE -> average(Task::supervisionTime, decimals(given));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static int decimals(Object given) {
    return given instanceof Optional<?> average && average.orElse(null) instanceof BigDecimal factor
        ? factor.scale()
        : 1;
  }

  private BigInteger sum(Function<Task, Optional<Measure>> figure) {
    return tasks.stream()
        .flatMap(task -> figure.apply(task).stream())
        .map(measure -> BigInteger.valueOf(measure.millis()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private BigInteger tokens() {
    return tasks.stream()
        .flatMap(task -> task.tokens().stream())
        .map(Tokens::count)
        .map(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private Optional<BigDecimal> average(Function<Task, Optional<Measure>> time, int decimals) {
    SlowModel covered =
        new SlowModel(
            tasks.stream()
                .filter(task -> task.humanEstimate().isPresent() && time.apply(task).isPresent())
                .toList());
    BigInteger divisor = covered.sum(time);
    return divisor.signum() == 0
        ? Optional.empty()
        : Optional.of(
            new BigDecimal(covered.sum(Task::humanEstimate))
                .divide(new BigDecimal(divisor), decimals, RoundingMode.HALF_EVEN));
  }
}
