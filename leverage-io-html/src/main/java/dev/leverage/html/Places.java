package dev.leverage.html;

import dev.leverage.source.Location;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Tells where in the source of a page its elements and their texts are. */
final class Places {

  private final PageText page;

  Places(PageText page) {
    this.page = page;
  }

  /** Returns where the text of a node begins, or for want of text where its content would be. */
  Location ofText(Node node) {
    TextNode first = firstText(node);
    if (first != null) {
      return page.atText(first.sourceRange().startPos(), first.sourceRange().endPos());
    }
    return page.at(Math.max(node.sourceRange().endPos(), 0));
  }

  /** Returns where the tag of an element begins. */
  Location ofTag(Element element) {
    return page.at(Math.max(element.sourceRange().startPos(), 0));
  }

  /** Returns the place after the content of an element. */
  Location ofEnd(Element element) {
    int end = element.endSourceRange().startPos();
    return end < 0 ? ofTag(element) : page.at(end);
  }

  Location ofPage() {
    return page.at(0);
  }

  private static @Nullable TextNode firstText(Node node) {
    TextNode[] found = new TextNode[1];
    NodeTraversor.filter(
        (each, depth) -> {
          if (each instanceof Element element && PageParts.isChrome(element)) {
            return org.jsoup.select.NodeFilter.FilterResult.SKIP_ENTIRELY;
          }
          if (each instanceof TextNode text
              && !text.isBlank()
              && text.sourceRange().isTracked()
              && text.sourceRange().startPos() >= 0) {
            found[0] = text;
            return org.jsoup.select.NodeFilter.FilterResult.STOP;
          }
          return org.jsoup.select.NodeFilter.FilterResult.CONTINUE;
        },
        node);
    return found[0];
  }
}
