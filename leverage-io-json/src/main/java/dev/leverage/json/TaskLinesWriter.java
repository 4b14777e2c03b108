package dev.leverage.json;

import dev.leverage.format.RecordSink;
import dev.leverage.record.Columns;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a task a line, with the date of its day; nothing else of the day, and no column that no
 * task has a value in.
 */
final class TaskLinesWriter implements RecordSink {

  private final JsonWriter lines;
  private final Location target;
  private final Problems problems;
  private final Set<String> columnsWithoutValue = new LinkedHashSet<>();
  private Optional<LocalDate> date = Optional.empty();

  TaskLinesWriter(JsonWriter lines, Location target, Problems problems) {
    this.lines = lines;
    this.target = target;
    this.problems = problems;
  }

  @Override
  public void begin(Columns columns) throws IOException {
    columnsWithoutValue.addAll(columns.extras());
    lines.begin(columns);
  }

  @Override
  public void day(DayHeader header) {
    date = header.date();
  }

  @Override
  public void task(Task task) throws IOException {
    if (!columnsWithoutValue.isEmpty()) {
      columnsWithoutValue.removeAll(task.extras().keySet());
    }
    lines.taskLine(date, task);
  }

  @Override
  public void end() throws IOException {
    lines.end();
    for (String column : columnsWithoutValue) {
      problems.add(
          Problem.of(
              ProblemCode.LOSS,
              target,
              "lost: the column " + Problem.quoted(column) + ", in which no task has a value"));
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
