package dev.leverage.cli;

import dev.leverage.measure.Average;
import dev.leverage.measure.Comparison;
import dev.leverage.measure.DatedTask;
import dev.leverage.measure.Difference;
import dev.leverage.measure.Distribution;
import dev.leverage.measure.FactorSummary.Extreme;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Sum;
import dev.leverage.measure.Totals;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.notation.FactorNotation;
import dev.leverage.rollup.Group;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Totals for programs: fixed names in a fixed order; what is unknown is absent. */
final class TotalsJson {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TWICE = BigDecimal.valueOf(2);

  private final int decimals;

  TotalsJson(int decimals) {
    this.decimals = decimals;
  }

  String of(TotalsResult result) {
    JsonText json = new JsonText();
    if (result.isDivided()) {
      json.open('[');
      result.rows().forEach(row -> append(row, result, json));
      json.close(']');
    } else {
      append(result.whole(), result, json);
    }
    return json.toString();
  }

  private void append(TotalsRow row, TotalsResult result, JsonText json) {
    Group group = row.group();
    json.open('{');
    if (result.isDivided()) {
      group.period().ifPresent(period -> json.string("period", period.toString()));
      keys(group, result.keyLabels(), json);
      if (group.isOfDays()) {
        json.truth("notAssignable", true);
      }
      if (result.overlaps()) {
        json.truth("overlapping", true);
      }
    }
    json.number("days", group.days());
    append(group, json);
    row.running().ifPresent(running -> appendRunning(running, json));
    row.change().ifPresent(change -> append(change, result, json));
    group.distribution().ifPresent(spread -> append(spread, group, json));
    json.close('}');
  }

  /** What has no date, tag, agent or cell has no member of the key's name. */
  private static void keys(Group group, List<String> labels, JsonText json) {
    json.open("keys", '{');
    for (int index = 0; index < labels.size(); index++) {
      String label = labels.get(index);
      group.values().get(index).text().ifPresent(text -> json.string(label, text));
    }
    json.close('}');
  }

  private void append(Group group, JsonText json) {
    Totals totals = group.totals();
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
  }

  private void appendRunning(Group running, JsonText json) {
    json.open("running", '{').number("days", running.days());
    append(running, json);
    json.close('}');
  }

  private void append(Comparison change, TotalsResult result, JsonText json) {
    json.open("change", '{');
    result.before().ifPresent(range -> json.string("comparedWith", range.toString()));
    difference(json, "tasks", Optional.of(change.tasks()), whole -> whole.absolute(0));
    difference(json, "humanHours", change.humanEstimate(), exact -> hours(exact));
    difference(json, "agentMinutes", change.agentTime(), exact -> minutes(exact));
    difference(json, "supervisionMinutes", change.supervisionTime(), exact -> minutes(exact));
    difference(json, "tokens", change.tokens(), whole -> whole.absolute(0));
    difference(json, "leverage", change.leverage(), exact -> exact.absolute(decimals));
    difference(
        json,
        "supervisoryLeverage",
        change.supervisoryLeverage(),
        exact -> exact.absolute(decimals));
    json.close('}');
  }

  private static BigDecimal hours(Difference difference) {
    return inUnit(difference, DurationUnit.HOURS);
  }

  private static BigDecimal minutes(Difference difference) {
    return inUnit(difference, DurationUnit.MINUTES);
  }

  static BigDecimal inUnit(Difference difference, DurationUnit unit) {
    BigDecimal millis = difference.absolute(0);
    BigDecimal size =
        new BigDecimal(DurationNotation.printPlain(millis.abs().longValueExact(), unit));
    return millis.signum() < 0 ? size.negate() : size;
  }

  private static void difference(
      JsonText json,
      String name,
      Optional<Difference> difference,
      Function<Difference, BigDecimal> absolute) {
    if (difference.isPresent()) {
      json.open(name, '{').number("absolute", absolute.apply(difference.get()).toPlainString());
      difference
          .get()
          .percent(1)
          .ifPresent(percent -> json.number("percent", percent.toPlainString()));
      json.close('}');
    }
  }

  private void append(Distribution spread, Group group, JsonText json) {
    Average average = group.totals().weightedLeverage();
    json.open("distribution", '{');
    json.number("factors", spread.factors());
    factor(json, "lowerQuartile", spread.quartile(1, decimals));
    factor(json, "median", spread.median(decimals));
    factor(json, "upperQuartile", spread.quartile(3, decimals));
    group.factors().lowest().ifPresent(extreme -> append(extreme, "lowest", json));
    group.factors().highest().ifPresent(extreme -> append(extreme, "highest", json));
    factor(json, "leverageIfHalved", average.ifEstimatesWere(HALF, decimals));
    factor(json, "leverageIfDoubled", average.ifEstimatesWere(TWICE, decimals));
    spread
        .shareOfLargest(1)
        .ifPresent(share -> json.number("shareOfLargestPercent", share.toPlainString()));
    json.open("largest", '[');
    for (DatedTask dated : spread.largest()) {
      json.open('{').string("title", dated.task().title());
      dated.date().ifPresent(date -> json.string("date", date.toString()));
      dated
          .task()
          .humanEstimate()
          .ifPresent(
              human ->
                  json.number(
                      "humanHours",
                      DurationNotation.printPlain(human.millis(), DurationUnit.HOURS)));
      json.close('}');
    }
    json.close(']').close('}');
  }

  private void append(Extreme extreme, String name, JsonText json) {
    json.open(name, '{').string("title", extreme.task().title());
    extreme.date().ifPresent(date -> json.string("date", date.toString()));
    factor(json, "leverage", Optional.of(extreme.factor().rounded(decimals)));
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
