package dev.leverage.table;

import dev.leverage.format.RecordSink;
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

/** A block of totals below a flat table: a label and a figure in each row. */
final class AggregateRows {

  private static final Set<String> HEADINGS =
      Set.of("aggregate", "aggregates", "aggregate statistics", "summary", "the numbers", "totals");
  private static final Set<String> LABEL_HEADERS = Set.of("metric", "measure", "figure");

  private final DecimalMark decimalMark;
  private final Problems problems;
  private final List<Claim> claims = new ArrayList<>();
  private Optional<Tokens> tokens = Optional.empty();

  AggregateRows(DecimalMark decimalMark, Problems problems) {
    this.decimalMark = decimalMark;
    this.problems = problems;
  }

  boolean isEmpty() {
    return claims.isEmpty();
  }

  List<Claim> claims() {
    return claims;
  }

  /** Takes a row; returns false if it is none of a block of totals. */
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
    String label = row.text(filled.get(0));
    String word = Vocabulary.plain(label).toLowerCase(Locale.ROOT);
    if (filled.size() == 1) {
      return claims.isEmpty() && HEADINGS.contains(word);
    }
    int column = filled.get(1);
    Optional<Claim.Kind> kind = Vocabulary.standard().aggregate(label);
    if (kind.isPresent()) {
      take(kind.get(), row, column);
      return true;
    }
    if (claims.isEmpty()) {
      return LABEL_HEADERS.contains(word);
    }
    problems.add(
        Problem.of(
            ProblemCode.IGNORED,
            row.location(filled.get(0)),
            "the row " + Problem.quoted(label) + " of the totals is left out"));
    return true;
  }

  private void take(Claim.Kind kind, Row row, int column) {
    String text = Vocabulary.plain(row.text(column));
    claims.add(new Claim(kind, text, row.location(column)));
    if (kind == Claim.Kind.TOTAL_TOKENS) {
      try {
        tokens = TokenNotation.parse(text, decimalMark);
      } catch (NotationException e) {
        problems.add(Problem.mismatch(e.code(), row.location(column), e.expected(), e.found()));
      }
    }
  }

  /** Returns the tokens that the block gives for the day. */
  Optional<Tokens> tokens() {
    return tokens;
  }

  void deliver(RecordSink sink) throws IOException {
    if (sink.acceptsClaims()) {
      for (Claim claim : claims) {
        sink.claim(claim);
      }
    }
  }
}
