package dev.leverage.excel;

import dev.leverage.measure.Average;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Sum;
import dev.leverage.measure.Totals;
import dev.leverage.measure.WorkingWeek;
import dev.leverage.notation.DurationUnit;
import dev.leverage.table.FlatColumn;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the sheet {@code Summary}: totals and averages over all tasks, for people. */
final class SummarySheet {

  static final String NAME = "Summary";

  private static final String TITLE = "Leverage record";
  private static final String FIGURE = "Figure";

  private static final String HOURS_CELL = "B7";

  private final SheetXml xml;

  SummarySheet(SheetXml xml) {
    this.xml = xml;
  }

  /** Returns whether a sheet of this name that begins with a row is one that was written here. */
  static boolean isHeader(CellRow first) {
    return first.text(0).equals(TITLE);
  }

  /**
   * The days of a record, as the sheet sums them up.
   *
   * @param totals the totals of all
   * @param first the first date, if any is known
   * @param last the last date
   */
  record Span(Totals totals, @Nullable LocalDate first, @Nullable LocalDate last) {}

  void write(Span span, TotalFormulas formulas) throws IOException {
    Totals totals = span.totals();
    // Large letters need the height of two lines.
    xml.beginRow(() -> "the title", "\n", 1);
    xml.text(Look.TITLE, TITLE);
    xml.endRow();
    xml.beginRow("headers");
    xml.text(Look.HEADER, FIGURE);
    xml.text(Look.NUMBER_HEADER, "Value");
    xml.text(Look.NUMBER_HEADER, "Tasks covered");
    xml.endRow();
    row("Tasks", Look.COUNT, formulas.tasks(), Long.toString(totals.tasks()));
    row(
        "Days",
        Look.COUNT,
        "COUNT(" + DaysTable.whole(DayColumn.TASKS) + ")",
        Long.toString(totals.days()));
    date("First day", "MIN", span.first());
    date("Last day", "MAX", span.last());
    Sum human = totals.humanEstimate();
    sum("Human-equivalent hours", formulas, FlatColumn.HUMAN_ESTIMATE, human);
    row(
        "Human-equivalent weeks (40 h)",
        Look.weeks(human.approximate()),
        "IF(" + HOURS_CELL + "=\"\",\"\"," + HOURS_CELL + "/40)",
        weeks(human));
    sum("Agent minutes", formulas, FlatColumn.AGENT_TIME, totals.agentTime());
    sum("Supervision minutes", formulas, FlatColumn.SUPERVISION_TIME, totals.supervisionTime());
    String tokens = DaysTable.whole(DayColumn.TOKENS);
    row(
        "Tokens",
        Look.count(totals.tokens().approximate()),
        TotalFormulas.ifAny("COUNT(" + tokens + ")", "SUM(" + tokens + ")"),
        DaysSheet.value(totals.tokens()));
    average("Weighted leverage", formulas, FlatColumn.AGENT_TIME, totals.weightedLeverage());
    average(
        "Weighted supervisory leverage",
        formulas,
        FlatColumn.SUPERVISION_TIME,
        totals.weightedSupervisoryLeverage());
  }

  private static String weeks(Sum human) {
    Optional<LeverageFactor> weeks =
        human.isKnown()
            ? LeverageFactor.ofMillis(human.millis(), WorkingWeek.STANDARD.millisPerWeek())
            : Optional.empty();
    return DaysSheet.value(weeks);
  }

  private void date(String name, String function, @Nullable LocalDate date) throws IOException {
    String dates = DaysTable.whole(DayColumn.DATE);
    row(
        name,
        Look.DATE_AMONG_NUMBERS,
        TotalFormulas.ifAny("COUNT(" + dates + ")", function + "(" + dates + ")"),
        date == null ? "" : SheetXml.serial(date));
  }

  private void sum(String name, TotalFormulas formulas, FlatColumn figure, Sum sum)
      throws IOException {
    boolean hours = figure == FlatColumn.HUMAN_ESTIMATE;
    begin(name);
    xml.formula(
        hours ? Look.hours(sum.approximate()) : Look.minutes(sum.approximate()),
        formulas.sum(figure),
        DaysSheet.value(sum, hours ? DurationUnit.HOURS : DurationUnit.MINUTES));
    xml.formula(Look.COUNT, formulas.stating(figure), Long.toString(sum.tasks()));
    xml.endRow();
  }

  private void average(String name, TotalFormulas formulas, FlatColumn time, Average average)
      throws IOException {
    begin(name);
    xml.formula(Look.FACTOR, formulas.average(time), DaysSheet.value(average.factor()));
    xml.formula(Look.COUNT, formulas.covered(time), Long.toString(average.tasks()));
    xml.endRow();
  }

  private void row(String name, Look look, String formula, String value) throws IOException {
    begin(name);
    xml.formula(look, formula, value);
    xml.endRow();
  }

  private void begin(String name) throws IOException {
    xml.beginRow(name);
    xml.text(Look.TEXT, name);
  }
}
