package dev.leverage.cli;

import dev.leverage.measure.Average;
import dev.leverage.measure.Comparison;
import dev.leverage.measure.Difference;
import dev.leverage.measure.Sum;
import dev.leverage.measure.Totals;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.notation.FactorNotation;
import dev.leverage.rollup.Group;
import dev.leverage.rollup.GroupValue;
import dev.leverage.source.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Totals as CSV: plain numbers under the names that JSON has, one row for each group and none for
 * the whole, so that the rows can be added up; what is unknown is empty.
 */
final class TotalsCsv {

  private final int decimals;

  TotalsCsv(int decimals) {
    this.decimals = decimals;
  }

  String of(TotalsResult result) {
    StringBuilder text = new StringBuilder();
    append(text, header(result));
    List<TotalsRow> rows = result.isDivided() ? result.rows() : List.of(result.whole());
    rows.forEach(row -> append(text, cells(row, result)));
    return text.toString();
  }

  private static List<String> header(TotalsResult result) {
    List<String> header = new ArrayList<>();
    result.keyLabels().forEach(label -> header.add(text(label)));
    header.addAll(
        List.of(
            "days",
            "tasks",
            "humanHours",
            "agentMinutes",
            "supervisionMinutes",
            "tokens",
            "tokensComplete",
            "leverage",
            "supervisoryLeverage",
            "meanLeverage"));
    if (result.request().distribution()) {
      header.addAll(List.of("lowerQuartile", "median", "upperQuartile"));
    }
    if (result.request().running()) {
      header.addAll(List.of("runningTasks", "runningHumanHours", "runningLeverage"));
    }
    if (result.request().compared()) {
      header.addAll(
          List.of("humanHoursChange", "humanPercent", "leverageChange", "leveragePercent"));
    }
    return header;
  }

  private List<String> cells(TotalsRow row, TotalsResult result) {
    List<String> cells = new ArrayList<>();
    for (GroupValue value : row.group().values()) {
      cells.add(value.text().map(TotalsCsv::text).orElse(absent(value)));
    }
    Group group = row.group();
    Totals totals = group.totals();
    cells.add(Long.toString(group.days()));
    cells.add(Long.toString(totals.tasks()));
    cells.add(duration(totals.humanEstimate(), DurationUnit.HOURS));
    cells.add(duration(totals.agentTime(), DurationUnit.MINUTES));
    cells.add(duration(totals.supervisionTime(), DurationUnit.MINUTES));
    cells.add(totals.tokens().isKnown() ? Long.toString(totals.tokens().count()) : "");
    cells.add(Boolean.toString(totals.tokensComplete()));
    cells.add(factor(totals.weightedLeverage()));
    cells.add(factor(totals.weightedSupervisoryLeverage()));
    cells.add(number(group.factors().mean(decimals)));
    if (result.request().distribution()) {
      for (int quarters = 1; quarters <= 3; quarters++) {
        int at = quarters;
        cells.add(number(group.distribution().flatMap(spread -> spread.quartile(at, decimals))));
      }
    }
    if (result.request().running()) {
      Optional<Totals> running = row.running().map(Group::totals);
      cells.add(running.map(sums -> Long.toString(sums.tasks())).orElse(""));
      cells.add(running.map(sums -> duration(sums.humanEstimate(), DurationUnit.HOURS)).orElse(""));
      cells.add(running.map(sums -> factor(sums.weightedLeverage())).orElse(""));
    }
    if (result.request().compared()) {
      Optional<Difference> human = row.change().flatMap(Comparison::humanEstimate);
      Optional<Difference> leverage = row.change().flatMap(Comparison::leverage);
      cells.add(plain(human.map(exact -> TotalsJson.inUnit(exact, DurationUnit.HOURS))));
      cells.add(plain(human.flatMap((Difference exact) -> exact.percent(1))));
      cells.add(plain(leverage.map((Difference exact) -> exact.absolute(decimals))));
      cells.add(plain(leverage.flatMap((Difference exact) -> exact.percent(1))));
    }
    return cells;
  }

  /** Nothing for no value; what belongs to days as a whole is named, to be told apart from it. */
  private static String absent(GroupValue value) {
    return value.equals(GroupValue.OF_DAY) ? value.toString() : "";
  }

  private static String duration(Sum sum, DurationUnit unit) {
    return sum.isKnown() ? DurationNotation.printPlain(sum.millis(), unit) : "";
  }

  private String factor(Average average) {
    return number(average.factor().map(exact -> exact.rounded(decimals)));
  }

  private static String number(Optional<BigDecimal> rounded) {
    return rounded.map(FactorNotation::printPlain).orElse("");
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  private static void append(StringBuilder text, List<String> cells) {
    text.append(String.join(",", cells)).append("\r\n");
  }

  /** A text of the record's, which neither a spreadsheet nor a terminal is to obey. */
  private static String text(String raw) {
    String printable = Problem.printable(raw);
    String first = printable.isEmpty() ? "" : printable.substring(0, 1);
    String inert = !first.isEmpty() && "=+-@＝＋－＠'".contains(first) ? "'" + printable : printable;
    return inert.matches("(?s).*[\",\r\n].*|\\s.*|.*\\s")
        ? '"' + inert.replace("\"", "\"\"") + '"'
        : inert;
  }
}
