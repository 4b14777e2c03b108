package dev.leverage.cli;

import dev.leverage.measure.Average;
import dev.leverage.measure.DatedTask;
import dev.leverage.measure.Distribution;
import dev.leverage.measure.FactorSummary.Extreme;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.record.Task;
import dev.leverage.rollup.Group;
import dev.leverage.source.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the factors of the whole are spread, for people. */
final class DistributionText {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TWICE = BigDecimal.valueOf(2);

  private final int decimals;

  DistributionText(int decimals) {
    this.decimals = decimals;
  }

  String of(Group whole) {
    Optional<Distribution> known = whole.distribution();
    if (known.isEmpty()) {
      return "";
    }
    Distribution spread = known.get();
    Average average = whole.totals().weightedLeverage();
    List<Line> lines = new ArrayList<>();
    lines.add(extreme("Lowest leverage", whole.factors().lowest()));
    lines.add(new Line("Lower quartile", quartile(spread, 1), ""));
    lines.add(new Line("Median", quartile(spread, 2), ""));
    lines.add(new Line("Upper quartile", quartile(spread, 3), ""));
    lines.add(extreme("Highest leverage", whole.factors().highest()));
    lines.add(weighted("Weighted, were all estimates halved", average, HALF));
    lines.add(weighted("Weighted, were all estimates doubled", average, TWICE));
    lines.add(
        new Line(
            "Share of the largest tasks",
            spread.shareOfLargest(1).map(share -> share + " %").orElse(Figures.UNKNOWN),
            "of all human hours:"));
    for (DatedTask dated : spread.largest()) {
      lines.add(new Line("", hours(dated.task()), named(dated.task(), dated.date())));
    }
    return text(lines);
  }

  private record Line(String label, String value, String note) {}

  private static String text(List<Line> lines) {
    TextTable table = new TextTable();
    table.column("Distribution", lines.stream().map(Line::label).toList(), TextTable.Rank.KEY);
    table.column("", lines.stream().map(Line::value).toList(), TextTable.Rank.FIGURE);
    table.column("", lines.stream().map(Line::note).toList(), TextTable.Rank.KEY);
    return String.join("\n", table.lines()) + "\n";
  }

  private String quartile(Distribution spread, int quarters) {
    return Figures.factor(spread.quartile(quarters, decimals));
  }

  private Line extreme(String label, Optional<Extreme> extreme) {
    return new Line(
        label,
        Figures.factor(extreme.map((Extreme found) -> found.factor().rounded(decimals))),
        extreme.map((Extreme found) -> named(found.task(), found.date())).orElse(""));
  }

  private Line weighted(String label, Average average, BigDecimal multiplier) {
    return new Line(label, Figures.factor(average.ifEstimatesWere(multiplier, decimals)), "");
  }

  private static String named(Task task, Optional<LocalDate> date) {
    return Problem.quoted(task.title()) + date.map(day -> ", " + day).orElse("");
  }

  private static String hours(Task task) {
    return task.humanEstimate()
        .map(
            human ->
                Figures.grouped(DurationNotation.printPlainWithDecimals(human, DurationUnit.HOURS))
                    + " h")
        .orElse(Figures.UNKNOWN);
  }
}
