package dev.leverage.cli;

import dev.leverage.RollUp;
import dev.leverage.measure.Average;
import dev.leverage.measure.Sum;
import dev.leverage.measure.Totals;
import dev.leverage.notation.FactorNotation;
import java.util.ArrayList;
import java.util.List;

/** Totals for people: the figures of a whole under each other, or a row for each period. */
final class TotalsText {

  private final int decimals;

  TotalsText(int decimals) {
    this.decimals = decimals;
  }

  String of(RollUp.Group whole) {
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

  private String mean(RollUp.Group group) {
    return group.factors().mean(decimals).map(FactorNotation::print).orElse(Figures.UNKNOWN);
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

  String of(List<RollUp.Group> parts, RollUp.Group whole) {
    TextTable table = new TextTable();
    table.row(
        List.of(
            "Period",
            "Days",
            "Tasks",
            "Human h",
            "Agent min",
            "Sup. min",
            "Tokens",
            "Leverage",
            "Supervisory",
            "Mean"));
    for (RollUp.Group part : parts) {
      table.row(row(part.period().map(Object::toString).orElse("no date"), part));
    }
    table.row(row("Total", whole));
    return table + "\n" + legend(whole);
  }

  private List<String> row(String name, RollUp.Group group) {
    Totals totals = group.totals();
    return List.of(
        name,
        Figures.grouped(Long.toString(group.days())),
        Figures.grouped(Long.toString(totals.tasks())),
        Figures.hours(totals.humanEstimate()),
        Figures.minutes(totals.agentTime()),
        Figures.minutes(totals.supervisionTime()),
        Figures.tokens(totals.tokens()) + (tokensNote(totals).isEmpty() ? "" : "+"),
        covered(totals.weightedLeverage()),
        covered(totals.weightedSupervisoryLeverage()),
        mean(group));
  }

  private String covered(Average average) {
    String factor = Figures.factor(average, decimals);
    return average.factor().isEmpty()
        ? factor
        : factor + " (" + Figures.grouped(Long.toString(average.tasks())) + ")";
  }

  private static String legend(RollUp.Group whole) {
    return "Leverage, supervisory: weighted averages, over (so many) tasks\n"
        + "Mean: of the factors of the tasks\n"
        + (tokensNote(whole.totals()).isEmpty()
            ? ""
            : "Tokens with a +: or more, not known for every day\n");
  }
}
