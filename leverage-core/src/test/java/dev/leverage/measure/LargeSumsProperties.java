package dev.leverage.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** A tally near the end of a long, where its short way of adding has to give way. */
class LargeSumsProperties {

  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  record Figures(long human, long agent, long supervision, long tokens) {

    List<Long> all() {
      return List.of(human, agent, supervision, tokens);
    }
  }

  @Property
  void aTallyAddsWhatFitsAndRefusesJustWhatDoesNot(@ForAll("rows") List<Figures> rows) {
    Tally tally = new Tally();
    List<Figures> added = new ArrayList<>();
    for (Figures row : rows) {
      added.add(row);
      if (fits(added)) {
        add(tally, row);
      } else {
        added.remove(added.size() - 1);
        assertThrows(ArithmeticException.class, () -> add(tally, row));
      }
      if (row.tokens() % 3 == 0) {
        assertEquals(added.size(), tally.totals().tasks());
      }
    }
    Totals totals = tally.totals();
    assertEquals(sum(added, 0), BigInteger.valueOf(totals.humanEstimate().millis()));
    assertEquals(sum(added, 1), BigInteger.valueOf(totals.agentTime().millis()));
    assertEquals(sum(added, 2), BigInteger.valueOf(totals.supervisionTime().millis()));
    assertEquals(sum(added, 3), BigInteger.valueOf(totals.tokens().count()));
    assertEquals(stating(added, 0), totals.humanEstimate().tasks());
    assertEquals(stating(added, 1), totals.agentTime().tasks());
    assertEquals(stating(added, 2), totals.supervisionTime().tasks());
    assertEquals(stating(added, 3), totals.tokens().figures());
    assertEquals(both(added, 1), totals.weightedLeverage().tasks());
    assertEquals(both(added, 2), totals.weightedSupervisoryLeverage().tasks());
    assertEquals(added.size(), totals.tasks());
    assertEquals(stating(added, 3) == added.size(), totals.tokensComplete());
  }

  private static void add(Tally tally, Figures row) {
    tally.add(row.human(), row.agent(), row.supervision(), row.tokens());
  }

  private static boolean fits(List<Figures> rows) {
    for (int figure = 0; figure < 4; figure++) {
      if (sum(rows, figure).compareTo(MOST) > 0) {
        return false;
      }
    }
    return true;
  }

  private static BigInteger sum(List<Figures> rows, int figure) {
    return rows.stream()
        .map(row -> row.all().get(figure))
        .filter(value -> value != Tally.ABSENT)
        .map(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static long stating(List<Figures> rows, int figure) {
    return rows.stream().filter(row -> row.all().get(figure) != Tally.ABSENT).count();
  }

  private static long both(List<Figures> rows, int time) {
    return rows.stream()
        .filter(row -> row.human() != Tally.ABSENT && row.all().get(time) != Tally.ABSENT)
        .count();
  }

  @Provide
  Arbitrary<List<Figures>> rows() {
    Arbitrary<Long> figure =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(0L, 1L, 59_999L)),
            Tuple.of(3, Arbitraries.integers().between(58, 62).map(bits -> (1L << bits) - 1)),
            Tuple.of(2, Arbitraries.integers().between(58, 62).map(bits -> 1L << bits)),
            Tuple.of(1, Arbitraries.of(Tally.ABSENT, Long.MAX_VALUE)));
    return Combinators.combine(figure, figure, figure, figure)
        .as(Figures::new)
        .list()
        .ofMaxSize(12);
  }
}
