package dev.leverage.html;

import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The kinds of elements that a page has and its record has not. */
final class LeftOut {

  private final Set<String> kinds = new TreeSet<>();
  private final Places places;
  private @Nullable Location first;

  LeftOut(Places places) {
    this.places = places;
  }

  void add(Element element) {
    add(element.normalName(), element);
  }

  void add(String kind, Element element) {
    kinds.add(kind);
    if (first == null) {
      first = places.ofTag(element);
    }
  }

  /** Says once what was left out. */
  void report(Problems problems) {
    if (first != null) {
      problems.add(
          Problem.of(
              ProblemCode.IGNORED,
              first,
              "left out, since not part of the record: " + String.join(", ", kinds)));
    }
  }
}
