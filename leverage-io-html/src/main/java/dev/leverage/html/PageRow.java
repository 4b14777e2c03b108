package dev.leverage.html;

import dev.leverage.source.Location;
import dev.leverage.table.Row;
import dev.leverage.table.Vocabulary;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A row of a table: the cells that show, as plain texts, as texts with Markdown, and their places.
 */
final class PageRow implements Row {

  private final Element row;
  private final List<Element> cells;
  private final Places places;

  PageRow(Element row, Places places) {
    this.row = row;
    this.cells =
        row.children().stream()
            .filter(child -> isCell(child) && !PageParts.isHidden(child))
            .toList();
    this.places = places;
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  List<Element> cells() {
    return cells;
  }

  /** Tells of the cells that do not show, and of what is not read in those that do. */
  void tellLeftOut(LeftOut leftOut) {
    row.children().stream()
        .filter(child -> isCell(child) && PageParts.isHidden(child))
        .forEach(cell -> leftOut.add("hidden cells", cell));
    for (Element cell : cells) {
      cell.getAllElements().stream().skip(1).filter(PageRow::isLeftOut).forEach(leftOut::add);
    }
  }

  private static boolean isLeftOut(Element element) {
    return PageParts.isChrome(element) || element.normalName().equals("img");
  }

  @Override
  public int size() {
    return cells.size();
  }

  /** Returns the text of a cell with code, emphasis and links as Markdown. */
  @Override
  public String text(int column) {
    return column < cells.size()
        ? InlineMarkdown.of(
            cells.get(column).childNodes(), InlineMarkdown.Use.TASK, new LeftOut(places))
        : "";
  }

  @Override
  public String figure(int column) {
    return column < cells.size() ? PlainText.ofFigure(cells.get(column)) : "";
  }

  static boolean isMerged(Element cell, String attribute) {
    return cell.hasAttr(attribute) && !cell.attr(attribute).strip().equals("1");
  }

  boolean isMerged() {
    return cells.stream().anyMatch(cell -> isMerged(cell, "colspan") || isMerged(cell, "rowspan"));
  }

  /** Returns the row as one of headers: known words are plain. */
  Row asHeader(Vocabulary vocabulary) {
    return new Header(this, vocabulary);
  }

  private record Header(PageRow row, Vocabulary vocabulary) implements Row {

    @Override
    public int size() {
      return row.size();
    }

    @Override
    public String text(int column) {
      String plain = row.figure(column);
      return vocabulary.meaning(plain).isPresent() ? plain : row.text(column);
    }

    @Override
    public String figure(int column) {
      return row.figure(column);
    }

    @Override
    public Location location(int column) {
      return row.location(column);
    }
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
