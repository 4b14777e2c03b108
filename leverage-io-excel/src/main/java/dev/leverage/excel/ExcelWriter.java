package dev.leverage.excel;

import dev.leverage.format.RecordSink;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Tally;
import dev.leverage.measure.Totals;
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
import java.util.ArrayList;
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
  private final DayLines days = new DayLines();
  private final SpooledBytes noteRows = new SpooledBytes();
  private final List<Block> body = new ArrayList<>();
  private final Tally tally = new Tally();
  private final Tally all = new Tally();
  private final Chart chartOfTasks = Chart.ofTasks();

  private @Nullable Sheets sheets;
  private DayHeader header = DayHeader.UNKNOWN;
  private @Nullable Task held;
  private int lastRow = 1;
  private int lastRowBefore = 1;

  /** What exists once the columns are known. */
  private record Sheets(
      WorkbookTemplate template,
      SheetXml tasksXml,
      SheetXml notesXml,
      TasksSheet tasks,
      NotesSheet notes,
      RestOfWorkbook rest) {}

  ExcelWriter(Target target) {
    this.target = target;
    this.zip = new WorkbookZip(target.stream());
  }

  @Override
  public void begin(Columns columns) throws IOException {
    List<String> headers = FlatColumn.headers(columns);
    if (headers.size() > XlsxRows.MOST_COLUMNS) {
      throw new LeverageException(
          Problem.mismatch(
              ProblemCode.LIMIT_EXCEEDED,
              target.location(),
              "at most " + XlsxRows.MOST_COLUMNS + " columns, which is all that Excel takes",
              headers.size() + " columns"));
    }
    boolean table = TablePart.canHave(headers);
    WorkbookTemplate template = WorkbookTemplate.of(columns.extras().size(), table);
    for (Map.Entry<String, byte[]> part : template.otherParts().entrySet()) {
      zip.begin(part.getKey());
      zip.write(part.getValue());
      zip.end();
    }
    zip.begin(WorkbookTemplate.TASKS_PART);
    zip.write(template.beforeRows(WorkbookTemplate.TASKS_PART));
    int[] styles = template.styles();
    SheetXml tasks = new SheetXml(zip.stream(), target.location(), SheetSearch.TASKS, styles);
    SheetXml notes = new SheetXml(noteRows.stream(), target.location(), NoteColumn.SHEET, styles);
    sheets =
        new Sheets(
            template,
            tasks,
            notes,
            new TasksSheet(tasks, columns, table),
            new NotesSheet(notes),
            new RestOfWorkbook(target.location(), zip, template, table ? headers : List.of()));
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
    lastRowBefore = lastRow;
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
    if (chartOfTasks.isFull()) {
      chartOfTasks.count();
    } else {
      String leverage = LeverageFactor.leverageOf(task).map(FigureNumber::nearest).orElse("");
      chartOfTasks.add(task.title(), leverage);
    }
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    writeHeld(figures.tokens());
    Totals totals = tally.totals().asDay(figures);
    all.add(totals);
    long rows = (long) lastRow - lastRowBefore;
    int number = days.add(DayLine.of(header, figures, totals, lastRowBefore + 1L, rows));
    if (!body.isEmpty() && !Body.STANDARD.blocks().equals(body)) {
      sheets().notes().rows(header, number, body);
    }
  }

  private void writeHeld(Optional<Tokens> dayTokens) throws IOException {
    Task task = held;
    if (task != null) {
      held = null;
      lastRow = sheets().tasks().row(header.date(), task, dayTokens);
    }
  }

  @Override
  public void end() throws IOException {
    Sheets open = sheets();
    open.tasksXml().flush();
    zip.write(open.template().afterRows(WorkbookTemplate.TASKS_PART));
    zip.end();
    open.notesXml().flush();
    open.rest().write(lastRow - 1L, days, noteRows, all.totals(), chartOfTasks);
    zip.finish();
  }

  @Override
  public void close() throws IOException {
    try (zip;
        days;
        noteRows) {
      held = null;
    }
  }
}
