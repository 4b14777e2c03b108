package dev.leverage.excel;

import dev.leverage.measure.LeverageFactor;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.record.Columns;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.table.FlatColumn;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes the rows of the sheet {@code Tasks}: the flat table. */
final class TasksSheet {

  /** So many digits tell every binary number from its neighbours. */
  private static final MathContext DIGITS = new MathContext(17);

  private final SheetXml xml;
  private final List<String> extras;

  TasksSheet(SheetXml xml, Columns columns) throws IOException {
    this.xml = xml;
    this.extras = columns.extras();
    xml.beginRow("headers");
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
    return switch (FlatColumn.values()[column]) {
      case DATE, TASK, AGENT -> false;
      default -> true;
    };
  }

  void row(Optional<LocalDate> date, Task task, Optional<Tokens> dayTokens) throws IOException {
    xml.beginRow(
        "the task " + Problem.quoted(task.title()), task.title(), WorkbookTemplate.TITLE_WIDTH - 4);
    if (date.isPresent()) {
      xml.date(date.get());
    } else {
      xml.blank();
    }
    xml.text(Look.WRAPPED, task.title());
    hours(xml, task.humanEstimate());
    xml.text(Look.TEXT, task.agent().orElse(""));
    minutes(xml, task.agentTime());
    minutes(xml, task.supervisionTime());
    tokens(xml, task.tokens());
    tokens(xml, dayTokens);
    factor(xml, LeverageFactor.leverageOf(task));
    factor(xml, LeverageFactor.supervisoryLeverageOf(task));
    for (String name : extras) {
      extra(task.extras().getOrDefault(name, ""));
    }
    xml.endRow();
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

  private static void hours(SheetXml xml, Optional<Measure> measure) throws IOException {
    if (measure.isPresent()) {
      hours(xml, measure.get().millis(), measure.get().approximate());
    } else {
      xml.blank();
    }
  }

  private static void minutes(SheetXml xml, Optional<Measure> measure) throws IOException {
    if (measure.isPresent()) {
      minutes(xml, measure.get().millis(), measure.get().approximate());
    } else {
      xml.blank();
    }
  }

  static void hours(SheetXml xml, long millis, boolean approximate) throws IOException {
    xml.number(Look.hours(approximate), DurationNotation.printPlain(millis, DurationUnit.HOURS));
  }

  static void minutes(SheetXml xml, long millis, boolean approximate) throws IOException {
    xml.number(
        Look.minutes(approximate), DurationNotation.printPlain(millis, DurationUnit.MINUTES));
  }

  static void tokens(SheetXml xml, Optional<Tokens> tokens) throws IOException {
    if (tokens.isPresent()) {
      xml.number(Look.count(tokens.get().approximate()), Long.toString(tokens.get().count()));
    } else {
      xml.blank();
    }
  }

  static void factor(SheetXml xml, Optional<LeverageFactor> factor) throws IOException {
    if (factor.isPresent()) {
      BigDecimal nearest = new BigDecimal(factor.get().nearestDouble()).round(DIGITS);
      xml.number(Look.FACTOR, CellNumber.print(nearest));
    } else {
      xml.blank();
    }
  }
}
