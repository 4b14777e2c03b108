package dev.leverage.cli;

import dev.leverage.measure.Average;
import dev.leverage.measure.Comparison;
import dev.leverage.measure.DateRange;
import dev.leverage.measure.Sum;
import dev.leverage.measure.Totals;
import dev.leverage.notation.DurationUnit;
import dev.leverage.rollup.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Totals for people: the figures of a whole under each other. */
final class TotalsText {

  private final int decimals;

  TotalsText(int decimals) {
    this.decimals = decimals;
  }

  String of(TotalsResult result) {
    StringBuilder text = new StringBuilder(figures(result.whole().group()));
    if (result.whole().change().isPresent() && result.before().isPresent()) {
      Comparison change = result.whole().change().get();
      text.append('\n').append(comparison(change, result.before().get(), decimals));
    }
    return text.toString();
  }

  private String figures(Group whole) {
    Totals totals = whole.totals();
    List<Line> lines = new ArrayList<>();
    lines.add(
        sum(
            "Human-equivalent hours",
            Figures.hours(totals.humanEstimate()),
            totals.humanEstimate(),
            totals));
    lines.add(
        sum("Agent minutes", Figures.minutes(totals.agentTime()), totals.agentTime(), totals));
    lines.add(
        sum(
            "Supervisory minutes",
            Figures.minutes(totals.supervisionTime()),
            totals.supervisionTime(),
            totals));
    lines.add(new Line("Tokens", Figures.tokens(totals.tokens()), tokensNote(totals)));
    lines.add(average("Weighted average leverage", totals.weightedLeverage()));
    lines.add(
        average("Weighted average supervisory leverage", totals.weightedSupervisoryLeverage()));
    long factors = whole.factors().factors();
    lines.add(
        new Line(
            "Mean leverage",
            mean(whole),
            factors == 0 ? "" : "mean of the factors of " + Figures.counted(factors, "task")));
    return Figures.counted(whole.days(), "day")
        + ", "
        + Figures.counted(totals.tasks(), "task")
        + "\n\n"
        + aligned(lines);
  }

  private record Line(String label, String value, String note) {}

  private static Line sum(String label, String value, Sum sum, Totals totals) {
    boolean partly = sum.isKnown() && sum.tasks() < totals.tasks();
    return new Line(
        label,
        value,
        partly
            ? "stated by " + sum.tasks() + " of " + Figures.counted(totals.tasks(), "task")
            : "");
  }

  private Line average(String label, Average average) {
    return new Line(
        label,
        Figures.factor(average, decimals),
        average.factor().isEmpty() ? "" : "over " + Figures.counted(average.tasks(), "task"));
  }

  private String mean(Group group) {
    return Figures.factor(group.factors().mean(decimals));
  }

  private static String tokensNote(Totals totals) {
    return totals.tokens().isKnown() && !totals.tokensComplete()
        ? "or more: not known for every day"
        : "";
  }

  private static String aligned(List<Line> lines) {
    int labels = lines.stream().mapToInt(line -> line.label().length()).max().orElse(0);
    int values = lines.stream().mapToInt(line -> line.value().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      String row =
          line.label()
              + " ".repeat(labels - line.label().length() + 2)
              + " ".repeat(values - line.value().length())
              + line.value()
              + "  "
              + line.note();
      text.append(row.stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static String comparison(Comparison change, DateRange before, int decimals) {
    TextTable table = new TextTable();
    table.column(
        "Compared with " + before,
        List.of(
            "Tasks",
            "Human-equivalent hours",
            "Agent minutes",
            "Supervisory minutes",
            "Tokens",
            "Weighted average leverage",
            "Weighted average supervisory leverage"),
        TextTable.Rank.KEY);
    table.column(
        "Change",
        List.of(
            Figures.change(Optional.of(change.tasks()), 0),
            Figures.change(change.humanEstimate(), DurationUnit.HOURS),
            Figures.change(change.agentTime(), DurationUnit.MINUTES),
            Figures.change(change.supervisionTime(), DurationUnit.MINUTES),
            Figures.change(change.tokens(), 0),
            Figures.change(change.leverage(), decimals),
            Figures.change(change.supervisoryLeverage(), decimals)),
        TextTable.Rank.FIGURE);
    table.column(
        "Percent",
        Stream.of(
                Optional.of(change.tasks()),
                change.humanEstimate(),
                change.agentTime(),
                change.supervisionTime(),
                change.tokens(),
                change.leverage(),
                change.supervisoryLeverage())
            .map(Figures::percent)
            .toList(),
        TextTable.Rank.FIGURE);
    return String.join("\n", table.lines()) + "\n";
  }
}
