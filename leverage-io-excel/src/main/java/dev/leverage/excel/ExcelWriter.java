package dev.leverage.excel;

import dev.leverage.format.RecordSink;
import dev.leverage.measure.Tally;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Target;
import dev.leverage.table.FlatColumn;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook while the events arrive. Tasks go straight to the archive; a task is held back
 * until the next event, since the last row of a day also bears the day's own tokens. Days and their
 * notes wait beside it.
 */
final class ExcelWriter implements RecordSink {

  private final Target target;
  private final WorkbookZip zip;
  private final SpooledRows dayRows = new SpooledRows();
  private final SpooledRows noteRows = new SpooledRows();
  private final Map<Optional<LocalDate>, Integer> daysOfDate = new HashMap<>();
  private final List<Block> body = new ArrayList<>();
  private final Tally tally = new Tally();

  private @Nullable Sheets sheets;
  private DayHeader header = DayHeader.UNKNOWN;
  private @Nullable Task held;

  /** What exists once the columns are known. */
  private record Sheets(
      WorkbookTemplate template,
      SheetXml tasksXml,
      SheetXml daysXml,
      SheetXml notesXml,
      TasksSheet tasks,
      DaysSheet days,
      NotesSheet notes) {}

  ExcelWriter(Target target) {
    this.target = target;
    this.zip = new WorkbookZip(target.stream());
  }

  @Override
  public void begin(Columns columns) throws IOException {
    int width = FlatColumn.values().length + columns.extras().size();
    if (width > XlsxRows.MOST_COLUMNS) {
      throw new LeverageException(
          Problem.mismatch(
              ProblemCode.LIMIT_EXCEEDED,
              target.location(),
              "at most " + XlsxRows.MOST_COLUMNS + " columns, which is all that Excel takes",
              width + " columns"));
    }
    WorkbookTemplate template = WorkbookTemplate.withExtraColumns(columns.extras().size());
    for (Map.Entry<String, byte[]> part : template.otherParts().entrySet()) {
      zip.begin(part.getKey());
      zip.write(part.getValue());
      zip.end();
    }
    zip.begin(WorkbookTemplate.TASKS_PART);
    zip.write(template.beforeRows(WorkbookTemplate.TASKS_PART));
    int[] styles = template.styles();
    SheetXml tasks = new SheetXml(zip.stream(), target.location(), SheetSearch.TASKS, styles);
    SheetXml days = new SheetXml(dayRows.stream(), target.location(), DayColumn.SHEET, styles);
    SheetXml notes = new SheetXml(noteRows.stream(), target.location(), NoteColumn.SHEET, styles);
    sheets =
        new Sheets(
            template,
            tasks,
            days,
            notes,
            new TasksSheet(tasks, columns),
            new DaysSheet(days),
            new NotesSheet(notes));
  }

  private Sheets sheets() {
    Sheets begun = sheets;
    if (begun == null) {
      throw new IllegalStateException("the record was not begun");
    }
    return begun;
  }

  @Override
  public void day(DayHeader next) {
    header = next;
    body.clear();
    tally.clear();
  }

  @Override
  public void block(Block block) {
    body.add(block);
  }

  @Override
  public void task(Task task) throws IOException {
    writeHeld(Optional.empty());
    held = task;
    tally.add(task);
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    writeHeld(figures.tokens());
    Sheets open = sheets();
    DayFigures kept = new DayFigures(figures.tokens(), Optional.empty());
    open.days().row(header, kept, tally.totals().asDay(kept));
    int number = daysOfDate.merge(header.date(), 1, Integer::sum);
    if (!body.isEmpty() && !Body.STANDARD.blocks().equals(body)) {
      open.notes().rows(header, number, body);
    }
  }

  private void writeHeld(Optional<Tokens> dayTokens) throws IOException {
    Task task = held;
    if (task != null) {
      held = null;
      sheets().tasks().row(header.date(), task, dayTokens);
    }
  }

  @Override
  public void end() throws IOException {
    Sheets open = sheets();
    open.tasksXml().flush();
    zip.write(open.template().afterRows(WorkbookTemplate.TASKS_PART));
    zip.end();
    open.daysXml().flush();
    writeSpooled(WorkbookTemplate.DAYS_PART, dayRows);
    open.notesXml().flush();
    writeSpooled(WorkbookTemplate.NOTES_PART, noteRows);
    zip.finish();
  }

  private void writeSpooled(String part, SpooledRows rows) throws IOException {
    zip.begin(part);
    zip.write(sheets().template().beforeRows(part));
    rows.copyTo(zip.stream());
    zip.write(sheets().template().afterRows(part));
    zip.end();
  }

  @Override
  public void close() throws IOException {
    try (zip;
        dayRows;
        noteRows) {
      held = null;
    }
  }
}
