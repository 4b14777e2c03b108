package dev.leverage.examples.todo;

import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.notation.DateNotation;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.NotationException;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A cursor over the lines of a list. */
final class TodoReader implements RecordReader {

  private static final List<String> FIGURES = List.of("human:", "agent:", "sup:", "tokens:");

  private final BufferedReader lines;
  private final String name;
  private final Problems problems;

  private long number;
  private boolean begun;
  private boolean ended;
  private boolean inDay;
  private Optional<LocalDate> date = Optional.empty();

  TodoReader(BufferedReader lines, String name, Problems problems) {
    this.lines = lines;
    this.name = name;
    this.problems = problems;
  }

  @Override
  public boolean advance(RecordSink sink) throws IOException {
    if (ended) {
      return false;
    }
    if (!begun) {
      begun = true;
      sink.begin(Columns.NONE);
      return true;
    }
    String line = lines.readLine();
    number++;
    if (line == null) {
      ended = true;
      endDay(sink);
      sink.end();
    } else if (line.startsWith("x ")) {
      read(line.substring(2), sink);
    }
    return true;
  }

  private void read(String line, RecordSink sink) throws IOException {
    int space = line.indexOf(' ');
    String first = space < 0 ? line : line.substring(0, space);
    try {
      boolean dated = first.matches("\\d{4}-.*");
      Optional<LocalDate> on =
          dated ? DateNotation.parse(first, Optional.empty()) : Optional.empty();
      Task task = task(dated ? line.substring(first.length()) : line);
      if (!inDay || !on.equals(date)) {
        endDay(sink);
        inDay = true;
        date = on;
        sink.day(new DayHeader(on, Optional.empty(), List.of()));
      }
      sink.task(task, Location.ofText(name, number, 1));
    } catch (NotationException e) {
      problems.add(
          Problem.mismatch(e.code(), Location.ofText(name, number, 1), e.expected(), e.found()));
    }
  }

  private static Task task(String line) {
    List<String> words = List.of(line.strip().split(" ", -1));
    String title = words.stream().filter(word -> !isFigure(word)).collect(Collectors.joining(" "));
    if (title.isBlank()) {
      throw new NotationException(
          ProblemCode.MISSING_TITLE, "words that say what was done", "none");
    }
    Task.Builder task = Task.titled(title);
    words.stream().filter(TodoReader::isFigure).forEach(word -> take(word, task));
    return task.build();
  }

  private static boolean isFigure(String word) {
    return FIGURES.stream().anyMatch(word::startsWith);
  }

  private static void take(String word, Task.Builder task) {
    String value = word.substring(word.indexOf(':') + 1);
    switch (word.charAt(0)) {
      case 'h' -> task.human(DurationNotation.ofHumanEstimates().parse(value).orElse(null));
      case 'a' -> task.agentTime(DurationNotation.ofTimes().parse(value).orElse(null));
      case 's' -> task.supervision(DurationNotation.ofTimes().parse(value).orElse(null));
      default -> task.tokens(TokenNotation.parse(value, DecimalMark.POINT).orElse(null));
    }
  }

  private void endDay(RecordSink sink) throws IOException {
    if (inDay) {
      inDay = false;
      sink.endDay(DayFigures.NONE);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
