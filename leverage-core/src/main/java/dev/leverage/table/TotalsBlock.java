package dev.leverage.table;

import dev.leverage.format.RecordSink;
import dev.leverage.measure.Totals;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.NotationException;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.Claim;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The totals of a day, a label and a figure in each row: a table of its own, or rows below a flat
 * table.
 */
final class TotalsBlock {

  private static final String LABEL_HEADER = "metric";
  private static final String VALUE_HEADER = "value";
  private static final Set<String> HEADINGS =
      Set.of("aggregate", "aggregates", "aggregate statistics", "summary", "the numbers", "totals");
  private static final Set<String> LABEL_HEADERS = Set.of(LABEL_HEADER, "measure", "figure");

  private final DecimalMark decimalMark;
  private final Problems problems;
  private final List<Claim> claims = new ArrayList<>();
  private Optional<Tokens> tokens = Optional.empty();

  TotalsBlock(DecimalMark decimalMark, Problems problems) {
    this.decimalMark = decimalMark;
    this.problems = problems;
  }

  /** Reads a table. */
  static TotalsBlock of(DocumentTable table, DecimalMark decimalMark, Problems problems) {
    TotalsBlock totals = new TotalsBlock(decimalMark, problems);
    for (Row row : rowsOf(table)) {
      if (table.isEven(row, problems)) {
        totals.take(row, 0, 1);
      }
    }
    return totals;
  }

  static boolean isOne(DocumentTable table) {
    Row header = table.header();
    if (header.size() != 2) {
      return false;
    }
    List<Row> rows = rowsOf(table);
    long known = rows.stream().filter(row -> kind(row, 0).isPresent()).count();
    boolean headed = word(header, 0).equals(LABEL_HEADER) && word(header, 1).equals(VALUE_HEADER);
    return known >= (headed ? 1 : 2) && known >= rows.size() - known;
  }

  /** A table cannot be without a header, so that some put the first figure there. */
  private static List<Row> rowsOf(DocumentTable table) {
    List<Row> rows = new ArrayList<>(table.rows());
    if (kind(table.header(), 0).isPresent()) {
      rows.add(0, table.header());
    }
    return rows;
  }

  private static Optional<Claim.Kind> kind(Row row, int column) {
    return Vocabulary.standard().aggregate(row.text(column));
  }

  private static String word(Row row, int column) {
    return row.figure(column).toLowerCase(Locale.ROOT);
  }

  boolean isEmpty() {
    return claims.isEmpty();
  }

  List<Claim> claims() {
    return claims;
  }

  /** Takes a row below a flat table; returns false if it is none of a block of totals. */
  boolean take(Row row) {
    List<Integer> filled = new ArrayList<>();
    for (int column = 0; column < row.size(); column++) {
      if (!row.text(column).isBlank()) {
        filled.add(column);
      }
    }
    if (filled.isEmpty() || filled.size() > 2) {
      return false;
    }
    int label = filled.get(0);
    if (filled.size() == 1) {
      return claims.isEmpty() && HEADINGS.contains(word(row, label));
    }
    if (claims.isEmpty() && kind(row, label).isEmpty()) {
      return LABEL_HEADERS.contains(word(row, label));
    }
    take(row, label, filled.get(1));
    return true;
  }

  private void take(Row row, int label, int column) {
    Optional<Claim.Kind> kind = kind(row, label);
    String text = row.figure(column).strip();
    if (kind.isEmpty()) {
      problems.add(
          Problem.of(
              ProblemCode.IGNORED,
              row.location(label),
              "the row " + Problem.quoted(row.text(label)) + " of the totals is left out"));
    } else if (!text.isEmpty()) {
      claims.add(new Claim(kind.get(), text, row.location(column)));
      if (kind.get() == Claim.Kind.TOTAL_TOKENS) {
        takeTokens(text, row, column);
      }
    }
  }

  private void takeTokens(String text, Row row, int column) {
    try {
      Optional<Tokens> found = TokenNotation.parse(text, decimalMark);
      if (tokens.isPresent() && !tokens.equals(found)) {
        problems.add(
            Problem.mismatch(
                ProblemCode.CONTRADICTION,
                row.location(column),
                "one count of tokens for the day",
                tokens.get().count() + " and " + Problem.quoted(text)));
      }
      tokens = found;
    } catch (NotationException e) {
      problems.add(Problem.mismatch(e.code(), row.location(column), e.expected(), e.found()));
    }
  }

  /**
   * Returns the tokens that are stated for the day. A total that is the sum of all tasks' tokens is
   * derived, and not a figure of the day's own.
   */
  Optional<Tokens> tokensBeside(Totals tasks) {
    boolean sum =
        tasks.tasks() > 0
            && tokens.isPresent()
            && tasks.tokensComplete()
            && tasks.tokens().isKnown()
            && tasks.tokens().count() == tokens.get().count()
            && tasks.tokens().approximate() == tokens.get().approximate();
    return sum ? Optional.empty() : tokens;
  }

  /** Delivers the totals of several days; tokens that are no sum of the tasks' are left out. */
  void deliverOfRecord(Totals tasks, RecordSink sink) throws IOException {
    for (Claim claim : claims) {
      if (claim.kind() == Claim.Kind.TOTAL_TOKENS && !tasks.tokensComplete()) {
        problems.add(
            Problem.of(
                ProblemCode.IGNORED,
                claim.location(),
                Problem.quoted(claim.text()) + " in the totals of several days is left out"));
      } else if (sink.acceptsClaims()) {
        sink.recordClaim(claim);
      }
    }
  }

  void deliver(RecordSink sink) throws IOException {
    if (sink.acceptsClaims()) {
      for (Claim claim : claims) {
        sink.claim(claim);
      }
    }
  }
}
