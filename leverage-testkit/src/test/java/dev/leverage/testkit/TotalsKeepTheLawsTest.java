package dev.leverage.testkit;

import dev.leverage.measure.Average;
import dev.leverage.measure.Totals;
import dev.leverage.record.Task;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class TotalsKeepTheLawsTest implements TotalsLaws<Totals> {

  @Override
  public Totals total(List<Task> tasks) {
    return Totals.of(tasks);
  }

  @Override
  public Totals merge(Totals left, Totals right) {
    return left.plus(right);
  }

  @Override
  public Figures figures(Totals totals) {
    return Figures.none()
        .tasks(totals.tasks())
        .humanMillis(totals.humanEstimate().millis())
        .agentMillis(totals.agentTime().millis())
        .supervisionMillis(totals.supervisionTime().millis())
        .tokens(totals.tokens().count())
        .weightedLeverage(rounded(totals.weightedLeverage()))
        .weightedSupervisoryLeverage(rounded(totals.weightedSupervisoryLeverage()));
  }

  private static Optional<BigDecimal> rounded(Average average) {
    return average.factor().map(factor -> factor.rounded(1));
  }
}
