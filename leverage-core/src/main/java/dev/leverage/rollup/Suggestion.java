package dev.leverage.rollup;

import dev.leverage.record.Columns;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.table.Misspelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was probably meant by a name that nothing has. */
final class Suggestion {

  private static final int LONGEST = 60;
  private static final int SHOWN = 10;

  private Suggestion() {}

  static boolean isNear(String word, String known) {
    if (word.length() > LONGEST || known.length() > LONGEST) {
      return false;
    }
    return distance(word, known) <= Math.min(3, word.length() / 3);
  }

  private static int distance(String word, String known) {
    return Misspelling.distance(word.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT));
  }

  static Optional<String> nearest(String word, List<String> known) {
    return known.stream()
        .filter(one -> isNear(word, one))
        .min(Comparator.comparingInt((String one) -> distance(word, one)));
  }

  static Problem unknownColumn(
      String name, Columns columns, List<String> otherWords, Location place) {
    List<String> known = new ArrayList<>(columns.extras());
    known.addAll(otherWords);
    Optional<String> meant = nearest(name, known);
    String hint;
    if (meant.isPresent()) {
      hint = "; did you mean " + Problem.quoted(meant.get()) + "?";
    } else if (columns.extras().isEmpty()) {
      hint = "; there are no columns of the record's own";
    } else {
      hint =
          "; there "
              + (columns.extras().size() == 1 ? "is " : "are ")
              + columns.extras().stream()
                  .limit(SHOWN)
                  .map(Problem::quoted)
                  .collect(Collectors.joining(", "))
              + (columns.extras().size() > SHOWN ? " and others" : "");
    }
    return Problem.of(
        ProblemCode.UNKNOWN_COLUMN, place, "there is no column " + Problem.quoted(name) + hint);
  }
}
