package dev.leverage.audit;

import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.Claim;
import dev.leverage.record.DayFigures;
import dev.leverage.record.Tokens;
import dev.leverage.source.Location;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Compares the day's own tokens with those of its tasks. */
final class TokenCheck {

  private TokenCheck() {}

  static Optional<Finding> check(
      ExactFigures day,
      DayFigures figures,
      List<Claim> claims,
      Location otherwise,
      ClaimReading reading) {
    Optional<Long> ofTasks = day.tokensOfTasks();
    if (figures.tokens().isEmpty() || ofTasks.isEmpty()) {
      return Optional.empty();
    }
    Optional<Claim> claim =
        claims.stream().filter(each -> each.kind() == Claim.Kind.TOTAL_TOKENS).findFirst();
    Tokens own = figures.tokens().get();
    PrintedFigure printed =
        claim
            .flatMap(each -> reading.read(each).stream().findFirst())
            .filter(figure -> figure.holds(Fraction.of(own.count())))
            .orElseGet(() -> figure(own));
    Fraction exact = Fraction.of(ofTasks.get());
    if (printed.holds(exact)) {
      return Optional.empty();
    }
    String expected = printed.corrected(exact);
    return Optional.of(
        Finding.mismatch(
            FindingCode.CONTRADICTING_TOKENS,
            claim.map(Claim::location).orElse(otherwise),
            "tokens of the day: the tasks add up to " + expected + ", found " + printed.text(),
            expected,
            printed.text()));
  }

  private static PrintedFigure figure(Tokens tokens) {
    PrintedFigure figure =
        PrintedFigure.exact(
            TokenNotation.print(tokens),
            BigDecimal.valueOf(tokens.count()),
            BigInteger.ONE,
            new NumberStyle.Digits(tokens.approximate() ? "~" : "", "", true, DecimalMark.POINT));
    return tokens.approximate() ? figure.significant() : figure;
  }
}
