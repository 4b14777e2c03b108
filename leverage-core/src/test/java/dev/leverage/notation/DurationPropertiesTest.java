package dev.leverage.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DurationPropertiesTest {

  private static final DurationNotation ESTIMATES = DurationNotation.ofHumanEstimates();
  private static final DurationNotation TIMES = DurationNotation.ofTimes();

  @Provide
  Arbitrary<Measure> measures() {
    Arbitrary<Long> any = Arbitraries.longs().between(0, Measure.MAX_MILLIS);
    Arbitrary<Long> small = Arbitraries.longs().between(0, 10_000_000);
    Arbitrary<Long> minutes = small.map(halves -> halves * 30_000);
    return Combinators.combine(Arbitraries.oneOf(any, small, minutes), Arbitraries.of(true, false))
        .as(Measure::new);
  }

  /** Decimals of every length around those that the quick way takes. */
  @Provide
  Arbitrary<String> decimals() {
    Arbitrary<String> whole = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(13);
    Arbitrary<String> fraction = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(12);
    return Combinators.combine(whole, fraction.optional())
        .as((digits, decimals) -> digits + decimals.map(d -> "." + d).orElse(""));
  }

  @Property
  void whatIsPrintedReadsBack(@ForAll("measures") Measure measure) {
    assertEquals(Optional.of(measure), ESTIMATES.parse(ESTIMATES.print(measure)));
    assertEquals(Optional.of(measure), TIMES.parse(TIMES.print(measure)));
    assertEquals(Optional.of(measure), TIMES.parse(ESTIMATES.print(measure)));
  }

  @Property
  void whatIsPrintedIsTheExactDecimal(@ForAll("measures") Measure measure) {
    String text = ESTIMATES.print(measure).replace("~", "");
    BigDecimal number = new BigDecimal(text.substring(0, text.length() - 1));
    assertEquals(0, BigDecimal.valueOf(measure.millis()).compareTo(number.multiply(unitOf(text))));
  }

  private static BigDecimal unitOf(String text) {
    return switch (text.charAt(text.length() - 1)) {
      case 'h' -> BigDecimal.valueOf(3_600_000);
      case 'm' -> BigDecimal.valueOf(60_000);
      default -> BigDecimal.valueOf(1_000);
    };
  }

  @Property
  void whatIsPrintedPlainReadsBackInItsUnit(
      @ForAll("measures") Measure measure, @ForAll DurationUnit unit) {
    String plain = DurationNotation.printPlain(measure, unit);
    String decimal = DurationNotation.printPlainWithDecimals(measure, unit);
    assertEquals(Optional.of(measure), ESTIMATES.withBareUnit(unit).parse(plain));
    assertEquals(Optional.of(measure), TIMES.withBareUnit(unit).parse(decimal));
    assertEquals(plain.contains(".") ? plain : plain + ".0", decimal);
  }

  @Property
  void noShorterNumberReadsBack(@ForAll("measures") Measure measure, @ForAll DurationUnit unit) {
    String plain = DurationNotation.printPlain(measure.millis(), unit);
    BigDecimal printed = new BigDecimal(plain);
    if (printed.scale() > 0) {
      BigDecimal below = printed.setScale(printed.scale() - 1, RoundingMode.DOWN);
      assertTrue(millis(below, unit) != measure.millis());
      assertTrue(millis(below.add(below.ulp()), unit) != measure.millis());
    }
  }

  @Property
  void noNumberOfTheSameLengthIsCloser(
      @ForAll("measures") Measure measure, @ForAll DurationUnit unit) {
    BigDecimal printed = new BigDecimal(DurationNotation.printPlain(measure.millis(), unit));
    BigDecimal error = error(printed, measure, unit);
    assertTrue(error.compareTo(error(printed.add(printed.ulp()), measure, unit)) <= 0);
    assertTrue(error.compareTo(error(printed.subtract(printed.ulp()), measure, unit)) <= 0);
  }

  private static BigDecimal error(BigDecimal number, Measure measure, DurationUnit unit) {
    return number
        .multiply(BigDecimal.valueOf(unit.millis()))
        .subtract(BigDecimal.valueOf(measure.millis()))
        .abs();
  }

  @Property(tries = 2000)
  void theQuickWayAndTheSlowWayReadWhatBigDecimalReads(
      @ForAll("decimals") String number, @ForAll DurationUnit unit) {
    String text = number + unit.symbol();
    BigDecimal exact = new BigDecimal(number).multiply(BigDecimal.valueOf(unit.millis()));
    BigDecimal millis = exact.setScale(0, RoundingMode.HALF_EVEN);
    if (millis.compareTo(BigDecimal.valueOf(Measure.MAX_MILLIS)) <= 0) {
      Measure measure = Measure.ofMillis(millis.longValueExact());
      assertEquals(Optional.of(measure), TIMES.parse(text));
      assertEquals(Optional.of(measure), TIMES.withBareUnit(unit).parse(number));
      assertEquals(Optional.of(measure.approximately()), TIMES.parse("~" + text));
      assertEquals(measure, DurationReader.read(text, TIMES, DecimalMark.POINT));
    }
  }

  @Property
  void theQuickWayRoundsTiesToTheEvenMillisecond(@ForAll("measures") Measure measure) {
    long millis = measure.millis() % 100_000;
    String half = BigDecimal.valueOf(millis * 10 + 5, 4).toPlainString() + "s";
    long even = millis + (millis & 1);
    assertEquals(Optional.of(Measure.ofMillis(even)), TIMES.parse(half));
  }

  private static long millis(BigDecimal number, DurationUnit unit) {
    return number
        .multiply(BigDecimal.valueOf(unit.millis()))
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }
}
