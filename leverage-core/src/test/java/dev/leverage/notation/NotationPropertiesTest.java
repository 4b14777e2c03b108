package dev.leverage.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.record.Tokens;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NotationPropertiesTest {

  @Provide
  Arbitrary<Tokens> tokens() {
    return Combinators.combine(
            Arbitraries.longs().between(0, Tokens.MAX_COUNT), Arbitraries.of(true, false))
        .as(Tokens::new);
  }

  @Provide
  Arbitrary<BigDecimal> factors() {
    Arbitrary<BigInteger> digits =
        Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(25));
    return Combinators.combine(digits, Arbitraries.integers().between(0, 20)).as(BigDecimal::new);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    long first = LocalDate.of(1900, 1, 1).toEpochDay();
    long last = LocalDate.of(9999, 12, 31).toEpochDay();
    return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
  }

  /** Texts of the pieces of which values are made, and texts of anything. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "1", "30", "2026", "200", "0", ".", ",", ":", "h", "m", "s", "d", "w", " min", "hours",
            " ", "\u00a0", "~", "≈", "-", "–", "/", "(", ")", "x", "×", "k", "M", "tokens",
            "working", "April", "Thu", "n/a", "é", "٨");
    Arbitrary<String> alike = pieces.list().ofMaxSize(8).map(list -> String.join("", list));
    return Arbitraries.oneOf(alike, Arbitraries.strings());
  }

  @Property
  void tokensReadBack(@ForAll("tokens") Tokens tokens, @ForAll DecimalMark mark) {
    assertEquals(
        Optional.of(tokens), TokenNotation.parse(TokenNotation.print(tokens), DecimalMark.POINT));
    assertEquals(Optional.of(tokens), TokenNotation.parse(TokenNotation.printPlain(tokens), mark));
  }

  @Property
  void factorsReadBackWithTheirDecimals(@ForAll("factors") BigDecimal factor) {
    Optional<PrintedFactor> printed = Optional.of(new PrintedFactor(factor));
    assertEquals(printed, FactorNotation.parse(FactorNotation.print(factor), DecimalMark.POINT));
    assertEquals(
        printed, FactorNotation.parse(FactorNotation.printPlain(factor), DecimalMark.UNDECIDED));
  }

  @Property
  void datesReadBack(@ForAll("dates") LocalDate date) {
    assertEquals(Optional.of(date), DateNotation.parse(DateNotation.print(date), Optional.empty()));
    assertEquals(
        Optional.of(date), DateNotation.parse(DateNotation.printLong(date), Optional.empty()));
  }

  @Property
  void numericDatesReadBackByTheirOrder(@ForAll("dates") LocalDate date) {
    String monthFirst = date.getMonthValue() + "/" + date.getDayOfMonth() + "/" + date.getYear();
    String dayFirst = date.getDayOfMonth() + "." + date.getMonthValue() + "." + date.getYear();
    assertEquals(
        Optional.of(date), DateNotation.parse(monthFirst, Optional.of(DateOrder.MONTH_FIRST)));
    assertEquals(Optional.of(date), DateNotation.parse(dayFirst, Optional.of(DateOrder.DAY_FIRST)));
  }

  @Property(tries = 2000)
  void anyTextIsReadOrRefusedAndNothingElse(
      @ForAll("texts") String text, @ForAll DecimalMark mark, @ForAll DurationUnit unit) {
    readsOrRefuses(() -> DurationNotation.ofTimes().withDecimalMark(mark).parse(text));
    readsOrRefuses(
        () ->
            DurationNotation.ofHumanEstimates()
                .withBareUnit(unit)
                .withDecimalMark(mark)
                .parse(text));
    readsOrRefuses(() -> TokenNotation.parse(text, mark));
    readsOrRefuses(() -> FactorNotation.parse(text, mark));
    readsOrRefuses(() -> DateNotation.parse(text, Optional.empty()));
    readsOrRefuses(() -> DateNotation.parse(text, Optional.of(DateOrder.DAY_FIRST)));
    DurationNotation.isBareNumber(text);
  }

  private static void readsOrRefuses(Runnable parsing) {
    try {
      parsing.run();
    } catch (NotationException expected) {
      assertEquals(
          "expected " + expected.expected() + ", found " + expected.found(), expected.getMessage());
    }
  }
}
