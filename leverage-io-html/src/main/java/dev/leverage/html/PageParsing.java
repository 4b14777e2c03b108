package dev.leverage.html;

import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** Parses a page as browsers do, within bounds. */
final class PageParsing {

  /** Elements nested more deeply are put beside each other, as browsers do. */
  static final int MOST_DEPTH = 512;

  /** A few unclosed elements may multiply; what they make is bounded too. */
  static final int MOST_ELEMENTS = 1_000_000;

  private PageParsing() {}

  static Document parse(PageText page, Problems problems) {
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(MOST_DEPTH);
    try (StreamParser stream = new StreamParser(parser).parse(page.text(), "")) {
      int elements = 0;
      for (Iterator<Element> each = stream.iterator(); each.hasNext(); each.next()) {
        if (++elements > MOST_ELEMENTS) {
          throw problems.failure(
              Problem.mismatch(
                  ProblemCode.LIMIT_EXCEEDED,
                  page.at(0),
                  "at most " + MOST_ELEMENTS + " elements in a page",
                  "more than that"));
        }
      }
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
}
