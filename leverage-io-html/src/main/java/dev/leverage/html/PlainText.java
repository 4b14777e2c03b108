package dev.leverage.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text of an element as it shows: on one line, without markup and hidden parts. */
final class PlainText {

  private PlainText() {}

  static String of(Element element) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
              text.append(words.getWholeText());
            } else if (node instanceof Element inner && depth > 0) {
              if (PageParts.isChrome(inner) || PageParts.isHeadingMark(inner)) {
                return FilterResult.SKIP_ENTIRELY;
              }
              space(inner);
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element inner) {
              space(inner);
            }
            return FilterResult.CONTINUE;
          }

          private void space(Element inner) {
            if (inner.normalName().equals("br") || inner.isBlock()) {
              text.append(' ');
            }
          }
        },
        element);
    return text.toString().replace('\u00a0', ' ').replaceAll("[ \\t\\n\\r\\f]+", " ").strip();
  }
}
