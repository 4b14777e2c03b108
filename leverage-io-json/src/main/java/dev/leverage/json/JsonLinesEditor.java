package dev.leverage.json;

import dev.leverage.format.Change;
import dev.leverage.format.Edit;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordEditor;
import dev.leverage.format.RefreshOptions;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Appends lines to logs. No line that is there changes, since none keeps a derived figure. */
final class JsonLinesEditor implements RecordEditor {

  @Override
  public Edit refresh(Source source, ReadOptions options, RefreshOptions refresh, Problems problems)
      throws IOException {
    if (refresh.sort() || refresh.addTotals()) {
      throw new LeverageException(
          Problem.of(
              ProblemCode.UNSUPPORTED_OPERATION,
              source.location(),
              "a log of JSON Lines is only appended to; it is not sorted and has no totals"));
    }
    LinesLog log = LinesLog.read(source, options, problems);
    return Edit.of(log.text().getBytes(StandardCharsets.UTF_8), List.of());
  }

  @Override
  public Edit add(Source source, Task task, LocalDate date, ReadOptions options, Problems problems)
      throws IOException {
    LinesLog before = LinesLog.read(source, options, new Problems());
    String line = line(source, before.endsWithTask(), task, date);
    String added = before.with(line);
    LinesLog after = LinesLog.of(source.name(), added, options, problems);
    if (!after.days().equals(expected(before, task, date))) {
      throw new LeverageException(
          Problem.of(
              ProblemCode.UNSUPPORTED_OPERATION,
              source.location(),
              "with one line more the log would read differently; add the task by hand"));
    }
    Location end = Location.ofText(source.name(), before.lastLine(), 1);
    Change change = new Change(end, "task", "", task.title());
    return Edit.of(added.getBytes(StandardCharsets.UTF_8), List.of(change));
  }

  /** A log goes on as it is kept: with a task a line, or with a day a line. */
  private static String line(Source source, boolean ofTask, Task task, LocalDate date)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter writer = JsonWriter.ofLines(Target.of(source.name(), bytes))) {
      writer.begin(Columns.NONE);
      if (ofTask) {
        writer.taskLine(Optional.of(date), task);
      } else {
        writer.day(new DayHeader(Optional.of(date), Optional.empty(), List.of()));
        writer.task(task);
        writer.endDay(DayFigures.NONE);
      }
      writer.end();
    }
    return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  /** Lines of tasks that follow each other and have one date are a day; a line of a day is one. */
  private static List<Day> expected(LinesLog before, Task task, LocalDate date) {
    List<Day> days = new ArrayList<>(before.days());
    Day last = days.get(days.size() - 1);
    if (before.endsWithTask() && last.date().equals(Optional.of(date))) {
      days.remove(days.size() - 1);
      days.add(Day.on(date).tasks(last.tasks()).task(task).build());
    } else {
      days.add(Day.on(date).task(task).build());
    }
    return days;
  }
}
