package dev.leverage.notation;

import static dev.leverage.notation.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.source.ProblemCode;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateNotationTest {

  private static final LocalDate SECOND_OF_APRIL = LocalDate.of(2026, 4, 2);
  private static final String EXPECTED = "expected a date such as \"2026-04-02\", found ";

  private static Optional<LocalDate> parse(String text) {
    return DateNotation.parse(text, Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-04-02",
        " 2026-04-02\u00a0",
        "April 02, 2026",
        "April 2, 2026",
        "april 2,2026",
        "APR 02, 2026",
        "Apr. 2, 2026",
        "April\u00a02,\u20092026",
        "2 April 2026",
        "02 Apr 2026",
        "2 Apr. 2026",
        "Thursday, April 2, 2026",
        "THU, 2 April 2026",
        "Thu. April 02, 2026",
        "Thursday 2 April 2026",
        "Thu 2026-04-02",
        "Monday, April 2, 2026"
      })
  void readsEverySpelling(String text) {
    assertEquals(Optional.of(SECOND_OF_APRIL), parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Jan 31 2026, 2026-01-31",
    "February 28 2026, 2026-02-28",
    "feb 29 2024, 2024-02-29",
    "MARCH 1 2026, 2026-03-01",
    "May 5 2026, 2026-05-05",
    "June 6 2026, 2026-06-06",
    "jul 7 2026, 2026-07-07",
    "Aug 8 2026, 2026-08-08",
    "Sept 9 2026, 2026-09-09",
    "Sep 9 2026, 2026-09-09",
    "October 10 1900, 1900-10-10",
    "Nov 11 2026, 2026-11-11",
    "December 31 9999, 9999-12-31"
  })
  void knowsTheMonths(String words, LocalDate date) {
    assertEquals(Optional.of(date), parse(words.replaceFirst(" (\\d+)$", ", $1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4/2/2026", "04/02/2026", "4.2.2026", "4-2-2026", "4 / 2 / 2026"})
  void readsNumbersByTheOrderThatIsGiven(String text) {
    assertEquals(
        Optional.of(SECOND_OF_APRIL), DateNotation.parse(text, Optional.of(DateOrder.MONTH_FIRST)));
    assertEquals(
        Optional.of(LocalDate.of(2026, 2, 4)),
        DateNotation.parse(text, Optional.of(DateOrder.DAY_FIRST)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4/2/2026", "4.2.2026", "4-2-2026"})
  void refusesNumbersWithoutAnOrderNamingBothReadings(String text) {
    assertFails(
        ProblemCode.AMBIGUOUS_VALUE,
        "expected the option --date-order to say month first (2026-04-02) or day first"
            + " (2026-02-04), found \""
            + text
            + '"',
        () -> parse(text));
  }

  @Test
  void namesTheOnlyReadingOfNumbersWithoutAnOrder() {
    assertFails(
        ProblemCode.AMBIGUOUS_VALUE,
        "expected the option --date-order to say day first (2026-04-13), found \"13/4/2026\"",
        () -> parse("13/4/2026"));
    assertFails(
        ProblemCode.AMBIGUOUS_VALUE,
        "expected the option --date-order to say month first (2026-04-13), found \"4/13/2026\"",
        () -> parse("4/13/2026"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30",
        "2026-02-29",
        "1900-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "February 30, 2026",
        "31 April 2026",
        "13/13/2026",
        "0/0/2026",
        "June 0, 2026"
      })
  void refusesDaysThatTheCalendarDoesNotHave(String text) {
    assertFails(
        ProblemCode.BAD_DATE,
        EXPECTED + '"' + text + "\" (the calendar has no such day)",
        () -> parse(text));
  }

  @ParameterizedTest
  @CsvSource({"2026-04-02, 2026-04-02", "1900-01-01, 1900-01-01", "9999-12-31, 9999-12-31"})
  void theQuickWayTakesIsoDates(String text, LocalDate date) {
    assertEquals(date, DateNotation.parseIso(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-04-021",
        "2026x04-02",
        "2026-04x02",
        "2026-0x-02",
        "2026-04-0:",
        "2026-04-0/"
      })
  void theQuickWayLeavesEverythingElse(String text) {
    assertNull(DateNotation.parseIso(text));
  }

  @Test
  void refusesADayThatTheGivenOrderDoesNotMake() {
    assertFails(
        ProblemCode.BAD_DATE,
        EXPECTED + "\"13/4/2026\" (the calendar has no such day)",
        () -> DateNotation.parse("13/4/2026", Optional.of(DateOrder.MONTH_FIRST)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1899-12-31", "1582-10-10", "0000-00-00", "April 2, 0026", "4/2/0026"})
  void refusesYearsBefore1900(String text) {
    assertFails(
        ProblemCode.BAD_DATE,
        EXPECTED + '"' + text + "\" (years run from 1900 to 9999)",
        () -> parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TBD",
        "soon",
        "2026",
        "2026-04",
        "2026-4-2",
        "2026-04-2",
        "26-04-02",
        "10000-01-01",
        "-0044-03-15",
        "+2026-04-02",
        "2026/04/02",
        "2026.04.02",
        "20260402",
        "2026 04-02",
        "2026-04 02",
        "4 2-2026",
        "4/2 2026",
        "123 April 2026",
        "-4/2/2026",
        "4/-2/2026",
        "2026-031",
        "45000",
        "2026–04–02",
        "２０２６-04-02",
        "٢٠٢٦-04-02",
        "2026-04-02T00:00",
        "2026-04-02 10:00",
        "4/2/26",
        "4/2",
        "4/2-2026",
        "4/2/2026/",
        "4/2/20261",
        "April 2 2026",
        "April 2nd, 2026",
        "April 2, 26",
        "April 2",
        "April, 2026",
        "Apri 2, 2026",
        "Avril 2, 2026",
        "2 Aprl 2026",
        "2-Apr-2026",
        "2 April, 2026",
        "Someday, April 2, 2026",
        "Thursday",
        "Thursday,",
        "April 2, 2026 (Thursday)",
        "April 002, 2026",
        "~2026-04-02",
        "\u200e2026-04-02"
      })
  void refusesEverythingElse(String text) {
    assertFails(ProblemCode.BAD_DATE, EXPECTED + quoted(text), () -> parse(text));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\u200e", "\\u200e") + '"';
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "–", "—", "N/A"})
  void takesNothingForNothing(String text) {
    assertEquals(Optional.empty(), parse(text));
  }

  @Test
  void refusesAMillionDigitsAtOnce() {
    assertThrows(NotationException.class, () -> parse("1".repeat(1_000_000)));
    assertThrows(NotationException.class, () -> parse("a".repeat(1_000_000)));
  }

  @Test
  void printsDates() {
    assertEquals("2026-04-02", DateNotation.print(SECOND_OF_APRIL));
    assertEquals("April 02, 2026", DateNotation.printLong(SECOND_OF_APRIL));
    assertEquals("December 31, 1999", DateNotation.printLong(LocalDate.of(1999, 12, 31)));
  }
}
