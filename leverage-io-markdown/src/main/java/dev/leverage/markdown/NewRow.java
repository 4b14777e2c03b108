package dev.leverage.markdown;

import dev.leverage.audit.RowNumbers;
import dev.leverage.format.ReadOptions;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.notation.TokenNotation;
import dev.leverage.notation.WeekNotation;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.Field;
import dev.leverage.table.TaskTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes a row for a table that is there, with the looks of its neighbour. */
final class NewRow {

  private final RecordTable table;
  private final List<TableLine> rows;
  private final int place;
  private final ReadOptions options;
  private final TaskTable columns;
  private final List<String> cells = new ArrayList<>();

  /**
   * Begins a row.
   *
   * @param table the table
   * @param rows its rows of tasks
   * @param place before which of them the new one stands
   */
  NewRow(RecordTable table, List<TableLine> rows, int place, ReadOptions options) {
    this.table = table;
    this.rows = rows;
    this.place = place;
    this.options = options;
    this.columns =
        TaskTable.under(
            table.header(),
            table.rows(),
            options.decimalMark().orElse(DecimalMark.POINT),
            options,
            new Problems());
    for (int column = 0; column < table.header().size(); column++) {
      cells.add("");
    }
  }

  /** Returns the line of the row. */
  String line(Task task) {
    put(Field.TITLE, InlineWriting.cell(task.title()));
    putMeasure(Field.HUMAN_ESTIMATE, task.humanEstimate(), DurationUnit.HOURS);
    putMeasure(Field.AGENT_TIME, task.agentTime(), DurationUnit.MINUTES);
    putMeasure(Field.SUPERVISION_TIME, task.supervisionTime(), DurationUnit.MINUTES);
    task.tokens().ifPresent(tokens -> putData(Field.TOKENS, TokenNotation.print(tokens)));
    putNumber();
    putDate();
    putFactor(Field.LEVERAGE, LeverageFactor.leverageOf(task));
    putFactor(Field.SUPERVISORY_LEVERAGE, LeverageFactor.supervisoryLeverageOf(task));
    task.humanEstimate().ifPresent(this::putWeeks);
    TableLine neighbour = neighbour();
    String line = neighbour.lineText();
    for (int column = cells.size() - 1; column >= 0; column--) {
      line =
          new CellText(line, neighbour.start(column), neighbour.end(column))
              .replacedInNewRow(cells.get(column), table.isAlignedRight(column));
    }
    return line;
  }

  private TableLine neighbour() {
    if (rows.isEmpty()) {
      return table.header();
    }
    return rows.get(place == 0 ? 0 : place - 1);
  }

  private void put(Field field, String text) {
    columns.column(field).ifPresent(column -> cells.set(column, text));
  }

  /** Data that has no column would be lost. */
  private void putData(Field field, String text) {
    if (columns.column(field).isEmpty()) {
      throw new LeverageException(
          Problem.of(
              ProblemCode.UNSUPPORTED_OPERATION,
              table.header().location(0),
              "the table has no column for the "
                  + field.label()
                  + " of a task; add one, or leave the figure out"));
    }
    put(field, text);
  }

  /** Returns a filled cell of a column, that of the neighbour first. */
  private Optional<String> sample(Field field) {
    OptionalInt column = columns.column(field);
    if (column.isEmpty() || rows.isEmpty()) {
      return Optional.empty();
    }
    List<TableLine> candidates = new ArrayList<>(rows);
    candidates.add(0, neighbour());
    return candidates.stream()
        .map(row -> row.figure(column.getAsInt()))
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private void putMeasure(Field field, Optional<Measure> measure, DurationUnit bare) {
    if (measure.isEmpty()) {
      return;
    }
    Optional<String> sample = sample(field);
    DurationNotation notation =
        field == Field.HUMAN_ESTIMATE
            ? DurationNotation.ofHumanEstimates()
            : DurationNotation.ofTimes();
    Optional<DurationUnit> unit = table.unit(columns.column(field));
    boolean plain =
        sample.isPresent() ? DurationNotation.isBareNumber(sample.get()) : unit.isPresent();
    putData(
        field,
        plain
            ? DurationNotation.printPlain(measure.get(), unit.orElse(bare))
            : SampleStyle.duration(notation.print(measure.get()), sample.orElse("")));
  }

  private void putNumber() {
    OptionalInt column = columns.column(Field.ROW_NUMBER);
    if (column.isEmpty()) {
      return;
    }
    String source = rows.isEmpty() ? "1" : neighbour().source(column.getAsInt());
    long number = RowNumbers.number(rows.isEmpty() ? "0" : neighbour().figure(column.getAsInt()));
    if (number >= 0) {
      long next = number + (rows.isEmpty() || place > 0 ? 1 : 0);
      put(Field.ROW_NUMBER, source.replaceFirst("\\d+", Long.toString(next)));
    }
  }

  private void putDate() {
    OptionalInt column = columns.column(Field.DATE);
    if (column.isPresent() && !rows.isEmpty()) {
      put(Field.DATE, neighbour().source(column.getAsInt()));
    }
  }

  private void putFactor(Field field, Optional<LeverageFactor> factor) {
    factor.ifPresent(known -> put(field, SampleStyle.factor(known, sample(field).orElse("1.0x"))));
  }

  private void putWeeks(Measure human) {
    String weeks = WeekNotation.print(human.millis(), options.workingWeek());
    boolean bare = sample(Field.WEEKS).filter(text -> !text.endsWith("w")).isPresent();
    put(Field.WEEKS, bare ? weeks.replace("w", "") : weeks);
  }
}
