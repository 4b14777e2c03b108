package dev.leverage.html;

import dev.leverage.format.Limits;
import dev.leverage.source.Deadline;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Limit;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeVisitor;

/** Parses a page as browsers do, within bounds. */
final class PageParsing {

  /** Elements nested more deeply are put beside each other, as browsers do. */
  static final int MOST_DEPTH = 512;

  /** A few unclosed elements may multiply; what they make is bounded too. */
  static final int MOST_ELEMENTS = 1_000_000;

  private PageParsing() {}

  static Document parse(PageText page, Limits limits, Deadline deadline, Problems problems) {
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(MOST_DEPTH);
    try (StreamParser stream = new StreamParser(parser).parse(page.text(), "")) {
      int elements = 0;
      for (Iterator<Element> each = stream.iterator(); each.hasNext(); each.next()) {
        deadline.check(page.at(0));
        if (++elements > MOST_ELEMENTS) {
          throw problems.failure(
              Limit.fixed(page.at(0), MOST_ELEMENTS, "elements in a page", "at least " + elements));
        }
      }
      refuseDeep(stream.document(), page, limits.nesting(), problems);
      return stream.document();
    } catch (LeverageException e) {
      throw e;
    } catch (RuntimeException e) {
      List<Problem> all = new ArrayList<>(problems.list());
      all.add(
          Problem.mismatch(
              ProblemCode.MALFORMED_DOCUMENT,
              page.at(0),
              "a web page",
              "what cannot be parsed as one"));
      throw new LeverageException(all, e);
    }
  }

  /** Counts blocks only: a page with a thousand unclosed tags of bold text is read everywhere. */
  private static void refuseDeep(Document document, PageText page, int most, Problems problems) {
    AtomicInteger depth = new AtomicInteger();
    document.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int level) {
            if (isBlock(node) && depth.incrementAndGet() > most) {
              throw problems.failure(
                  Limit.NESTING.exceededByNow(
                      page.at(node.sourceRange().startPos()), most, depth.get()));
            }
          }

          @Override
          public void tail(Node node, int level) {
            depth.addAndGet(isBlock(node) ? -1 : 0);
          }
        });
  }

  private static boolean isBlock(Node node) {
    return node instanceof Element element && element.isBlock();
  }
}
