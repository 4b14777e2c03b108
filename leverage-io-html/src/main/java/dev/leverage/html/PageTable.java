package dev.leverage.html;

import dev.leverage.format.Limits;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.Field;
import dev.leverage.table.Meaning;
import dev.leverage.table.Row;
import dev.leverage.table.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A table of a page: its header and the rows under it. */
final class PageTable {

  private final PageRow header;
  private final List<PageRow> rows;
  private final Vocabulary vocabulary;
  private final boolean[] figures;

  private PageTable(PageRow header, List<PageRow> rows, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.header = header;
    this.rows = List.copyOf(rows);
    this.figures = new boolean[header.size()];
    for (int column = 0; column < figures.length; column++) {
      Optional<Meaning> meaning = vocabulary.meaning(header.text(column));
      figures[column] =
          meaning.isPresent()
              && meaning.get().field() != Field.TITLE
              && meaning.get().field() != Field.AGENT_NAME;
    }
  }

  /** Returns the table of an element, whose first row is the header; empty if it has no rows. */
  static Optional<PageTable> of(Element table, Places places, Vocabulary vocabulary) {
    List<PageRow> rows = new ArrayList<>();
    for (Element part : table.children()) {
      switch (part.normalName()) {
        case "tr" -> rows.add(new PageRow(part, places));
        case "thead", "tbody", "tfoot" ->
            part.children().stream()
                .filter(child -> child.normalName().equals("tr"))
                .forEach(child -> rows.add(new PageRow(child, places)));
        default -> {}
      }
    }
    rows.removeIf(row -> row.size() == 0);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageTable(rows.get(0), rows.subList(1, rows.size()), vocabulary));
  }

  PageRow header() {
    return header;
  }

  List<PageRow> rows() {
    return rows;
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

  /** Refuses merged cells and tables in cells, since no row could be told from its neighbours. */
  void checkCells(Places places, Problems problems) {
    checkCells(header, places, problems);
    rows.forEach(row -> checkCells(row, places, problems));
  }

  private static void checkCells(PageRow row, Places places, Problems problems) {
    for (Element cell : row.cells()) {
      checkSpan(cell, "colspan", places, problems);
      checkSpan(cell, "rowspan", places, problems);
      Element inner = cell.selectFirst("table");
      if (inner != null) {
        problems.add(
            Problem.mismatch(
                ProblemCode.MALFORMED_DOCUMENT,
                places.ofTag(inner),
                "text in the cells of a table of tasks",
                "another table"));
      }
    }
  }

  private static void checkSpan(Element cell, String attribute, Places places, Problems problems) {
    if (PageRow.isMerged(cell, attribute)) {
      problems.add(
          Problem.mismatch(
              ProblemCode.MALFORMED_DOCUMENT,
              places.ofTag(cell),
              "cells that are not merged in a table of tasks",
              attribute + "=" + Problem.quoted(cell.attr(attribute))));
    }
  }

  /** Refuses a row longer or shorter than the header; one with merged cells has been refused. */
  boolean isEven(PageRow row, Problems problems) {
    if (row.isMerged()) {
      return false;
    }
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

  /** Returns the header as that of tasks. */
  Row asTaskHeader() {
    return new TaskCells(header, true);
  }

  /** Returns a row as the cells of a task: figures plain, texts as Markdown. */
  Row asTask(PageRow row) {
    return new TaskCells(row, false);
  }

  List<Row> asTasks() {
    return rows.stream().map(this::asTask).toList();
  }

  private final class TaskCells implements Row {

    private final PageRow row;
    private final boolean isHeader;

    TaskCells(PageRow row, boolean isHeader) {
      this.row = row;
      this.isHeader = isHeader;
    }

    @Override
    public int size() {
      return row.size();
    }

    @Override
    public String text(int column) {
      if (isHeader) {
        return row.headerText(column, vocabulary);
      }
      return column < figures.length && figures[column] ? row.text(column) : row.taskText(column);
    }

    @Override
    public Location location(int column) {
      return row.location(column);
    }
  }

  void checkLimits(Limits limits, Problems problems) {
    check(header.size(), limits.columns(), "columns", problems);
    check(rows.size(), limits.rows(), "rows", problems);
    checkLengths(header, limits, problems);
    rows.forEach(row -> checkLengths(row, limits, problems));
  }

  private void check(int number, long most, String limit, Problems problems) {
    if (number > most) {
      throw problems.failure(
          Problem.mismatch(
              ProblemCode.LIMIT_EXCEEDED,
              header.location(0),
              "at most " + most + " " + limit + " (limit: " + limit + ")",
              String.valueOf(number)));
    }
  }

  private static void checkLengths(PageRow row, Limits limits, Problems problems) {
    for (int column = 0; column < row.size(); column++) {
      int length = row.text(column).length();
      if (length > limits.cellLength()) {
        throw problems.failure(
            Problem.mismatch(
                ProblemCode.LIMIT_EXCEEDED,
                row.location(column),
                "at most " + limits.cellLength() + " characters in a cell (limit: cellLength)",
                String.valueOf(length)));
      }
    }
  }
}
