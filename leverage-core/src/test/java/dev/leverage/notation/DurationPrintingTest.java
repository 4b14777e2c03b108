package dev.leverage.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.record.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationPrintingTest {

  @ParameterizedTest
  @CsvSource({
    "432000000, 120h",
    "5400000, 1.5h",
    "3060000, 0.85h",
    "2400000, 40m",
    "0, 0h",
    "9, 0.0000025h",
    "3, 0.00005m",
    "1, 0.001s",
    "1000, 1s",
    "360000000000000, 100000000h",
    "359999999999999, 359999999999.999s"
  })
  void printsEstimatesInTheLargestUnitWithAnEnd(long millis, String text) {
    assertEquals(text, DurationNotation.ofHumanEstimates().print(Measure.ofMillis(millis)));
  }

  @ParameterizedTest
  @CsvSource({
    "7200000, 120m",
    "210000, 3.5m",
    "2400000, 40m",
    "0, 0m",
    "1000, 1s",
    "1500, 0.025m",
    "1, 0.001s",
    "5400000, 90m"
  })
  void printsTimesInMinutesOrSeconds(long millis, String text) {
    assertEquals(text, DurationNotation.ofTimes().print(Measure.ofMillis(millis)));
  }

  @Test
  void marksWhatIsApproximate() {
    Measure fortyMinutes = Measure.ofMinutes(40).approximately();
    assertEquals("~40m", DurationNotation.ofTimes().print(fortyMinutes));
    assertEquals("~40m", DurationNotation.ofHumanEstimates().print(fortyMinutes));
    assertEquals("~40", DurationNotation.printPlain(fortyMinutes, DurationUnit.MINUTES));
    assertEquals(
        "~40.0", DurationNotation.printPlainWithDecimals(fortyMinutes, DurationUnit.MINUTES));
  }

  @ParameterizedTest
  @CsvSource({
    "2400000, HOURS, 0.6666667",
    "1200000, HOURS, 0.3333333",
    "1346400000, HOURS, 374",
    "3599999, HOURS, 0.9999997",
    "3600001, HOURS, 1.0000003",
    "7199999, HOURS, 1.9999997",
    "1, HOURS, 0.0000003",
    "2, HOURS, 0.0000006",
    "1, MINUTES, 0.00002",
    "59999, MINUTES, 0.99998",
    "210000, MINUTES, 3.5",
    "1, SECONDS, 0.001",
    "999, SECONDS, 0.999",
    "1500, SECONDS, 1.5",
    "0, HOURS, 0"
  })
  void printsThePlainNumberThatReadsBack(long millis, DurationUnit unit, String text) {
    assertEquals(text, DurationNotation.printPlain(Measure.ofMillis(millis), unit));
    assertEquals(text, DurationNotation.printPlain(millis, unit));
  }

  @ParameterizedTest
  @CsvSource({
    "1346400000, HOURS, 374.0",
    "5400000, HOURS, 1.5",
    "2400000, HOURS, 0.6666667",
    "0, HOURS, 0.0",
    "25860000, MINUTES, 431.0"
  })
  void printsAtLeastOneDecimalOfAggregates(long millis, DurationUnit unit, String text) {
    assertEquals(text, DurationNotation.printPlainWithDecimals(Measure.ofMillis(millis), unit));
    assertEquals(text, DurationNotation.printPlainWithDecimals(millis, unit));
  }

  @Test
  void printsSumsThatNoMeasureHolds() {
    assertEquals(
        "2562047788015.215502", DurationNotation.printPlain(Long.MAX_VALUE, DurationUnit.HOURS));
    assertEquals(
        "9223372036854775.807", DurationNotation.printPlain(Long.MAX_VALUE, DurationUnit.SECONDS));
  }

  @Test
  void refusesANegativeLength() {
    IllegalArgumentException failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> DurationNotation.printPlain(-1, DurationUnit.HOURS));
    assertEquals("a length must not be negative: -1", failure.getMessage());
  }
}
