package dev.leverage.excel;

import dev.leverage.measure.LeverageFactor;
import dev.leverage.notation.DurationUnit;
import dev.leverage.record.Columns;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.table.FlatColumn;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes the rows of the sheet {@code Tasks}: the flat table. */
final class TasksSheet {

  private static final byte[] LEVERAGE = SheetXml.formula(factorOfThisRow(FlatColumn.AGENT_TIME));
  private static final byte[] SUPERVISORY_LEVERAGE =
      SheetXml.formula(factorOfThisRow(FlatColumn.SUPERVISION_TIME));

  private final SheetXml xml;
  private final List<String> extras;
  private final boolean table;

  /**
   * Writes the header.
   *
   * @param table whether the rows will be a table, whose columns have names in formulas
   */
  TasksSheet(SheetXml xml, Columns columns, boolean table) throws IOException {
    this.xml = xml;
    this.extras = columns.extras();
    this.table = table;
    // Buttons of the filter cover the lower line only.
    xml.beginRow(() -> "headers", "\n", 1);
    List<String> headers = FlatColumn.headers(columns);
    for (int column = 0; column < headers.size(); column++) {
      xml.text(isNumber(column) ? Look.NUMBER_HEADER : Look.HEADER, headers.get(column));
    }
    xml.endRow();
  }

  private static boolean isNumber(int column) {
    if (column >= FlatColumn.values().length) {
      return false;
    }
    Look look = look(FlatColumn.values()[column]);
    return !look.isText() && look != Look.DATE;
  }

  /** Returns how a column looks where a row says nothing else. */
  static Look look(FlatColumn column) {
    return switch (column) {
      case DATE -> Look.DATE;
      case TASK -> Look.WRAPPED;
      case HUMAN_ESTIMATE -> Look.HOURS;
      case AGENT -> Look.TEXT;
      case AGENT_TIME, SUPERVISION_TIME -> Look.MINUTES;
      case TOKENS, DAY_TOKENS -> Look.COUNT;
      case LEVERAGE, SUPERVISORY_LEVERAGE -> Look.FACTOR;
    };
  }

  /** Writes a task; returns its row. */
  int row(Optional<LocalDate> date, Task task, Optional<Tokens> dayTokens) throws IOException {
    xml.beginRow(
        () -> "the task " + Problem.quoted(task.title()),
        task.title(),
        WorkbookTemplate.TITLE_WIDTH - 4);
    xml.date(date);
    xml.text(Look.WRAPPED, task.title());
    hours(xml, task.humanEstimate());
    xml.text(Look.TEXT, task.agent().orElse(""));
    minutes(xml, task.agentTime());
    minutes(xml, task.supervisionTime());
    tokens(xml, task.tokens());
    tokens(xml, dayTokens);
    factor(FlatColumn.AGENT_TIME, LeverageFactor.leverageOf(task));
    factor(FlatColumn.SUPERVISION_TIME, LeverageFactor.supervisoryLeverageOf(task));
    for (int index = 0; index < extras.size(); index++) {
      extra(task.extras().getOrDefault(extras.get(index), ""));
    }
    xml.endRow();
    return xml.row();
  }

  private void factor(FlatColumn time, Optional<LeverageFactor> factor) throws IOException {
    xml.factor(formula(time), factor);
  }

  private byte[] formula(FlatColumn time) {
    if (table) {
      return time == FlatColumn.AGENT_TIME ? LEVERAGE : SUPERVISORY_LEVERAGE;
    }
    return SheetXml.formula(
        factor(cell(FlatColumn.HUMAN_ESTIMATE, xml.row()), cell(time, xml.row())));
  }

  private static String cell(FlatColumn column, int row) {
    return (char) ('A' + column.ordinal()) + Integer.toString(row);
  }

  /** Returns the formula of a column of factors: one for all rows of the table. */
  static String factorOfThisRow(FlatColumn time) {
    return factor(ofThisRow(FlatColumn.HUMAN_ESTIMATE), ofThisRow(time));
  }

  private static String ofThisRow(FlatColumn column) {
    return TaskArea.TABLE + "[[#This Row],[" + column.header() + "]]";
  }

  private static String factor(String hours, String minutes) {
    return TotalFormulas.orNothing("IF(" + hours + "=\"\",\"\"," + hours + "*60/" + minutes + ")");
  }

  private void extra(String text) throws IOException {
    if (isPlainNumber(text)) {
      xml.number(Look.TEXT, text);
    } else {
      xml.text(Look.WRAPPED, text);
    }
  }

  /** Returns whether a number cell gives a text back as it is, and shows it as it is. */
  private static boolean isPlainNumber(String text) {
    return text.length() <= 11
        && !text.isEmpty()
        && (text.charAt(0) == '-' || Character.isDigit(text.charAt(0)))
        && text.equals(CellNumber.plain(text));
  }

  static void hours(SheetXml xml, Optional<Measure> measure) throws IOException {
    if (measure.isPresent()) {
      Measure hours = measure.get();
      xml.time(Look.hours(hours.approximate()), hours.millis(), DurationUnit.HOURS);
    } else {
      xml.blank();
    }
  }

  static void minutes(SheetXml xml, Optional<Measure> measure) throws IOException {
    if (measure.isPresent()) {
      Measure minutes = measure.get();
      xml.time(Look.minutes(minutes.approximate()), minutes.millis(), DurationUnit.MINUTES);
    } else {
      xml.blank();
    }
  }

  static void tokens(SheetXml xml, Optional<Tokens> tokens) throws IOException {
    if (tokens.isPresent()) {
      xml.number(Look.count(tokens.get().approximate()), tokens.get().count());
    } else {
      xml.blank();
    }
  }
}
