package dev.leverage.markdown;

import dev.leverage.measure.Average;
import dev.leverage.measure.Sum;
import dev.leverage.measure.Totals;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.notation.FactorNotation;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.Claim;
import dev.leverage.record.Day;
import dev.leverage.record.Tokens;
import dev.leverage.table.Vocabulary;
import java.util.Optional;

/** Writes the table of a day's totals; a figure that is not known has no row. */
final class TotalsTable {

  private final TextTable table = new TextTable();
  private final DecimalMark mark;

  private TotalsTable(DecimalMark mark) {
    this.mark = mark;
  }

  /** Writes the table for a document whose figures have a decimal mark. */
  static String source(Day day, Optional<String> agent, DecimalMark mark) {
    Totals totals = Totals.of(day);
    return new TotalsTable(mark).write(totals, agentLabel(agent));
  }

  private static String agentLabel(Optional<String> agent) {
    String label = "Total " + agent.orElse("agent") + " minutes";
    boolean known =
        Vocabulary.standard().aggregate(label).equals(Optional.of(Claim.Kind.TOTAL_AGENT_TIME));
    return known ? label : agentLabel(Optional.empty());
  }

  private String write(Totals totals, String agentLabel) {
    table.addColumn("Metric", TextTable.Side.LEFT);
    table.addColumn("Value", TextTable.Side.RIGHT);
    addRow("Total tasks", Long.toString(totals.tasks()));
    Sum human = totals.humanEstimate();
    if (human.isKnown()) {
      addRow(
          "Total human-equivalent hours",
          mark(human)
              + DurationNotation.printPlainWithDecimals(human.millis(), DurationUnit.HOURS));
    }
    addMinutes(agentLabel, totals.agentTime());
    addMinutes("Total supervisory minutes", totals.supervisionTime());
    completeTokens(totals).ifPresent(tokens -> addRow("Total tokens", TokenNotation.print(tokens)));
    addAverage("Weighted average leverage factor", totals.weightedLeverage());
    addAverage(
        "Weighted average supervisory leverage factor", totals.weightedSupervisoryLeverage());
    return table.source();
  }

  private void addRow(String label, String value) {
    table.addRow(label, mark.inPlaceOfPoint(value));
  }

  private void addMinutes(String label, Sum sum) {
    if (sum.isKnown()) {
      addRow(
          InlineWriting.cell(label),
          mark(sum) + DurationNotation.printPlain(sum.millis(), DurationUnit.MINUTES));
    }
  }

  private static String mark(Sum sum) {
    return sum.approximate() ? "~" : "";
  }

  private void addAverage(String label, Average average) {
    average.factor().ifPresent(factor -> addRow(label, FactorNotation.print(factor.rounded(1))));
  }

  /** Returns the tokens of totals if they are known in full and a count of tokens can hold them. */
  static Optional<Tokens> completeTokens(Totals totals) {
    boolean known =
        totals.tokensComplete()
            && totals.tokens().isKnown()
            && totals.tokens().count() <= Tokens.MAX_COUNT;
    return known
        ? Optional.of(new Tokens(totals.tokens().count(), totals.tokens().approximate()))
        : Optional.empty();
  }
}
