package dev.leverage.markdown;

import dev.leverage.audit.Audit;
import dev.leverage.audit.Finding;
import dev.leverage.format.ReadOptions;
import dev.leverage.record.Day;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.DocumentReader;
import java.io.IOException;
import java.util.List;

/**
 * A document as it is read and judged, to be changed in place.
 *
 * @param text the document
 * @param days its days
 * @param dashboards its tables of days
 * @param findings what an audit says of its figures
 * @param problems what the reader had to say; no errors
 */
record ReadDocument(
    OriginalText text,
    List<PlacedDay> days,
    List<RecordTable> dashboards,
    List<Finding> findings,
    Problems problems) {

  ReadDocument {
    days = List.copyOf(days);
    dashboards = List.copyOf(dashboards);
    findings = List.copyOf(findings);
  }

  /**
   * Reads a document.
   *
   * @throws dev.leverage.source.LeverageException if it has errors
   */
  static ReadDocument of(OriginalText text, ReadOptions options) throws IOException {
    Problems problems = new Problems();
    DocumentReading reading = DocumentReading.of(text.source(), options, problems);
    Audit audit = new Audit(options);
    PlacingSink sink =
        new PlacingSink(
            audit, reading.days(), options.limits().tasksPerDay(), text.source().name());
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
    return new ReadDocument(text, sink.days(), dashboards, audit.findings(), problems);
  }

  /** Returns the days alone. */
  List<Day> daysRead() {
    return days.stream().map(PlacedDay::day).toList();
  }
}
