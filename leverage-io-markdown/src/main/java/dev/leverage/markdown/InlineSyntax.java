package dev.leverage.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Tells whether inline Markdown would do more than show text: raw HTML, or a link that runs. */
final class InlineSyntax {

  private static final Parser PARSER = Parser.builder().enabledBlockTypes(Set.of()).build();
  private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Set<String> HARMLESS = Set.of("http", "https", "mailto");

  /** The one piece of HTML that is written: how a cell says that a line ends. */
  static final String LINE_BREAK = "<br>";

  private InlineSyntax() {}

  static Node parse(String inline) {
    return PARSER.parse(inline);
  }

  /** Returns whether the source has no raw HTML and no link or image of an unusual scheme. */
  static boolean isInert(String inline) {
    if (inline.indexOf('<') < 0 && inline.indexOf('[') < 0) {
      return true;
    }
    Search search = new Search();
    // The letter keeps the text from being taken for the definition of a link.
    parse("x " + inline).accept(search);
    return !search.found;
  }

  private static boolean isHarmless(String destination) {
    String plain = destination.replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
    Matcher scheme = SCHEME.matcher(plain);
    if (scheme.matches()) {
      return HARMLESS.contains(scheme.group(1));
    }
    int colon = plain.indexOf(':');
    return colon < 0 || plain.substring(0, colon).matches("[^/?#]*[/?#].*");
  }

  private static final class Search extends AbstractVisitor {

    private boolean found;

    @Override
    public void visit(HtmlInline html) {
      found |= !html.getLiteral().equals(LINE_BREAK);
    }

    @Override
    public void visit(Link link) {
      found |= !isHarmless(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      found |= !isHarmless(image.getDestination());
      visitChildren(image);
    }
  }
}
