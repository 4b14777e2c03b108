package dev.leverage.table;

import dev.leverage.format.ReadOptions;
import dev.leverage.record.Block;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A day of a document of a test, line by line, whose rows are lines such as {@code a | 4h}. */
final class TextDocument {

  private final DocumentDay day = new DocumentDay();
  private final Problems problems = new Problems();
  private ReadOptions options = ReadOptions.DEFAULT;
  private long line;

  DocumentDay day() {
    return day;
  }

  TextDocument readWith(ReadOptions chosen) {
    options = chosen;
    return this;
  }

  TextDocument prose(String text) {
    line++;
    day.add(new Block.Prose(text), Location.ofText("t.csv", line, 1));
    return this;
  }

  TextDocument tasks(String header, String... rows) {
    day.addTasks(next(header, rows));
    return this;
  }

  TextDocument totals(String header, String... rows) {
    day.addTotals(next(header, rows), "(totals)");
    return this;
  }

  TextDocument days(String header, String... rows) {
    Location place = Location.ofText("t.csv", line + 1, 1);
    day.addDays(next(header, rows), "(days)", place);
    return this;
  }

  private DocumentTable next(String header, String... rows) {
    DocumentTable table = table(line + 1, header, rows);
    line += 1 + rows.length;
    return table;
  }

  static DocumentTable table(String header, String... rows) {
    return table(1, header, rows);
  }

  private static DocumentTable table(long first, String header, String... rows) {
    List<Row> under = new ArrayList<>();
    for (String row : rows) {
      under.add(TextRow.split(row).onLine(first + 1 + under.size()));
    }
    return new DocumentTable(TextRow.split(header).onLine(first), under, Vocabulary.standard());
  }

  /** Returns the events that come between {@code begin} and {@code end}. */
  List<String> events() {
    List<String> lines = all(WrittenEvents.withClaims(), this).lines();
    return lines.subList(1, lines.size() - 1);
  }

  /** Returns the events that begin with a word. */
  List<String> events(String word) {
    return all(WrittenEvents.withClaims(), this).lines(word);
  }

  /** Delivers all events of a document with some days; of several, each is on lines of its own. */
  static WrittenEvents all(WrittenEvents events, TextDocument... days) {
    try (DocumentReader reader = reader(days)) {
      while (reader.advance(events)) {
        // Each call delivers some.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return events;
  }

  static DocumentReader reader(TextDocument... days) {
    TextDocument first = days[0];
    return DocumentReader.of(
        Arrays.stream(days).map(TextDocument::day).toList(), first.options, first.problems);
  }

  /** Returns what was said while the events were delivered. */
  List<String> said() {
    return problems.list().stream().map(Problem::toString).toList();
  }
}
