package dev.leverage.html;

import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.DocumentTable;
import dev.leverage.table.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A table of a page: its header and the rows under it, as far as they show. */
final class PageTable {

  private final PageRow header;
  private final List<PageRow> rows;
  private final List<Element> hiddenRows;
  private final Vocabulary vocabulary;

  private PageTable(
      PageRow header, List<PageRow> rows, List<Element> hiddenRows, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.header = header;
    this.rows = List.copyOf(rows);
    this.hiddenRows = List.copyOf(hiddenRows);
  }

  /** Returns the table of an element, whose first row is the header; empty if it has no rows. */
  static Optional<PageTable> of(Element table, Places places, Vocabulary vocabulary) {
    List<PageRow> rows = new ArrayList<>();
    List<Element> hidden = new ArrayList<>();
    for (Element row : rows(table)) {
      if (PageParts.isHidden(row) || PageParts.isHidden(Objects.requireNonNull(row.parent()))) {
        hidden.add(row);
      } else {
        rows.add(new PageRow(row, places));
      }
    }
    rows.removeIf(row -> row.size() == 0);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageTable(rows.get(0), rows.subList(1, rows.size()), hidden, vocabulary));
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element part : table.children()) {
      switch (part.normalName()) {
        case "tr" -> rows.add(part);
        case "thead", "tbody", "tfoot" ->
            part.children().stream()
                .filter(child -> child.normalName().equals("tr"))
                .forEach(rows::add);
        default -> {}
      }
    }
    return rows;
  }

  /** Tells of the rows and cells that are there and do not show. */
  void leaveOutHidden(LeftOut leftOut) {
    hiddenRows.forEach(row -> leftOut.add("hidden rows", row));
    header.leaveOutHidden(leftOut);
    rows.forEach(row -> row.leaveOutHidden(leftOut));
  }

  PageRow header() {
    return header;
  }

  List<PageRow> rows() {
    return rows;
  }

  /** Returns the table as it is read: without the rows that are refused for merged cells. */
  DocumentTable content() {
    return new DocumentTable(
        header.asHeader(vocabulary),
        rows.stream().filter(row -> !row.isMerged()).toList(),
        vocabulary);
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
}
