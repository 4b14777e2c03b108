package dev.leverage.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Totals;
import dev.leverage.record.Claim;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** One wrong digit is one finding, at its place. */
class ChangedDigitProperties {

  /** A claim with the exact value that it rounds. */
  private record Exact(Claim.Kind kind, int task, long dividend, long divisor, String text) {

    boolean holdsAs(String printed) {
      String digits = printed.replaceAll("[^0-9.]", "");
      BigDecimal claimed = new BigDecimal(digits);
      BigDecimal twiceOff =
          claimed
              .multiply(BigDecimal.valueOf(divisor))
              .subtract(BigDecimal.valueOf(dividend))
              .abs()
              .multiply(BigDecimal.valueOf(2));
      return twiceOff.compareTo(BigDecimal.valueOf(divisor, claimed.scale())) <= 0;
    }
  }

  @Provide
  Arbitrary<Task> tasks() {
    return Combinators.combine(
            Arbitraries.strings().alpha().ofLength(6),
            Arbitraries.longs().between(1, 60_000),
            Arbitraries.longs().between(1, 600),
            Arbitraries.longs().between(1, 60))
        .as(
            (title, human, agent, supervision) ->
                Task.titled(title)
                    .human(Measure.ofMinutes(human))
                    .agentTime(Measure.ofMinutes(agent))
                    .supervision(Measure.ofMinutes(supervision))
                    .build());
  }

  @Provide
  Arbitrary<List<Task>> days() {
    return tasks().list().ofMinSize(1).ofMaxSize(7);
  }

  @Property
  void exactlyTheChangedClaimIsReported(
      @ForAll("days") List<Task> tasks,
      @ForAll @IntRange(min = 0, max = 3) int decimals,
      @ForAll @IntRange(min = 0, max = 1_000) int which,
      @ForAll @IntRange(min = 0, max = 1_000) int where,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    List<Exact> claims = claims(tasks, decimals);
    assertEquals(List.of(), findings(tasks, claims, -1, ""));
    int changed = which % claims.size();
    String wrong = changeDigit(claims.get(changed).text(), where, by);
    Assume.that(!claims.get(changed).holdsAs(wrong));
    assertEquals(
        List.of(Location.ofText("a.md", changed + 1, 1)), findings(tasks, claims, changed, wrong));
  }

  private static String changeDigit(String text, int where, int by) {
    List<Integer> digits = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        digits.add(i);
      }
    }
    int index = digits.get(where % digits.size());
    char digit = (char) ('0' + (text.charAt(index) - '0' + by) % 10);
    return text.substring(0, index) + digit + text.substring(index + 1);
  }

  private static List<Exact> claims(List<Task> tasks, int decimals) {
    List<Exact> claims = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      LeverageFactor factor = LeverageFactor.leverageOf(tasks.get(i)).orElseThrow();
      LeverageFactor supervisory = LeverageFactor.supervisoryLeverageOf(tasks.get(i)).orElseThrow();
      claims.add(factor(Claim.Kind.LEVERAGE, i, factor, decimals));
      claims.add(factor(Claim.Kind.SUPERVISORY_LEVERAGE, i, supervisory, decimals));
    }
    Totals totals = Totals.of(tasks);
    int last = tasks.size() - 1;
    claims.add(
        factor(
            Claim.Kind.WEIGHTED_LEVERAGE,
            last,
            totals.weightedLeverage().factor().orElseThrow(),
            decimals));
    long human = totals.humanEstimate().millis();
    claims.add(quotient(Claim.Kind.TOTAL_HUMAN_ESTIMATE, last, human, 3_600_000, decimals, "h"));
    claims.add(quotient(Claim.Kind.TOTAL_WEEKS, last, human, 144_000_000, 2, ""));
    claims.add(
        quotient(
            Claim.Kind.TOTAL_AGENT_TIME,
            last,
            totals.agentTime().millis(),
            60_000,
            decimals,
            " min"));
    claims.add(quotient(Claim.Kind.TOTAL_TASKS, last, tasks.size(), 1, 0, ""));
    return claims;
  }

  private static Exact factor(Claim.Kind kind, int task, LeverageFactor factor, int decimals) {
    return quotient(kind, task, factor.numerator(), factor.denominator(), decimals, "x");
  }

  private static Exact quotient(
      Claim.Kind kind, int task, long dividend, long divisor, int decimals, String unit) {
    BigDecimal rounded =
        BigDecimal.valueOf(dividend)
            .divide(BigDecimal.valueOf(divisor), decimals, RoundingMode.HALF_EVEN);
    return new Exact(kind, task, dividend, divisor, rounded.toPlainString() + unit);
  }

  /** Returns where figures were found wrong; each claim stands on a line of its own. */
  private static List<Location> findings(
      List<Task> tasks, List<Exact> claims, int changed, String wrong) {
    Audit audit = new Audit();
    audit.day(DayHeader.UNKNOWN);
    for (int task = 0; task < tasks.size(); task++) {
      audit.task(tasks.get(task), Location.ofText("a.md", 1_000 + task, 1));
      for (int i = 0; i < claims.size(); i++) {
        if (claims.get(i).task() == task) {
          String text = i == changed ? wrong : claims.get(i).text();
          audit.claim(new Claim(claims.get(i).kind(), text, Location.ofText("a.md", i + 1L, 1)));
        }
      }
    }
    audit.endDay(DayFigures.NONE);
    audit.end();
    return audit.findings().stream()
        .map(Finding::location)
        .filter(place -> place instanceof Location.Text text && text.line() < 1_000)
        .toList();
  }
}
