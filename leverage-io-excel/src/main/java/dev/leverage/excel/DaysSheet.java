package dev.leverage.excel;

import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Sum;
import dev.leverage.measure.TokenSum;
import dev.leverage.notation.DurationUnit;
import dev.leverage.record.DayHeader;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Tokens;
import dev.leverage.table.FlatColumn;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes the rows of the sheet {@code Days}: what is known of each day, and its totals. */
final class DaysSheet {

  private final SheetXml xml;
  private final boolean stated;

  /**
   * Writes the header.
   *
   * @param stated whether any day has totals that are stated without tasks
   */
  DaysSheet(SheetXml xml, boolean stated) throws IOException {
    this.xml = xml;
    this.stated = stated;
    // Buttons of the filter cover the lower line only.
    xml.beginRow(() -> "headers", "\n", 1);
    for (DayColumn column : DayColumn.columns(stated)) {
      xml.text(column.isText() ? Look.HEADER : Look.NUMBER_HEADER, column.header());
    }
    xml.endRow();
  }

  /**
   * Writes a day.
   *
   * @param area its tasks, as formulas speak of them
   */
  void row(DayLine day, TaskArea area) throws IOException {
    TotalFormulas formulas = formulas(area, stated);
    xml.beginRow(name(day.header()));
    xml.date(day.header().date());
    xml.text(Look.WRAPPED, day.header().title().orElse(""));
    xml.text(Look.WRAPPED, TagList.join(day.header().tags()));
    dayTokens(day, formulas);
    if (area.isNothing() && !stated) {
      xml.number(Look.COUNT, 0);
      skip(DayColumn.HUMAN_ESTIMATE, DayColumn.SUPERVISION_TIME);
      TasksSheet.tokens(xml, day.figures().tokens());
    } else {
      totals(day, formulas);
    }
    if (day.figures().statedTotals().isPresent()) {
      stated(day.figures().statedTotals().get());
    }
    xml.endRow();
  }

  private void skip(DayColumn from, DayColumn to) {
    for (int column = from.ordinal(); column <= to.ordinal(); column++) {
      xml.blank();
    }
  }

  private void totals(DayLine day, TotalFormulas formulas) throws IOException {
    xml.formula(Look.COUNT, formulas.tasks(), Long.toString(day.tasks()));
    xml.formula(
        Look.hours(day.human().approximate()),
        formulas.sum(FlatColumn.HUMAN_ESTIMATE),
        value(day.human(), DurationUnit.HOURS));
    minutes(formulas, FlatColumn.AGENT_TIME, day.agent());
    minutes(formulas, FlatColumn.SUPERVISION_TIME, day.supervision());
    xml.formula(Look.count(day.tokens().approximate()), tokens(formulas), value(day.tokens()));
    factor(formulas, FlatColumn.AGENT_TIME, day.leverage());
    factor(formulas, FlatColumn.SUPERVISION_TIME, day.supervisoryLeverage());
  }

  private void stated(StatedTotals totals) throws IOException {
    xml.number(Look.COUNT, totals.tasks());
    TasksSheet.hours(xml, totals.humanEstimate());
    TasksSheet.minutes(xml, totals.agentTime());
    TasksSheet.minutes(xml, totals.supervisionTime());
  }

  /** Where the day has rows its own tokens stand on one of them, and are shown here. */
  private void dayTokens(DayLine day, TotalFormulas formulas) throws IOException {
    Optional<Tokens> tokens = day.figures().tokens();
    if (day.rows() == 0) {
      TasksSheet.tokens(xml, tokens);
    } else {
      xml.formula(
          Look.count(tokens.isPresent() && tokens.get().approximate()),
          dayTokens(formulas),
          tokens.map(own -> Long.toString(own.count())).orElse(""));
    }
  }

  private void minutes(TotalFormulas formulas, FlatColumn time, Sum sum) throws IOException {
    xml.formula(
        Look.minutes(sum.approximate()), formulas.sum(time), value(sum, DurationUnit.MINUTES));
  }

  private void factor(TotalFormulas formulas, FlatColumn time, Optional<LeverageFactor> factor)
      throws IOException {
    xml.formula(Look.FACTOR, formulas.average(time), value(factor));
  }

  /**
   * Returns the formulas of a table's columns, by which the rows that its owner adds are filled.
   */
  static Map<DayColumn, String> formulasOfTable(boolean stated) {
    TotalFormulas formulas = formulas(TaskArea.ofDate(), stated);
    Map<DayColumn, String> columns = new TreeMap<>();
    columns.put(DayColumn.DAY_TOKENS, dayTokens(formulas));
    columns.put(DayColumn.TASKS, formulas.tasks());
    columns.put(DayColumn.HUMAN_ESTIMATE, formulas.sum(FlatColumn.HUMAN_ESTIMATE));
    columns.put(DayColumn.AGENT_TIME, formulas.sum(FlatColumn.AGENT_TIME));
    columns.put(DayColumn.SUPERVISION_TIME, formulas.sum(FlatColumn.SUPERVISION_TIME));
    columns.put(DayColumn.TOKENS, tokens(formulas));
    columns.put(DayColumn.LEVERAGE, formulas.average(FlatColumn.AGENT_TIME));
    columns.put(DayColumn.SUPERVISORY_LEVERAGE, formulas.average(FlatColumn.SUPERVISION_TIME));
    return columns;
  }

  private static TotalFormulas formulas(TaskArea area, boolean stated) {
    return new TotalFormulas(area, stated ? StatedFigures.OF_THIS_ROW : StatedFigures.NONE);
  }

  private static String dayTokens(TotalFormulas formulas) {
    return formulas.sumOfTasks(FlatColumn.DAY_TOKENS);
  }

  private static String tokens(TotalFormulas formulas) {
    String own = DaysTable.ofThisRow(DayColumn.DAY_TOKENS);
    return "IF(ISNUMBER(" + own + ")," + own + "," + formulas.sumOfTasks(FlatColumn.TOKENS) + ")";
  }

  /** Returns how a column looks where a row says nothing else. */
  static Look look(DayColumn column) {
    return switch (column) {
      case DATE -> Look.DATE;
      case TITLE, TAGS -> Look.WRAPPED;
      case DAY_TOKENS, TASKS, TOKENS, STATED_TASKS -> Look.COUNT;
      case HUMAN_ESTIMATE, STATED_HUMAN -> Look.HOURS;
      case AGENT_TIME, SUPERVISION_TIME, STATED_AGENT, STATED_SUPERVISION -> Look.MINUTES;
      case LEVERAGE, SUPERVISORY_LEVERAGE -> Look.FACTOR;
    };
  }

  static String name(DayHeader header) {
    return header.date().map(date -> "the day " + date).orElse("a day without a date");
  }

  static String value(Sum sum, DurationUnit unit) {
    return sum.isKnown() ? CellNumber.ofMillis(sum.millis(), unit) : "";
  }

  static String value(TokenSum tokens) {
    return tokens.isKnown() ? Long.toString(tokens.count()) : "";
  }

  static String value(Optional<LeverageFactor> factor) {
    return factor.map(FigureNumber::nearest).orElse("");
  }
}
