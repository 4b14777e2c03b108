package dev.leverage.examples;

import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * An application's own report, written without the arithmetic of this library, and checked against
 * its laws in {@code MonthlyReportTest}.
 *
 * @param tasks how many tasks the month has
 * @param humanMillis the human estimates of the tasks that state both, in milliseconds
 * @param agentMillis the agent times of the same tasks, in milliseconds
 */
public record MonthlyReport(long tasks, long humanMillis, long agentMillis) {

  /**
   * Reports on tasks.
   *
   * @param tasks the tasks of a month, or of a part of it
   * @return the report
   */
  public static MonthlyReport of(List<Task> tasks) {
    long human = 0;
    long agent = 0;
    for (Task task : tasks) {
      if (task.humanEstimate().isPresent() && task.agentTime().isPresent()) {
        human += task.humanEstimate().map(Measure::millis).orElseThrow();
        agent += task.agentTime().map(Measure::millis).orElseThrow();
      }
    }
    return new MonthlyReport(tasks.size(), human, agent);
  }

  /**
   * Joins two reports on different tasks.
   *
   * @param other the report on the other tasks
   * @return the report on all of them
   */
  public MonthlyReport and(MonthlyReport other) {
    return new MonthlyReport(
        tasks + other.tasks, humanMillis + other.humanMillis, agentMillis + other.agentMillis);
  }

  /**
   * Returns the leverage of the month: the ratio of the sums, not the mean of the ratios.
   *
   * @return the weighted average, to one decimal; empty where there is nothing to divide by
   */
  public Optional<BigDecimal> leverage() {
    return agentMillis == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(humanMillis)
                .divide(BigDecimal.valueOf(agentMillis), 1, RoundingMode.HALF_EVEN));
  }
}
