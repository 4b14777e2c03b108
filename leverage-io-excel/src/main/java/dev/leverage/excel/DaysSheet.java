package dev.leverage.excel;

import dev.leverage.measure.Sum;
import dev.leverage.measure.Totals;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import java.io.IOException;

/** Writes the rows of the sheet {@code Days}: what is known of each day, and its totals. */
final class DaysSheet {

  private final SheetXml xml;

  DaysSheet(SheetXml xml) throws IOException {
    this.xml = xml;
    xml.beginRow("headers");
    for (DayColumn column : DayColumn.values()) {
      xml.text(column.isText() ? Look.HEADER : Look.NUMBER_HEADER, column.header());
    }
    xml.endRow();
  }

  void row(DayHeader header, DayFigures figures, Totals totals) throws IOException {
    xml.beginRow(name(header));
    if (header.date().isPresent()) {
      xml.date(header.date().get());
    } else {
      xml.blank();
    }
    xml.text(Look.WRAPPED, header.title().orElse(""));
    xml.text(Look.WRAPPED, TagList.join(header.tags()));
    TasksSheet.tokens(xml, figures.tokens());
    xml.number(Look.COUNT, Long.toString(totals.tasks()));
    sum(totals.humanEstimate(), true);
    sum(totals.agentTime(), false);
    sum(totals.supervisionTime(), false);
    if (totals.tokens().isKnown()) {
      xml.number(Look.count(totals.tokens().approximate()), Long.toString(totals.tokens().count()));
    } else {
      xml.blank();
    }
    TasksSheet.factor(xml, totals.weightedLeverage().factor());
    TasksSheet.factor(xml, totals.weightedSupervisoryLeverage().factor());
    xml.endRow();
  }

  static String name(DayHeader header) {
    return header.date().map(date -> "the day " + date).orElse("a day without a date");
  }

  private void sum(Sum sum, boolean hours) throws IOException {
    if (!sum.isKnown()) {
      xml.blank();
    } else if (hours) {
      TasksSheet.hours(xml, sum.millis(), sum.approximate());
    } else {
      TasksSheet.minutes(xml, sum.millis(), sum.approximate());
    }
  }
}
