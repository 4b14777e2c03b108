package dev.leverage.csv;

import dev.leverage.format.RecordSink;
import dev.leverage.measure.LeverageFactor;
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
import dev.leverage.source.Target;
import dev.leverage.table.FlatColumn;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the flat table. A row is held back until the next event, since the last row of a day also
 * bears the day's own tokens.
 */
final class CsvWriter implements RecordSink {

  private final Target target;
  private final Writer out;
  private final CSVPrinter printer;

  private List<String> extras = List.of();
  private String date = "";
  private @Nullable Task held;

  CsvWriter(Target target, Delimiter delimiter) throws IOException {
    this.target = target;
    this.out =
        new BufferedWriter(
            new OutputStreamWriter(target.stream(), StandardCharsets.UTF_8.newEncoder()), 1 << 16);
    this.printer = new CSVPrinter(out, Delimiter.format(delimiter.character()));
  }

  @Override
  public void begin(Columns columns) throws IOException {
    extras = columns.extras();
    for (String header : FlatColumn.headers(columns)) {
      printText(header);
    }
    printer.println();
  }

  @Override
  public void day(DayHeader header) {
    date = header.date().map(LocalDate::toString).orElse("");
  }

  @Override
  public void task(Task task) throws IOException {
    printHeld("");
    held = task;
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    printHeld(figures.tokens().map(TokenNotation::printPlain).orElse(""));
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
    for (String name : extras) {
      printText(task.extras().getOrDefault(name, ""));
    }
    printer.println();
  }

  private static String duration(Optional<Measure> measure, DurationUnit unit) {
    return measure.isPresent() ? DurationNotation.printPlain(measure.get(), unit) : "";
  }

  private static String factor(Optional<LeverageFactor> factor) {
    return factor.isPresent() ? factor.get().rounded(1).toPlainString() : "";
  }

  private void printText(String text) throws IOException {
    if (!isEncodable(text)) {
      throw new LeverageException(
          Problem.mismatch(
              ProblemCode.MALFORMED_ENCODING,
              target.location(),
              "text that UTF-8 can hold",
              "half a surrogate pair in " + Problem.quoted(text)));
    }
    printer.print(FormulaGuard.guarded(text));
  }

  private static boolean isEncodable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
      }
    }
    return true;
  }

  @Override
  public void end() throws IOException {
    printer.flush();
    out.flush();
  }
}
