package dev.leverage.markdown;

import dev.leverage.format.ReadOptions;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.DocumentReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A document as it is read and judged, to be changed in place.
 *
 * @param text the document
 * @param days its days
 * @param dashboards its tables of days
 * @param problems what the reader had to say; no errors
 * @param leftAlone which wrong figures are not to be put right
 */
record ReadDocument(
    OriginalText text,
    List<PlacedDay> days,
    List<RecordTable> dashboards,
    Problems problems,
    Problems leftAlone) {

  ReadDocument {
    days = List.copyOf(days);
    dashboards = List.copyOf(dashboards);
  }

  /**
   * Reads a document.
   *
   * @throws dev.leverage.source.LeverageException if it has errors
   */
  static ReadDocument of(OriginalText text, ReadOptions options) throws IOException {
    return of(text, options, sink -> {});
  }

  private static ReadDocument of(
      OriginalText text, ReadOptions options, Consumer<PlacingSink> preparation)
      throws IOException {
    Problems problems = new Problems();
    DocumentReading reading = DocumentReading.of(text.source(), options, problems);
    Problems leftAlone = new Problems();
    PlacingSink sink = new PlacingSink(reading.days(), options, text.source().name(), leftAlone);
    preparation.accept(sink);
    try (DocumentReader reader = reading.reader(options)) {
      while (reader.advance(sink)) {
        sink.from(reader.part());
      }
    } catch (ArithmeticException overflow) {
      throw problems.failure(
          Problem.of(
              ProblemCode.OUT_OF_RANGE,
              Location.of(text.source().name()),
              "a sum of this record exceeds the range of 64 bits"));
    }
    problems.throwIfErrors();
    List<RecordTable> dashboards = reading.dashboards();
    return new ReadDocument(text, sink.days(), dashboards, problems, leftAlone);
  }

  /** Returns a day, counted from 0, judged as if it had one task more. */
  PlacedDay dayExpecting(int day, Task task, ReadOptions options) throws IOException {
    return of(text, options, sink -> sink.expect(day, task)).days().get(day);
  }

  /** Returns the last day of a date, since what is done now is done after all. */
  Optional<PlacedDay> lastOf(LocalDate date) {
    return days.stream()
        .filter(day -> day.day().date().equals(Optional.of(date)))
        .reduce((earlier, later) -> later);
  }

  /** Returns the days alone. */
  List<Day> daysRead() {
    return days.stream().map(PlacedDay::day).toList();
  }
}
