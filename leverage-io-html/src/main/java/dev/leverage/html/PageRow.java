package dev.leverage.html;

import dev.leverage.source.Location;
import dev.leverage.table.Row;
import dev.leverage.table.Vocabulary;
import java.util.List;
import org.jsoup.nodes.Element;

/** A row of a table: its cells as plain texts, as texts with Markdown, and their places. */
final class PageRow implements Row {

  private final Element row;
  private final List<Element> cells;
  private final Places places;

  PageRow(Element row, Places places) {
    this.row = row;
    this.cells = row.children().stream().filter(PageRow::isCell).toList();
    this.places = places;
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  List<Element> cells() {
    return cells;
  }

  @Override
  public int size() {
    return cells.size();
  }

  /** Returns the plain text of a cell, as a figure or a label is read. */
  @Override
  public String text(int column) {
    return column < cells.size() ? PlainText.of(cells.get(column)) : "";
  }

  static boolean isMerged(Element cell, String attribute) {
    return cell.hasAttr(attribute) && !cell.attr(attribute).strip().equals("1");
  }

  boolean isMerged() {
    return cells.stream().anyMatch(cell -> isMerged(cell, "colspan") || isMerged(cell, "rowspan"));
  }

  boolean isBlank() {
    return cells.stream().allMatch(cell -> PlainText.of(cell).isEmpty());
  }

  /** Returns the text of a cell with code, emphasis and links as Markdown. */
  String taskText(int column) {
    return column < cells.size()
        ? InlineMarkdown.of(
            cells.get(column).childNodes(), InlineMarkdown.Use.TASK, new LeftOut(places))
        : "";
  }

  /** Returns the header of a column: its words if they are known, else its text as Markdown. */
  String headerText(int column, Vocabulary vocabulary) {
    String plain = text(column);
    return vocabulary.meaning(plain).isPresent() ? plain : taskText(column);
  }

  String markdown(int column, LeftOut leftOut) {
    return column < cells.size()
        ? InlineMarkdown.of(cells.get(column).childNodes(), InlineMarkdown.Use.LINE, leftOut)
        : "";
  }

  @Override
  public Location location(int column) {
    if (column < cells.size()) {
      return places.ofText(cells.get(column));
    }
    return places.ofEnd(row);
  }
}
