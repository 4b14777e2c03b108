package dev.leverage.markdown;

import dev.leverage.format.ReadOptions;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.FactorNotation;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problems;
import dev.leverage.table.TaskTable;
import dev.leverage.table.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the table of a day's tasks. */
final class TaskLog {

  private static final DurationNotation HUMAN = DurationNotation.ofHumanEstimates();
  private static final DurationNotation TIME = DurationNotation.ofTimes();
  private static final String AGENT = "Agent";

  private record Column(String header, TextTable.Side side, Function<Task, String> text) {

    String cell(Task task, DecimalMark mark) {
      String cell = text.apply(task);
      return side == TextTable.Side.LEFT ? InlineWriting.cell(cell) : mark.inPlaceOfPoint(cell);
    }
  }

  private final List<Task> tasks;
  private final List<String> extras;
  private final Optional<String> agent;

  /** Creates a table of tasks that are in the order of its rows. */
  TaskLog(List<Task> tasks) {
    this(tasks, Optional.empty());
  }

  /** Creates a table of tasks, or one that an agent's tasks are to be put in. */
  TaskLog(List<Task> tasks, Optional<String> expectedAgent) {
    this.tasks = tasks;
    this.extras = ColumnOrder.of(tasks);
    this.agent = (tasks.isEmpty() ? expectedAgent : commonAgent()).filter(this::isReadBack);
  }

  /** Returns the agent whose name heads its column. */
  Optional<String> agent() {
    return agent;
  }

  String source(DecimalMark mark) {
    List<Column> columns = columns(agent);
    TextTable table = new TextTable();
    table.addColumn("#", TextTable.Side.RIGHT);
    columns.forEach(column -> table.addColumn(InlineWriting.cell(column.header()), column.side()));
    int number = 0;
    for (Task task : tasks) {
      List<String> cells = new ArrayList<>(columns.size() + 1);
      cells.add(Integer.toString(++number));
      columns.forEach(column -> cells.add(column.cell(task, mark)));
      table.addRow(cells);
    }
    return table.source();
  }

  private Optional<String> commonAgent() {
    Optional<String> first = tasks.isEmpty() ? Optional.empty() : tasks.get(0).agent();
    return tasks.stream().allMatch(task -> task.agent().equals(first)) ? first : Optional.empty();
  }

  /** Some names mean something else as a header, and some are not taken for a name. */
  private boolean isReadBack(String name) {
    List<Column> columns = columns(Optional.of(name));
    Iterable<TextRow> rows = () -> tasks.stream().map(task -> row(columns, task)).iterator();
    TextRow header = new TextRow(columns.stream().map(Column::header).toList());
    try {
      TaskTable table =
          TaskTable.under(header, rows, DecimalMark.POINT, ReadOptions.DEFAULT, new Problems());
      return table.agent().equals(Optional.of(name))
          && table.extraColumns().extras().equals(extras);
    } catch (LeverageException e) {
      return false;
    }
  }

  private static TextRow row(List<Column> columns, Task task) {
    return new TextRow(columns.stream().map(column -> column.text().apply(task)).toList());
  }

  private List<Column> columns(Optional<String> heading) {
    List<Column> columns = new ArrayList<>();
    boolean supervised = tasks.isEmpty() || any(Task::supervisionTime);
    columns.add(text("Task", Task::title));
    columns.add(number("Human Est.", task -> print(HUMAN, task.humanEstimate())));
    columns.add(number(heading.orElse(AGENT), task -> print(TIME, task.agentTime())));
    if (heading.isEmpty() && any(Task::agent)) {
      columns.add(text("Agent name", task -> task.agent().orElse("")));
    }
    if (supervised) {
      columns.add(number("Sup.", task -> print(TIME, task.supervisionTime())));
    }
    if (any(Task::tokens)) {
      columns.add(number("Tokens", task -> task.tokens().map(TokenNotation::print).orElse("")));
    }
    columns.add(number("Factor", task -> print(LeverageFactor.leverageOf(task))));
    if (supervised) {
      columns.add(number("Sup. Factor", task -> print(LeverageFactor.supervisoryLeverageOf(task))));
    }
    for (String extra : extras) {
      columns.add(
          text(
              Vocabulary.standard().extraHeader(extra),
              task -> task.extras().getOrDefault(extra, "")));
    }
    return columns;
  }

  private boolean any(Function<Task, Optional<?>> part) {
    return tasks.stream().anyMatch(task -> part.apply(task).isPresent());
  }

  private static Column text(String header, Function<Task, String> cell) {
    return new Column(header, TextTable.Side.LEFT, cell);
  }

  private static Column number(String header, Function<Task, String> cell) {
    return new Column(header, TextTable.Side.RIGHT, cell);
  }

  private static String print(DurationNotation notation, Optional<Measure> measure) {
    return measure.map(notation::print).orElse("");
  }

  private static String print(Optional<LeverageFactor> factor) {
    return factor.map(known -> FactorNotation.print(known.rounded(1))).orElse("");
  }
}
