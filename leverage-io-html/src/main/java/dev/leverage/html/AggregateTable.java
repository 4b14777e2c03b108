package dev.leverage.html;

import dev.leverage.format.RecordSink;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.NotationException;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.Claim;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of a day's totals: a label and a figure in each row. */
final class AggregateTable {

  private static final String LABEL_HEADER = "Metric";
  private static final String VALUE_HEADER = "Value";

  private final List<PageRow> rows;
  private final Problems problems;

  AggregateTable(PageTable table, Problems problems) {
    this.problems = problems;
    this.rows = new ArrayList<>();
    for (PageRow row : rowsOf(table)) {
      if (table.isEven(row, problems)) {
        rows.add(row);
      }
    }
  }

  /** A table cannot be without a header, so that some put the first figure there. */
  private static List<PageRow> rowsOf(PageTable table) {
    List<PageRow> rows = new ArrayList<>(table.rows());
    if (kind(table.header()).isPresent()) {
      rows.add(0, table.header());
    }
    return rows;
  }

  static boolean isOne(PageTable table) {
    if (table.header().size() != 2) {
      return false;
    }
    List<PageRow> rows = rowsOf(table);
    long known = rows.stream().filter(row -> kind(row).isPresent()).count();
    boolean headed =
        table.header().text(0).equals(LABEL_HEADER) && table.header().text(1).equals(VALUE_HEADER);
    return known >= (headed ? 1 : 2) && known >= rows.size() - known;
  }

  private static Optional<Claim.Kind> kind(PageRow row) {
    return Vocabulary.standard().aggregate(row.text(0));
  }

  /** Delivers the figures to a sink that wants them, and warns of those that nobody knows. */
  void deliver(RecordSink sink) throws IOException {
    boolean wanted = sink.acceptsClaims();
    for (PageRow row : rows) {
      Optional<Claim.Kind> kind = kind(row);
      String value = row.text(1).strip();
      if (kind.isEmpty()) {
        problems.add(
            Problem.of(
                ProblemCode.IGNORED,
                row.location(0),
                "the row " + Problem.quoted(row.text(0)) + " of the totals is left out"));
      } else if (wanted && !value.isEmpty()) {
        sink.claim(new Claim(kind.get(), value, row.location(1)));
      }
    }
  }

  /** Returns the tokens that the table gives for the day. */
  Optional<Tokens> tokens(DecimalMark mark) {
    Optional<Tokens> found = Optional.empty();
    for (PageRow row : rows) {
      if (kind(row).equals(Optional.of(Claim.Kind.TOTAL_TOKENS))) {
        try {
          Optional<Tokens> tokens = TokenNotation.parse(row.text(1), mark);
          if (found.isPresent() && !found.equals(tokens)) {
            problems.add(
                Problem.mismatch(
                    ProblemCode.CONTRADICTION,
                    row.location(1),
                    "one count of tokens for the day",
                    found.get().count() + " and " + Problem.quoted(row.text(1))));
          }
          found = tokens;
        } catch (NotationException e) {
          problems.add(Problem.mismatch(e.code(), row.location(1), e.expected(), e.found()));
        }
      }
    }
    return found;
  }
}
