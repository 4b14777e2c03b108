package dev.leverage.json;

import dev.leverage.record.Measure;
import dev.leverage.record.Tokens;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/** The names of an object's figures that are approximate, until the figures are known. */
final class Approximations {

  private final Map<String, Location> names = new LinkedHashMap<>();

  void read(JsonCursor cursor) throws IOException {
    if (!cursor.is(JsonToken.START_ARRAY)) {
      cursor.refuse(ProblemCode.MALFORMED_DOCUMENT, "an array of names of figures");
      return;
    }
    while (cursor.next() != JsonToken.END_ARRAY) {
      String name = cursor.string("the name of a figure");
      if (name != null && names.put(name, cursor.place()) != null) {
        cursor.wrong(ProblemCode.MALFORMED_DOCUMENT, "each figure once");
      }
    }
  }

  /** Returns the figure with its mark, if it has one. */
  Optional<Measure> measure(String name, Optional<Measure> figure) {
    return figure.isPresent() && names.remove(name) != null
        ? figure.map(Measure::approximately)
        : figure;
  }

  /** Returns the count with its mark, if it has one. */
  Optional<Tokens> tokens(Optional<Tokens> figure) {
    return figure.isPresent() && names.remove(Names.TOKENS) != null
        ? figure.map(Tokens::approximately)
        : figure;
  }

  /** Adds an error for each name that no figure took. */
  void refuseRest(Problems problems) {
    names.forEach(
        (name, place) ->
            problems.add(
                Problem.mismatch(
                    ProblemCode.MALFORMED_DOCUMENT,
                    place,
                    "the name of a figure that is stated here",
                    Problem.quoted(name))));
  }
}
