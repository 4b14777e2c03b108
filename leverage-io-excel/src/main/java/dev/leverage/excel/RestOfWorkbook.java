package dev.leverage.excel;

import dev.leverage.measure.Totals;
import dev.leverage.source.Location;
import dev.leverage.table.FlatColumn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what follows the tasks: days, notes, summary, tables and the chart. */
final class RestOfWorkbook {

  /**
   * A formula over a date looks at all tasks. So many days times tasks a spreadsheet program does
   * at once; past that, formulas name the rows of their day.
   */
  static final long MOST_COMPARISONS = 20_000_000;

  private final Location target;
  private final WorkbookZip zip;
  private final WorkbookTemplate template;
  private final List<String> headers;

  private @Nullable LocalDate first;
  private @Nullable LocalDate last;

  /**
   * Creates a writer.
   *
   * @param headers the headers of the table of tasks; none if the tasks are no table
   */
  RestOfWorkbook(
      Location target, WorkbookZip zip, WorkbookTemplate template, List<String> headers) {
    this.target = target;
    this.zip = zip;
    this.template = template;
    this.headers = headers;
  }

  void write(long tasks, DayLines days, SpooledBytes notes, Totals totals, Chart ofTasks)
      throws IOException {
    boolean table = !headers.isEmpty();
    boolean byDate = table && days.count() * tasks <= MOST_COMPARISONS;
    Chart ofDays = Chart.ofDays();
    writeDays(days, byDate, ofDays);
    writeNotes(notes);
    writeSummary(tasks, totals, days.anyStated());
    if (table) {
      add(
          WorkbookTemplate.TASKS_TABLE_PART,
          TablePart.xml(2, TaskArea.TABLE, headers, formulasOfTasks(), tasks));
    }
    add(
        WorkbookTemplate.DAYS_TABLE_PART,
        TablePart.xml(
            1,
            DaysTable.NAME,
            DayColumn.columns(days.anyStated()).stream().map(DayColumn::header).toList(),
            byDate ? formulasOfDays(days.anyStated()) : Map.of(),
            days.count()));
    Chart chart = days.count() > 1 ? ofDays : ofTasks;
    add(WorkbookTemplate.DRAWING_PART, chart.drawing());
    add(WorkbookTemplate.CHART_PART, chart.xml());
  }

  private static Map<Integer, String> formulasOfTasks() {
    return Map.of(
        FlatColumn.LEVERAGE.ordinal(),
        TasksSheet.factorOfThisRow(FlatColumn.AGENT_TIME),
        FlatColumn.SUPERVISORY_LEVERAGE.ordinal(),
        TasksSheet.factorOfThisRow(FlatColumn.SUPERVISION_TIME));
  }

  private static Map<Integer, String> formulasOfDays(boolean stated) {
    return DaysSheet.formulasOfTable(stated).entrySet().stream()
        .collect(Collectors.toMap(column -> column.getKey().ordinal(), Map.Entry::getValue));
  }

  private void writeDays(DayLines days, boolean byDate, Chart chart) throws IOException {
    SheetXml xml = begin(WorkbookTemplate.DAYS_PART, DayColumn.SHEET);
    DaysSheet sheet = new DaysSheet(xml, days.anyStated());
    days.forEach(
        day -> {
          Optional<LocalDate> date = day.header().date().filter(SheetXml::isSerial);
          boolean alone = byDate && date.isPresent() && days.isAlone(day);
          sheet.row(day, alone ? TaskArea.ofDate() : TaskArea.ofRows(day.firstRow(), day.rows()));
          chart.add(date.map(SheetXml::serial).orElse(""), DaysSheet.value(day.leverage()));
          date.ifPresent(this::take);
        });
    end(xml, WorkbookTemplate.DAYS_PART);
  }

  private void take(LocalDate date) {
    first = first == null || date.isBefore(first) ? date : first;
    last = last == null || date.isAfter(last) ? date : last;
  }

  private void writeNotes(SpooledBytes notes) throws IOException {
    zip.begin(WorkbookTemplate.NOTES_PART);
    zip.write(template.beforeRows(WorkbookTemplate.NOTES_PART));
    notes.copyTo(zip.stream());
    zip.write(template.afterRows(WorkbookTemplate.NOTES_PART));
    zip.end();
  }

  private void writeSummary(long tasks, Totals totals, boolean stated) throws IOException {
    TaskArea area = headers.isEmpty() ? TaskArea.ofRows(2, tasks) : TaskArea.ofTable();
    SheetXml xml = begin(WorkbookTemplate.SUMMARY_PART, SummarySheet.NAME);
    new SummarySheet(xml)
        .write(
            new SummarySheet.Span(totals, first, last),
            new TotalFormulas(area, stated ? StatedFigures.OF_ALL_DAYS : StatedFigures.NONE));
    end(xml, WorkbookTemplate.SUMMARY_PART);
  }

  private SheetXml begin(String part, String sheet) throws IOException {
    zip.begin(part);
    zip.write(template.beforeRows(part));
    return new SheetXml(zip.stream(), target, sheet, template.styles());
  }

  private void end(SheetXml xml, String part) throws IOException {
    xml.flush();
    zip.write(template.afterRows(part));
    zip.end();
  }

  private void add(String part, String xml) throws IOException {
    zip.begin(part);
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.end();
  }
}
