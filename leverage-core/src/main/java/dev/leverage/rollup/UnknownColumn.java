package dev.leverage.rollup;

import dev.leverage.record.Columns;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.table.Misspelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A column that no record has, and what was probably meant. */
final class UnknownColumn {

  private static final int SHOWN = 10;

  private UnknownColumn() {}

  static Problem problem(String name, Columns columns, List<String> otherWords, Location place) {
    List<String> known = new ArrayList<>(columns.extras());
    known.addAll(otherWords);
    Optional<String> meant = Misspelling.nearest(name, known);
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
