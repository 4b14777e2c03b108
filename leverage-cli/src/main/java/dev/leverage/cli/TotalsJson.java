package dev.leverage.cli;

import dev.leverage.RollUp;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Sum;
import dev.leverage.measure.Totals;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.notation.FactorNotation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Totals for programs: fixed names in a fixed order; what is unknown is absent. */
final class TotalsJson {

  private final int decimals;

  TotalsJson(int decimals) {
    this.decimals = decimals;
  }

  String of(RollUp.Group whole) {
    JsonText json = new JsonText();
    append(whole, json);
    return json.toString();
  }

  String of(List<RollUp.Group> parts) {
    JsonText json = new JsonText().open('[');
    parts.forEach(part -> append(part, json));
    return json.close(']').toString();
  }

  private void append(RollUp.Group group, JsonText json) {
    Totals totals = group.totals();
    json.open('{');
    group.period().ifPresent(period -> json.string("period", period.toString()));
    json.number("days", group.days());
    json.number("tasks", totals.tasks());
    duration(json, "humanHours", totals.humanEstimate(), DurationUnit.HOURS);
    duration(json, "agentMinutes", totals.agentTime(), DurationUnit.MINUTES);
    duration(json, "supervisionMinutes", totals.supervisionTime(), DurationUnit.MINUTES);
    if (totals.tokens().isKnown()) {
      json.number("tokens", totals.tokens().count());
    }
    json.truth("tokensComplete", totals.tokensComplete());
    factor(json, "leverage", rounded(totals.weightedLeverage().factor()));
    factor(json, "supervisoryLeverage", rounded(totals.weightedSupervisoryLeverage().factor()));
    factor(json, "meanLeverage", group.factors().mean(decimals));
    json.number("leverageTasks", totals.weightedLeverage().tasks());
    json.number("supervisedTasks", totals.weightedSupervisoryLeverage().tasks());
    json.close('}');
  }

  private static void duration(JsonText json, String name, Sum sum, DurationUnit unit) {
    if (sum.isKnown()) {
      json.number(name, DurationNotation.printPlain(sum.millis(), unit));
    }
  }

  private Optional<BigDecimal> rounded(Optional<LeverageFactor> factor) {
    return factor.map(exact -> exact.rounded(decimals));
  }

  private static void factor(JsonText json, String name, Optional<BigDecimal> rounded) {
    rounded.ifPresent(value -> json.number(name, FactorNotation.printPlain(value)));
  }
}
