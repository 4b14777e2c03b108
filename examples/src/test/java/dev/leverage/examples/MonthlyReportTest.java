package dev.leverage.examples;

import dev.leverage.record.Task;
import dev.leverage.testkit.Figures;
import dev.leverage.testkit.TotalsLaws;
import java.util.List;

/** The report keeps the laws of totals, though it shares no code with the library. */
class MonthlyReportTest implements TotalsLaws<MonthlyReport> {

  @Override
  public MonthlyReport total(List<Task> tasks) {
    return MonthlyReport.of(tasks);
  }

  @Override
  public MonthlyReport merge(MonthlyReport left, MonthlyReport right) {
    return left.and(right);
  }

  @Override
  public Figures figures(MonthlyReport report) {
    return Figures.none().tasks(report.tasks()).weightedLeverage(report.leverage());
  }
}
