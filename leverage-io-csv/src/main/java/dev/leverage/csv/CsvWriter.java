package dev.leverage.csv;

import dev.leverage.format.Feature;
import dev.leverage.format.RecordSink;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Target;
import dev.leverage.table.DashboardRow;
import dev.leverage.table.FlatColumn;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the flat table, or a table of days if the first day states totals and has no task; one
 * file cannot have both. A row is held back until the next event, since the last row of a day also
 * bears the day's own tokens.
 */
final class CsvWriter implements RecordSink {

  private enum Rows {
    TASKS,
    DAYS
  }

  private final Target target;
  private final DecimalMark mark;
  private final Problems problems;
  private final Utf8Writer out;
  private final CSVPrinter printer;

  private Columns columns = Columns.NONE;
  private DayHeader header = DayHeader.UNKNOWN;
  private String date = "";
  private boolean hasTasks;
  private boolean lostTotals;
  private @Nullable Rows rows;
  private @Nullable Task held;

  CsvWriter(Target target, char delimiter, DecimalMark mark, Problems problems) throws IOException {
    this.mark = mark;
    this.target = target;
    this.problems = problems;
    this.out = new Utf8Writer(target.stream());
    this.printer = new CSVPrinter(out, Delimiter.format(delimiter));
  }

  @Override
  public void begin(Columns known) {
    columns = known;
  }

  @Override
  public void day(DayHeader next) {
    header = next;
    date = next.date().map(LocalDate::toString).orElse("");
    hasTasks = false;
  }

  @Override
  public void task(Task task) throws IOException {
    if (rows == Rows.DAYS) {
      throw problems.failure(
          Problem.of(
              ProblemCode.UNSUPPORTED_OPERATION,
              target.location(),
              "this record begins with days that state totals and have no tasks, and goes on with"
                  + " tasks; one csv file holds the former or the latter"));
    }
    begin(Rows.TASKS);
    printHeld("");
    held = task;
    hasTasks = true;
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    if (hasTasks) {
      printHeld(figures.tokens().map(TokenNotation::printPlain).orElse(""));
    } else if (rows != Rows.TASKS && DashboardRow.holds(header, figures)) {
      begin(Rows.DAYS);
      printer.printRecord(
          DashboardRow.cells(header, figures).stream().map(mark::inPlaceOfPoint).toList());
      return;
    }
    lostTotals |= figures.statedTotals().isPresent();
  }

  /** The first day decides what the rows are. */
  private void begin(Rows wanted) throws IOException {
    if (rows != null) {
      return;
    }
    rows = wanted;
    List<String> headers =
        wanted == Rows.TASKS ? FlatColumn.headers(columns) : DashboardRow.headers();
    for (String name : headers) {
      printText(name);
    }
    printer.println();
  }

  private void printHeld(String dayTokens) throws IOException {
    Task task = held;
    if (task == null) {
      return;
    }
    held = null;
    printer.print(date);
    printText(task.title());
    printer.print(duration(task.humanEstimate(), DurationUnit.HOURS));
    printText(task.agent().orElse(""));
    printer.print(duration(task.agentTime(), DurationUnit.MINUTES));
    printer.print(duration(task.supervisionTime(), DurationUnit.MINUTES));
    printer.print(task.tokens().map(TokenNotation::printPlain).orElse(""));
    printer.print(dayTokens);
    printer.print(factor(LeverageFactor.leverageOf(task)));
    printer.print(factor(LeverageFactor.supervisoryLeverageOf(task)));
    for (String name : columns.extras()) {
      printText(task.extras().getOrDefault(name, ""));
    }
    printer.println();
  }

  private String duration(Optional<Measure> measure, DurationUnit unit) {
    return measure.isPresent()
        ? mark.inPlaceOfPoint(DurationNotation.printPlain(measure.get(), unit))
        : "";
  }

  private String factor(Optional<LeverageFactor> factor) {
    return factor.isPresent()
        ? mark.inPlaceOfPoint(factor.get().appendTo(new StringBuilder(12)).toString())
        : "";
  }

  private void printText(String text) throws IOException {
    try {
      printer.print(FormulaGuard.guarded(text));
    } catch (MalformedInputException e) {
      throw unencodable(text);
    }
    if (out.endsWithinPair()) {
      throw unencodable(text);
    }
  }

  private LeverageException unencodable(String text) {
    return new LeverageException(
        Problem.mismatch(
            ProblemCode.MALFORMED_ENCODING,
            target.location(),
            "text that UTF-8 can hold",
            "half a surrogate pair in " + Problem.quoted(text)));
  }

  @Override
  public void end() throws IOException {
    begin(Rows.TASKS);
    if (lostTotals) {
      problems.add(
          new Problem(
              ProblemCode.LOSS,
              target.location(),
              "lost: "
                  + Feature.STATED_TOTALS.label()
                  + ", which csv can hold of days with a date, in a file without tasks",
              Optional.empty(),
              Optional.of(Feature.STATED_TOTALS.label()),
              1));
    }
    out.flush();
  }
}
