package dev.leverage.testkit;

import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Totals;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class LeverageFactorKeepsTheLawsTest implements FactorLaws<LeverageFactor> {

  @Override
  public Optional<LeverageFactor> factor(Measure human, Measure time) {
    return LeverageFactor.of(human, time);
  }

  @Override
  public Optional<LeverageFactor> weightedLeverage(List<Task> tasks) {
    return Totals.of(tasks).weightedLeverage().factor();
  }

  @Override
  public int compare(LeverageFactor left, LeverageFactor right) {
    return left.compareTo(right);
  }

  @Override
  public BigDecimal rounded(LeverageFactor factor, int decimals) {
    return factor.rounded(decimals);
  }

  @Override
  public int mostDecimals() {
    return 20;
  }
}
