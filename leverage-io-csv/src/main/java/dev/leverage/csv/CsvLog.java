package dev.leverage.csv;

import dev.leverage.audit.Correction;
import dev.leverage.audit.Corrections;
import dev.leverage.format.DayGrouping;
import dev.leverage.format.ForwardingSink;
import dev.leverage.format.ReadOptions;
import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.Field;
import dev.leverage.table.Vocabulary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A delimited text as it is read and judged, to be changed in place.
 *
 * @param text the text
 * @param header its header
 * @param days its days
 * @param rows the rows of its tasks, in order
 * @param corrections the figures that do not hold
 */
record CsvLog(
    CsvText text,
    CsvText.Line header,
    List<Day> days,
    List<TaskLine> rows,
    List<Correction> corrections) {

  /**
   * The row of a task.
   *
   * @param line the row
   * @param day the index of its day
   * @param task the task
   */
  record TaskLine(CsvText.Line line, int day, Task task) {}

  CsvLog {
    days = List.copyOf(days);
    rows = List.copyOf(rows);
    corrections = List.copyOf(corrections);
  }

  /**
   * Reads a text.
   *
   * @throws dev.leverage.source.LeverageException if it has errors
   */
  static CsvLog read(String name, String whole, ReadOptions options, Problems problems)
      throws IOException {
    return read(name, whole, options, problems, corrections -> {});
  }

  private static CsvLog read(
      String name,
      String whole,
      ReadOptions options,
      Problems problems,
      Consumer<Corrections> preparation)
      throws IOException {
    try (CsvReader reader = CsvReader.open(CsvText.source(name, whole), options, problems)) {
      CsvText text = CsvText.of(name, whole, reader.delimiter());
      CsvText.Line header = header(text);
      boolean stated = statesSupervision(text, header, options);
      Corrections corrections = Corrections.of(() -> stated, options, problems);
      preparation.accept(corrections);
      Placing placing = new Placing(corrections, options.limits().tasksPerDay(), name);
      reader.drainTo(placing);
      problems.throwIfErrors();
      List<TaskLine> rows = new ArrayList<>();
      for (Placed placed : placing.tasks) {
        rows.add(new TaskLine(text.line(placed.location()), placed.day(), placed.task()));
      }
      return new CsvLog(text, header, placing.days, rows, corrections.list());
    } catch (ArithmeticException overflow) {
      throw problems.failure(
          Problem.of(
              ProblemCode.OUT_OF_RANGE,
              Location.of(name),
              "a sum of this record exceeds the range of 64 bits"));
    }
  }

  private static CsvText.Line header(CsvText text) {
    return text.lines().stream()
        .filter(line -> line.cells().size() > 1 || !text.value(line.cells().get(0)).isBlank())
        .findFirst()
        .orElseThrow();
  }

  private static boolean statesSupervision(CsvText text, CsvText.Line header, ReadOptions options) {
    Vocabulary vocabulary = Vocabulary.of(options);
    return header.cells().stream()
        .map(text::value)
        .flatMap(word -> vocabulary.meaning(word).stream())
        .anyMatch(meaning -> meaning.field() == Field.SUPERVISION_TIME);
  }

  /**
   * Reads a text, judged as if a day, counted from 0, had one task more, else with one day more.
   */
  static CsvLog readExpecting(
      String name, String whole, ReadOptions options, Optional<Integer> day, Task task)
      throws IOException {
    return read(
        name,
        whole,
        options,
        new Problems(),
        sums -> day.ifPresentOrElse(known -> sums.expect(known, task), () -> sums.expectDay(task)));
  }

  /** Returns the index of the last day of a date, since what is done now is done after all. */
  Optional<Integer> dayOf(LocalDate date) {
    for (int i = days.size() - 1; i >= 0; i--) {
      if (days.get(i).date().equals(Optional.of(date))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private record Placed(Location location, int day, Task task) {}

  /** Collects days and the places of their tasks, and passes everything on. */
  private static final class Placing extends ForwardingSink {

    private final List<Day> days = new ArrayList<>();
    private final List<Placed> tasks = new ArrayList<>();
    private final DayGrouping grouping;

    Placing(Corrections next, int tasksPerDay, String name) {
      super(next);
      this.grouping = new DayGrouping(days::add, tasksPerDay, Location.of(name));
    }

    @Override
    public void day(DayHeader header) throws IOException {
      grouping.day(header);
      super.day(header);
    }

    @Override
    public void task(Task task, Location location) throws IOException {
      tasks.add(new Placed(location, days.size(), task));
      grouping.task(task);
      super.task(task, location);
    }

    @Override
    public void endDay(DayFigures figures) throws IOException {
      grouping.endDay(figures);
      super.endDay(figures);
    }
  }
}
