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
import java.util.Set;
import java.util.stream.Stream;
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

  /** Wherever head and foot of a table stand in the source, they show above and below. */
  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>(rowsOf(table.children(), Set.of("thead")));
    rows.addAll(rowsOf(table.children(), Set.of("tbody", "tr")));
    rows.addAll(rowsOf(table.children(), Set.of("tfoot")));
    return rows;
  }

  private static List<Element> rowsOf(List<Element> parts, Set<String> names) {
    return parts.stream()
        .filter(part -> names.contains(part.normalName()))
        .flatMap(
            part ->
                part.normalName().equals("tr")
                    ? Stream.of(part)
                    : rowsOf(part.children(), Set.of("tr")).stream())
        .toList();
  }

  /** Tells of what is there and is not read: rows and cells that do not show, chrome in others. */
  void tellLeftOut(LeftOut leftOut) {
    hiddenRows.forEach(row -> leftOut.add("hidden rows", row));
    header.tellLeftOut(leftOut);
    rows.forEach(row -> row.tellLeftOut(leftOut));
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
