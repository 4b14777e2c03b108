package dev.leverage.html;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Which kinds of elements are chrome, which divide text into blocks, and which do neither. */
final class PageParts {

  private static final Set<String> CHROME =
      Set.of(
          "nav",
          "header",
          "footer",
          "aside",
          "script",
          "style",
          "noscript",
          "template",
          "form",
          "button",
          "input",
          "select",
          "textarea",
          "iframe",
          "frameset",
          "object",
          "embed",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "dialog",
          "menu",
          "map",
          "link",
          "meta",
          "title",
          "head");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "caption");

  private static final Set<String> CHROME_ROLES =
      Set.of("navigation", "banner", "contentinfo", "complementary", "search", "form");

  private static final Pattern NOT_DISPLAYED =
      Pattern.compile(
          "(?:^|;)\\s*+display\\s*+:\\s*+none\\s*+(?:!\\s*+important\\s*+)?(?:;|$)",
          Pattern.CASE_INSENSITIVE);

  private PageParts() {}

  /** Returns whether an element is not part of the text of a page. */
  static boolean isChrome(Element element) {
    return CHROME.contains(element.normalName())
        || hasChromeRole(element)
        || isHidden(element)
        || element.attr("aria-hidden").equals("true");
  }

  private static boolean hasChromeRole(Element element) {
    return CHROME_ROLES.contains(element.attr("role").strip());
  }

  /** Returns whether an element itself says that no browser shows it. */
  static boolean isHidden(Element element) {
    return element.hasAttr("hidden") || NOT_DISPLAYED.matcher(element.attr("style")).find();
  }

  /** Returns whether a node begins a block of its own. */
  static boolean isBlock(Node node) {
    if (!(node instanceof Element element)) {
      return false;
    }
    return BLOCKS.contains(element.normalName())
        || (element.childrenSize() > 0
            && !isChrome(element)
            && element.children().stream().anyMatch(PageParts::isBlock));
  }

  /** Returns the level of a heading, or 0 if an element is none. */
  static int headingLevel(Element element) {
    String name = element.normalName();
    boolean heading =
        name.length() == 2
            && name.charAt(0) == 'h'
            && name.charAt(1) >= '1'
            && name.charAt(1) <= '6';
    return heading ? name.charAt(1) - '0' : 0;
  }

  /** Returns whether a link is the mark that sites put beside a heading, such as a number sign. */
  static boolean isHeadingMark(Element element) {
    if (!element.normalName().equals("a") || !element.attr("href").contains("#")) {
      return false;
    }
    String text = element.wholeText().strip();
    return text.isEmpty() || text.equals("#") || text.equals("¶") || text.equals("§");
  }
}
