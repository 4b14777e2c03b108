package dev.leverage.markdown;

import dev.leverage.format.Limits;
import dev.leverage.notation.DurationUnit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.Field;
import dev.leverage.table.Meaning;
import dev.leverage.table.Row;
import dev.leverage.table.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A table of a document: its header and the rows under it. */
final class RecordTable {

  private final TableLine header;
  private final List<TableLine> rows;
  private final TableLine rule;
  private final Vocabulary vocabulary;
  private final boolean[] figures;

  private RecordTable(
      TableLine header, TableLine rule, List<TableLine> rows, Vocabulary vocabulary) {
    this.header = header;
    this.rule = rule;
    this.rows = List.copyOf(rows);
    this.vocabulary = vocabulary;
    this.figures = figures(header, vocabulary);
  }

  static RecordTable of(TopBlock block, SourceText source, Vocabulary vocabulary) {
    List<TableLine> rows = new ArrayList<>();
    for (int line = block.first() + 2; line < block.end(); line++) {
      rows.add(new TableLine(source, line));
    }
    return new RecordTable(
        new TableLine(source, block.first()),
        new TableLine(source, block.first() + 1),
        rows,
        vocabulary);
  }

  TableLine header() {
    return header;
  }

  List<TableLine> rows() {
    return rows;
  }

  /** Returns the index of the last line of the table. */
  int lastLine() {
    return rows.isEmpty() ? rule.line() : rows.get(rows.size() - 1).line();
  }

  /** Returns whether the line under the header aligns a column to the right. */
  boolean isAlignedRight(int column) {
    String dashes = rule.source(column);
    return dashes.endsWith(":") && !dashes.startsWith(":");
  }

  /** Returns the column that holds a field, if the header names one. */
  OptionalInt column(Field field) {
    return IntStream.range(0, header.size())
        .filter(
            column ->
                vocabulary
                    .meaning(header.text(column))
                    .filter(meaning -> meaning.field() == field)
                    .isPresent())
        .findFirst();
  }

  /** Returns the unit that the header of a column names. */
  Optional<DurationUnit> unit(OptionalInt column) {
    return column.isEmpty()
        ? Optional.empty()
        : vocabulary.meaning(header.text(column.getAsInt())).flatMap(Meaning::unit);
  }

  boolean isTaskTable() {
    return vocabulary.isTaskHeader(header);
  }

  boolean isDashboard() {
    return vocabulary.isDashboardHeader(header);
  }

  /** Returns the index of the last row that is not blank, -1 if there is none. */
  int lastRow() {
    int last = rows.size() - 1;
    while (last >= 0 && rows.get(last).isBlank()) {
      last--;
    }
    return last;
  }

  /** Returns a row of a table of days, whose cells are all figures. */
  static Row asDay(TableLine row) {
    boolean[] all = new boolean[row.size()];
    Arrays.fill(all, true);
    return new TaskCells(row, all);
  }

  /** Rows that are longer or shorter than the header would be cut or filled up by a browser. */
  boolean isEven(TableLine row, Problems problems) {
    int expected = header.size();
    int found = row.size();
    if (found == expected) {
      return true;
    }
    problems.add(
        Problem.mismatch(
            ProblemCode.RAGGED_ROW,
            row.location(Math.min(expected, found)),
            expected + " cells as in the header",
            found == 1 ? "1 cell" : found + " cells"));
    return false;
  }

  /** Returns a row as the cells of tasks: where the header names a figure, emphasis is left out. */
  Row asTask(TableLine row) {
    return new TaskCells(row, figures);
  }

  List<Row> asTasks() {
    return rows.stream().map(this::asTask).toList();
  }

  private static boolean[] figures(TableLine header, Vocabulary vocabulary) {
    boolean[] figures = new boolean[header.size()];
    for (int column = 0; column < figures.length; column++) {
      Optional<Meaning> meaning = vocabulary.meaning(header.text(column));
      figures[column] =
          meaning.isPresent()
              && meaning.get().field() != Field.TITLE
              && meaning.get().field() != Field.AGENT_NAME;
    }
    return figures;
  }

  private static final class TaskCells implements Row {

    private final TableLine line;
    private final boolean[] figures;

    TaskCells(TableLine line, boolean[] figures) {
      this.line = line;
      this.figures = figures;
    }

    @Override
    public int size() {
      return line.size();
    }

    @Override
    public String text(int column) {
      return column < figures.length && figures[column] ? line.figure(column) : line.text(column);
    }

    @Override
    public Location location(int column) {
      return line.location(column);
    }
  }

  void checkLimits(Limits limits, Problems problems) {
    check(header.size(), limits.columns(), "columns", header, problems);
    check(rows.size(), limits.rows(), "rows", header, problems);
    checkLengths(header, limits, problems);
    rows.forEach(row -> checkLengths(row, limits, problems));
  }

  private static void checkLengths(TableLine row, Limits limits, Problems problems) {
    for (int column = 0; column < row.size(); column++) {
      if (row.length(column) > limits.cellLength()) {
        throw problems.failure(
            Problem.mismatch(
                ProblemCode.LIMIT_EXCEEDED,
                row.location(column),
                "at most " + limits.cellLength() + " characters in a cell (limit: cellLength)",
                String.valueOf(row.length(column))));
      }
    }
  }

  private static void check(
      int number, long most, String limit, TableLine header, Problems problems) {
    if (number > most) {
      throw problems.failure(
          Problem.mismatch(
              ProblemCode.LIMIT_EXCEEDED,
              header.location(0),
              "at most " + most + " " + limit + " (limit: " + limit + ")",
              String.valueOf(number)));
    }
  }
}
