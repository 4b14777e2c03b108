package dev.leverage.html;

import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text of an element as it shows: on one line, without markup and hidden parts. */
final class PlainText {

  /** What would change a figure if it were taken for digits of it, and how it is told then. */
  private static final Map<String, String> APART =
      Map.of("del", "~~", "s", "~~", "strike", "~~", "sup", "^", "sub", "_");

  private PlainText() {}

  static String of(Element element) {
    return of(element, Map.of());
  }

  /** Returns the text of a figure, in which nothing struck, raised or lowered passes for digits. */
  static String ofFigure(Element element) {
    return of(element, APART);
  }

  private static String of(Element element, Map<String, String> marks) {
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
              text.append(marks.getOrDefault(inner.normalName(), ""));
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element inner) {
              text.append(marks.getOrDefault(inner.normalName(), ""));
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
