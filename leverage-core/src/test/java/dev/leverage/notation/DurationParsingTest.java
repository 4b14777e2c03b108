package dev.leverage.notation;

import static dev.leverage.notation.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.measure.WorkingWeek;
import dev.leverage.record.Measure;
import dev.leverage.source.ProblemCode;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationParsingTest {

  private static final DurationNotation ESTIMATES = DurationNotation.ofHumanEstimates();
  private static final DurationNotation TIMES = DurationNotation.ofTimes();
  private static final String EXPECTED = "expected a duration such as \"51m\" or \"1.5h\", found ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120h               | 432000000
          1.5h               | 5400000
          120 hours          | 432000000
          1 hour             | 3600000
          3 hrs              | 10800000
          1 hr               | 3600000
          51m                | 3060000
          3.5m               | 210000
          40 min             | 2400000
          40min              | 2400000
          30min              | 1800000
          7 mins             | 420000
          217 minutes        | 13020000
          1 minute           | 60000
          90s                | 90000
          90 sec             | 90000
          90 secs            | 90000
          1 second           | 1000
          90 seconds         | 90000
          1h 30m             | 5400000
          1h30m              | 5400000
          1 hour 30 minutes  | 5400000
          1h 30m 15.5s       | 5415500
          1h 0.5m            | 3630000
          2h 30s             | 7230000
          1h 90m             | 9000000
          1:30               | 5400000
          01:05              | 3900000
          1:30:00            | 5400000
          0:00:59            | 59000
          0:59               | 3540000
          120:00             | 432000000
          1,200h             | 4320000000
          1,478,000m         | 88680000000
          1,200.5h           | 4321800000
          0h                 | 0
          007m               | 420000
          0.0000001h         | 0
          """)
  void readsEverySpellingTheSameInBothColumns(String text, long millis) {
    assertEquals(Optional.of(Measure.ofMillis(millis)), ESTIMATES.parse(text));
    assertEquals(Optional.of(Measure.ofMillis(millis)), TIMES.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2d              | 16
          3 days          | 24
          1 day           | 8
          7.5 working days| 60
          2 weeks         | 80
          1.1w            | 44
          1 wk            | 40
          3 wks           | 120
          2 work weeks    | 80
          1w 2d 3h        | 59
          """)
  void readsDaysAndWeeksOfHumanEstimates(String text, long hours) {
    assertEquals(Optional.of(Measure.ofHours(hours)), ESTIMATES.parse(text));
  }

  @Test
  void measuresDaysAndWeeksByTheWorkingWeek() {
    DurationNotation french = ESTIMATES.withWorkingWeek(WorkingWeek.of(7, 35));
    assertEquals(Optional.of(Measure.ofHours(14)), french.parse("2d"));
    assertEquals(Optional.of(Measure.ofMinutes(3675)), french.parse("1.75w"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2d", "3 days", "1.1w", "2 weeks", "1 working day", "1w 2h"})
  void refusesDaysAndWeeksOfTimes(String text) {
    assertFails(
        ProblemCode.BAD_DURATION,
        EXPECTED + '"' + text + "\" (only human estimates have days and weeks)",
        () -> TIMES.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          60h (7.5 working days)        | 60
          284 hours (~7.1 work weeks)   | 284
          60h(7.5 days)                 | 60
          60h ( ≈ 1w 2.5d )             | 60
          60 (7.5 working days)         | 60
          60:00 (7.5 days)              | 60
          """)
  void leavesAClaimInParenthesesToOthers(String text, long hours) {
    assertEquals(Optional.of(Measure.ofHours(hours)), ESTIMATES.parse(text));
  }

  @Test
  void leavesAClaimInParenthesesAfterTimesToOthers() {
    assertEquals(Optional.of(Measure.ofMinutes(85)), TIMES.parse("85m (1.4h)"));
    assertEquals(Optional.of(Measure.ofMinutes(217)), TIMES.parse("217 minutes (~3.6 hours)"));
    assertEquals(Optional.of(Measure.ofMinutes(480)), TIMES.parse("480m (1 working day)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "60h (TBD)",
        "60h (at most)",
        "60h ()",
        "60h (7.5)",
        "60h (7.5 working)",
        "60h (7.5 working hours)",
        "60h (7.5 days",
        "60h (7.5 days))",
        "60h (7.5 days) (1.5w)",
        "60h (7.5 days) more",
        "60h (1:30)",
        "60h (-1h)",
        "60h ((1h))",
        "(60h)",
        "60h 7.5 days)"
      })
  void refusesAnythingElseInParentheses(String text) {
    assertFails(ProblemCode.BAD_DURATION, EXPECTED + '"' + text + '"', () -> ESTIMATES.parse(text));
  }

  @Test
  void readsBareNumbersInTheUnitOfTheColumn() {
    assertEquals(Optional.of(Measure.ofHours(51)), ESTIMATES.parse("51"));
    assertEquals(Optional.of(Measure.ofMinutes(51)), TIMES.parse("51"));
    assertEquals(
        Optional.of(Measure.ofMillis(1500)), TIMES.withBareUnit(DurationUnit.SECONDS).parse("1.5"));
    assertEquals(
        Optional.of(Measure.ofMinutes(1478)),
        ESTIMATES.withBareUnit(DurationUnit.MINUTES).parse(" 1,478 "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"~40h", "≈40h", " ~ 40 h ", "~40", "~2400 min", "~1w", "~40:00", "~ 40.0H"})
  void readsTheApproximateMark(String text) {
    assertEquals(Optional.of(Measure.ofHours(40).approximately()), ESTIMATES.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "40 H",
        "\t40h\n",
        "40\u00a0h",
        "\u200940\u202fHours\u3000",
        "40 HOURS",
        "40 hRs",
        "39h\u00a060M"
      })
  void forgivesCaseAndSpaces(String text) {
    assertEquals(Optional.of(Measure.ofHours(40)), ESTIMATES.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0\t", "-", "–", "—", " - ", "n/a", "N/A", " n/A\u2009"})
  void takesNothingForNothing(String text) {
    assertEquals(Optional.empty(), ESTIMATES.parse(text));
    assertEquals(Optional.empty(), TIMES.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TBD",
        "51 x",
        "h",
        "~",
        "~~40h",
        "~-",
        "--",
        "na",
        "n / a",
        "?",
        "40h?",
        "about 40h",
        "5.",
        "5.h",
        ".5",
        ".5h",
        "1..5h",
        "1.2.3h",
        "1 000h",
        "8 8",
        "1h30",
        "1h, 30m",
        "1h and 30m",
        "1.5h 30m",
        "1.0h 30m",
        "30m 1h",
        "1h 1h",
        "1m 30m",
        "1ms",
        "1hm",
        "1ho urs",
        "+8",
        "1e3",
        "1e309",
        "0x10",
        "NaN",
        "Infinity",
        "∞",
        "½",
        "1/2",
        "8'30",
        "1_000",
        "PT8H",
        "P1D",
        "#DIV/0!",
        "TRUE",
        "٨",
        "８h",
        "1٫5h",
        "1:3",
        "1:300",
        "1:60",
        "1:30:60",
        "1:30:0",
        "1:30:00.5",
        "1:",
        ":30",
        "1.5:30",
        "1:30h",
        "1:2:3:4",
        "1,20h",
        "12,3456h",
        "1234,567h",
        "1,,200h",
        "1,200,h",
        ",200h",
        "1.200,5h",
        "2 hours 3 hours",
        "working days",
        "2 working",
        "2 work",
        "40h\u0000",
        "40h\u200b",
        "40\u202eh",
        "40h;"
      })
  void refusesEverythingElse(String text) {
    NotationException failure = assertThrows(NotationException.class, () -> ESTIMATES.parse(text));
    assertEquals(ProblemCode.BAD_DURATION, failure.code());
    assertEquals("a duration such as \"51m\" or \"1.5h\"", failure.expected());
  }

  @Test
  void saysWhatWasExpectedAndFound() {
    assertFails(ProblemCode.BAD_DURATION, EXPECTED + "\"51 x\"", () -> TIMES.parse("51 x"));
    assertFails(ProblemCode.BAD_DURATION, EXPECTED + "\"TBD\"", () -> TIMES.parse("TBD"));
    assertFails(
        ProblemCode.BAD_DURATION, EXPECTED + "\"\\u001b[2J\"", () -> TIMES.parse("\u001b[2J"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-5h", "−5h", "–5", "- 5h", "~-5h", "-1:30", "-1h 30m", "-0.5", "-1,200h"})
  void refusesNegativeDurations(String text) {
    assertFails(
        ProblemCode.NEGATIVE_DURATION,
        "expected a duration that is not negative, found \"" + text + '"',
        () -> ESTIMATES.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-x", "- TBD", "--5h", "-~5h", "5h-", "1h -30m"})
  void doesNotTakeAMinusAloneForANegativeDuration(String text) {
    assertFails(ProblemCode.BAD_DURATION, EXPECTED + '"' + text + '"', () -> ESTIMATES.parse(text));
  }

  @Test
  void readsTheLongestMeasureAndNothingLonger() {
    Optional<Measure> longest = Optional.of(Measure.ofMillis(Measure.MAX_MILLIS));
    assertEquals(longest, ESTIMATES.parse("100000000"));
    assertEquals(longest, ESTIMATES.parse("100,000,000h"));
    assertEquals(longest, ESTIMATES.parse("100000000.0000001h"));
    assertEquals(longest, TIMES.parse("6000000000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100000001",
        "100000000.0000002h",
        "9999999999w",
        "9223372036854775808",
        "18446744073709551616s",
        "100000000:01",
        "100,000,000h 1s"
      })
  void refusesWhatIsLongerThanTheLongestMeasure(String text) {
    assertFails(
        ProblemCode.OUT_OF_RANGE,
        "expected a duration of at most 100,000,000 hours, found \"" + text + '"',
        () -> ESTIMATES.parse(text));
  }

  @Test
  void readsAThousandDigitsExactly() {
    String zeros = "0".repeat(990);
    assertEquals(Optional.of(Measure.ofHours(1)), ESTIMATES.parse(zeros + "1h"));
    assertEquals(Optional.of(Measure.ZERO), ESTIMATES.parse("0.0005" + "0".repeat(990) + "s"));
    assertEquals(
        Optional.of(Measure.ofMillis(1)), ESTIMATES.parse("0.0005" + "0".repeat(990) + "1s"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "0", "1,000", "1.0", ",", ".", " ", "h", "~", "-", "1h", "(", "1:"})
  void refusesAMillionCharactersAtOnce(String repeated) {
    String text = "1" + repeated.repeat(1_000_000) + "x";
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> assertThrows(NotationException.class, () -> ESTIMATES.parse(text)));
  }

  @Test
  void refusesAThousandAndOneDigits() {
    assertFails(
        ProblemCode.OUT_OF_RANGE,
        "expected a number of at most 1000 digits, found \"" + "9".repeat(60) + "…\"",
        () -> ESTIMATES.parse("9".repeat(1001)));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0005s, 0",
    "0.0015s, 2",
    "0.0025s, 2",
    "0.00250000000000000001s, 3",
    "0.00249999999999999999s, 2",
    "0.0035s, 4",
    "1.00000833333333m, 60000",
    "1.000025m, 60002",
    "1.0000083m, 60000",
    "0.6666667h, 2400000",
    "8.0000000000000001h, 28800000"
  })
  void roundsToTheNearestMillisecondTiesToTheEvenOne(String text, long millis) {
    assertEquals(Optional.of(Measure.ofMillis(millis)), ESTIMATES.parse(text));
  }

  @Test
  void roundsTheSumOfTheParts() {
    assertEquals(Optional.of(Measure.ofMillis(3_600_002)), TIMES.parse("1h 0.0015s"));
    assertEquals(Optional.of(Measure.ofMillis(3_600_001)), TIMES.parse("1h 0.0005001s"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,5h         | 5400000
          1.200h       | 4320000000
          1.200,5h     | 4321800000
          1.478.000m   | 88680000000
          ~0,5h (1,5m) | 1800000
          90m          | 5400000
          1:30         | 5400000
          """)
  void readsADecimalComma(String text, long millis) {
    assertEquals(
        millis, TIMES.withDecimalMark(DecimalMark.COMMA).parse(text).orElseThrow().millis());
  }

  @Test
  void hintsAtTheMarkThatWouldBeUnderstood() {
    assertFails(
        ProblemCode.BAD_DURATION,
        EXPECTED + "\"1,5\" (which --decimal comma reads as \"1.5\")",
        () -> ESTIMATES.parse("1,5"));
    assertFails(
        ProblemCode.BAD_DURATION,
        EXPECTED + "\"0,200h\" (which --decimal comma reads as \"0.200h\")",
        () -> ESTIMATES.parse("0,200h"));
    assertFails(
        ProblemCode.BAD_DURATION,
        EXPECTED.replace("1.5h", "1,5h") + "\"1.5\" (which --decimal point reads as \"1.5\")",
        () -> TIMES.withDecimalMark(DecimalMark.COMMA).parse("1.5"));
    assertFails(ProblemCode.BAD_DURATION, EXPECTED + "\"1,2,3\"", () -> TIMES.parse("1,2,3"));
  }

  @Test
  void refusesACommaOfAnUndecidedFileNamingBothReadings() {
    DurationNotation undecided = ESTIMATES.withDecimalMark(DecimalMark.UNDECIDED);
    assertFails(
        ProblemCode.AMBIGUOUS_VALUE,
        "expected the option --decimal point (to read \"1200\") or --decimal comma (to read"
            + " \"1.200\"), found \"1,200\"",
        () -> undecided.parse("1,200"));
    assertFails(
        ProblemCode.AMBIGUOUS_VALUE,
        "expected the option --decimal point (to read \"~1200 min\") or --decimal comma (to read"
            + " \"~1.200 min\"), found \"~1,200 min\"",
        () -> undecided.parse("~1,200 min"));
  }

  @Test
  void namesTheOnlyReadingOfACommaOfAnUndecidedFile() {
    DurationNotation undecided = TIMES.withDecimalMark(DecimalMark.UNDECIDED);
    assertFails(
        ProblemCode.AMBIGUOUS_VALUE,
        "expected the option --decimal comma (to read \"1.5\"), found \"1,5\"",
        () -> undecided.parse("1,5"));
    assertFails(
        ProblemCode.AMBIGUOUS_VALUE,
        "expected the option --decimal point (to read \"1200.5\"), found \"1,200.5\"",
        () -> undecided.parse("1,200.5"));
  }

  @Test
  void readsWhatAnUndecidedMarkDoesNotTouch() {
    DurationNotation undecided = TIMES.withDecimalMark(DecimalMark.UNDECIDED);
    assertEquals(Optional.of(Measure.ofMillis(90_000)), undecided.parse("1.5"));
    assertEquals(Optional.of(Measure.ofMinutes(40)), undecided.parse("40 min"));
    assertEquals(Optional.of(Measure.ofMinutes(90)), undecided.parse("90m (5,400s)"));
    assertFails(ProblemCode.BAD_DURATION, EXPECTED + "\"1,x\"", () -> undecided.parse("1,x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"51", "1.5", "~40", " 1,200 ", "60 (7.5 working days)", "≈3", "51\u00a0"})
  void knowsABareNumber(String text) {
    assertTrue(DurationNotation.isBareNumber(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"51m", "1:30", "", " ", "-", "n/a", "1h 30", "~", "(7.5 days)", "TBD"})
  void knowsWhatIsNoBareNumber(String text) {
    assertFalse(DurationNotation.isBareNumber(text));
  }
}
