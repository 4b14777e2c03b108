package dev.leverage.audit;

import static dev.leverage.audit.Checked.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Claim.Kind;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {

  @ParameterizedTest
  @ValueSource(strings = {"137x", "137.1x", "137.14x", "137.143 ×", "~140x", "137.1", "-", "n/a"})
  void aFactorHoldsAtItsOwnPrecision(String printed) {
    assertEquals(
        List.of(), Checked.day().with(task("a", 960, 7)).claiming(Kind.LEVERAGE, printed).lines());
  }

  @ParameterizedTest
  @ValueSource(strings = {"11.2x", "11.3x", "11.25x"})
  void atATieEitherNeighbourHolds(String printed) {
    assertEquals(
        List.of(), Checked.day().with(task("a", 90, 8)).claiming(Kind.LEVERAGE, printed).lines());
  }

  @Test
  void aDayOfMoreTasksThanAreKeptTogetherIsRefusedAtTheFirstTooMany() {
    Audit audit = new Audit(ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withTasksPerDay(2)));
    for (int day = 1; day <= 2; day++) {
      audit.day(DayHeader.of(LocalDate.of(2026, 4, day)));
      audit.task(task("a", 960, 7), Location.ofText("a.md", 4, 1));
      audit.task(task("b", 960, 7), Location.ofText("a.md", 5, 1));
    }
    LeverageException refused =
        assertThrows(
            LeverageException.class,
            () -> audit.task(task("c", 960, 7), Location.ofText("a.md", 6, 1)));
    assertEquals(
        "a.md:6:1: expected at most 2 tasks a day, which have to be kept together here"
            + " (limits.tasks-per-day), found at least 3 on 2026-04-02",
        refused.getMessage());
  }

  @Test
  void aWrongFactorIsAnErrorThatNamesBoth() {
    assertEquals(
        List.of("a.md:11:5: error: leverage factor: expected 137.1x, found 173.1x"),
        Checked.day().with(task("a", 960, 7)).claiming(Kind.LEVERAGE, "173.1x").lines());
  }

  @Test
  void aFactorCutOffIsAWarning() {
    assertEquals(
        List.of(
            "a.md:11:5: warning: leverage factor: expected 68.6x, found 68.5x, which is cut off"
                + " instead of rounded"),
        Checked.day().with(task("a", 480, 7)).claiming(Kind.LEVERAGE, "68.5x").lines());
  }

  @Test
  void theFullValueOfASpreadsheetHoldsToFifteenDigits() {
    assertEquals(
        List.of(),
        Checked.day()
            .with(task("a", 7200, 51))
            .claiming(Kind.LEVERAGE, "141.17647058823528")
            .lines());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "85m (1.4h)",
        "85 min (~1.4 hours)",
        "1h 25m",
        "85",
        "~90",
        "5100s",
        "1.42h",
        "85.0 minutes"
      })
  void aTotalMayBePrintedInAnyUnit(String printed) {
    assertEquals(
        List.of(),
        Checked.day().with(task("a", 6000, 85)).claiming(Kind.TOTAL_AGENT_TIME, printed).lines());
  }

  @Test
  void aTotalInTwoUnitsIsTwoClaims() {
    assertEquals(
        List.of(
            "a.md:11:5: error: total agent time: expected 85m, found 86m",
            "a.md:11:5: error: total agent time: expected 1.4h, found 1.6h"),
        Checked.day()
            .with(task("a", 6000, 85))
            .claiming(Kind.TOTAL_AGENT_TIME, "86m (1.6h)")
            .lines());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "284 hours (~7.1 work weeks)",
        "284.0",
        "284 h",
        "7.1 weeks",
        "35.5 working days",
        "~280h"
      })
  void aHumanEstimateMayBePrintedInWorkingTime(String printed) {
    assertEquals(
        List.of(),
        Checked.day()
            .with(task("a", 284 * 60, 217))
            .claiming(Kind.TOTAL_HUMAN_ESTIMATE, printed)
            .lines());
  }

  @Test
  void wholeHoursAndMinutesAreCorrectedInTheirOwnStyle() {
    assertEquals(
        "7h 11m",
        Checked.day()
            .with(task("a", 6000, 431))
            .claiming(Kind.TOTAL_AGENT_TIME, "7h 21m")
            .end()
            .get(0)
            .expected()
            .orElseThrow());
  }

  @Test
  void theMeanOfFactorsIsNamedAsThat() {
    assertEquals(
        List.of(
            "a.md:13:5: error: weighted average leverage factor: expected 18.0x, found 30.0x,"
                + " which is the mean of the factors"),
        Checked.day()
            .with(task("a", 100, 2))
            .with(task("b", 80, 8))
            .with(Task.titled("c").build())
            .claiming(Kind.WEIGHTED_LEVERAGE, "30.0x")
            .lines());
  }

  @Test
  void aClaimWithoutDataIsAFindingOfItsOwn() {
    Task noTime = Task.titled("a").human(Measure.ofHours(1)).build();
    assertEquals(
        List.of("a.md:11:5: warning: leverage factor: nothing to compute 3.0x from"),
        Checked.day().with(noTime).claiming(Kind.LEVERAGE, "3.0x").lines());
  }

  @Test
  void whatIsNoFigureIsSaid() {
    assertEquals(
        List.of("a.md:11:5: warning: number of tasks: expected a figure, found \"many\\u001b\""),
        Checked.day().with(task("a", 1, 1)).claiming(Kind.TOTAL_TASKS, "many\u001b").lines());
  }

  @Test
  void tokensOfTheDayThatContradictThoseOfItsTasksAreOneFinding() {
    Task task = task("a", 60, 6).toBuilder().tokens(50_000).build();
    assertEquals(
        List.of("a.md:11:5: warning: tokens of the day: the tasks add up to 50k, found 60k"),
        Checked.day()
            .with(task)
            .claiming(Kind.TOTAL_TOKENS, "60k")
            .end(DayFigures.ofTokens(Tokens.of(60_000)))
            .stream()
            .map(Finding::toString)
            .toList());
  }

  @Test
  void aRemarkInParenthesesIsNoSecondClaim() {
    assertEquals(
        List.of(),
        Checked.day().with(task("a", 960, 7)).claiming(Kind.LEVERAGE, "137x (a lot)").lines());
  }

  @Test
  void anAverageOfStatedTotalsMayBeAMean() {
    StatedTotals stated =
        new StatedTotals(
            2,
            Optional.of(Measure.ofHours(10)),
            Optional.of(Measure.ofMinutes(20)),
            Optional.empty());
    assertEquals(
        List.of(
            "a.md:10:5: warning: weighted average leverage factor: expected 30.0x, found 35.0x"
                + " (without tasks, a mean cannot be told)"),
        Checked.day()
            .claiming(Kind.WEIGHTED_LEVERAGE, "35.0x")
            .end(new DayFigures(Optional.empty(), Optional.of(stated)))
            .stream()
            .map(Finding::toString)
            .toList());
  }

  @Test
  void totalsOfInferredSupervisionAreOnlyWarnedOf() {
    Task task =
        task("a", 600, 10).toBuilder().supervision(Measure.ofMinutes(5).approximately()).build();
    assertEquals(
        List.of(
            "a.md:11:5: warning: total supervision time: expected 5, found 6 (of approximate"
                + " supervision times)"),
        Checked.day().with(task).claiming(Kind.TOTAL_SUPERVISION_TIME, "6").lines());
  }

  @Test
  void statedTotalsAreWhatClaimsAreJudgedBy() {
    StatedTotals stated =
        new StatedTotals(
            15,
            Optional.of(Measure.ofHours(374)),
            Optional.of(Measure.ofMinutes(431)),
            Optional.empty());
    List<Finding> findings =
        Checked.day()
            .claiming(Kind.WEIGHTED_LEVERAGE, "52.1x")
            .claiming(Kind.TOTAL_TASKS, "15")
            .end(new DayFigures(Optional.empty(), Optional.of(stated)));
    assertEquals(List.of(), findings);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "1 2 3 4,",
        "1 2 8 4,8",
        "7 2 3 4,7",
        "1 2 4 5,4",
        "1 2 2 3,2",
        "1 2 1 2,",
        "1 1 2,1",
        "1 2 1 3,1",
        "1 2 3 1,1",
        "1 2 3 9,9",
        "1 2 7 2,7",
        "4 5 6 7,4"
      })
  void numberingHasNeitherGapsNorRepetitions(String numbers, String found) {
    Checked day = Checked.day();
    int title = 0;
    for (String number : numbers.split(" ", -1)) {
      day.with(task("t" + title++, 60, 6)).claiming(Kind.ROW_NUMBER, number);
    }
    assertEquals(
        found == null ? List.of() : List.of(found),
        day.end().stream().map(finding -> finding.found().orElseThrow()).toList());
  }

  @Test
  void aTaskThatOccursTwiceIsNamedWithBothPlaces() {
    assertEquals(
        List.of(
            "a.md:12:1: warning: the task \"Same \" stands at a.md:11:1 too, with the same"
                + " measures"),
        Checked.day().with(task("same", 60, 6)).with(task("Same ", 60, 6)).lines());
  }

  @Test
  void aRowOutOfOrderIsFoundWhereTheOthersAreSorted() {
    Checked day = Checked.day();
    IntStream.of(90, 80, 70, 10, 60, 50, 40, 30, 20)
        .forEach(minutes -> day.with(task("t" + minutes, minutes, 1)));
    assertEquals(
        List.of(
            "a.md:14:1: warning: this row, of factor 10.0x, is out of order: the others are sorted"
                + " by factor, highest first"),
        day.lines());
  }

  @Test
  void aLogInNoOrderHasNoRowOutOfOrder() {
    Checked day = Checked.day();
    IntStream.of(50, 80, 20, 10, 60, 90, 40, 70, 30)
        .forEach(minutes -> day.with(task("t" + minutes, minutes, 1)));
    assertEquals(List.of(), day.lines());
  }

  @Test
  void implausibleMeasuresAreFound() {
    assertEquals(
        List.of(
            "a.md:11:1: warning: an estimate of 4000h is more than 1,000h",
            "a.md:12:1: warning: an agent time of nothing gives no leverage factor"),
        Checked.day().with(task("a", 240_000, 60)).with(task("b", 60, 0)).lines());
  }

  @Test
  void aWeekdayThatDoesNotFitTheDateIsFound() {
    DayHeader header =
        new DayHeader(Optional.of(Checked.DATE), Optional.of("Friday, April 2"), List.of());
    assertEquals(
        List.of(
            "a.md: warning: weekday: 2026-04-02 is a Thursday, found Friday",
            "a.md:1:4: warning: weekday: 2026-04-02 is a Thursday, found Monday"),
        Checked.day(header).headed("Monday, 2 April").with(task("a", 60, 6)).lines());
  }

  @Test
  void aNumberCountsWhatTheHeaderOfItsColumnSays() {
    Duration minute = Duration.ofMinutes(1);
    assertEquals(
        List.of(),
        Checked.day()
            .with(task("a", 600, 12))
            .claiming(Kind.TOTAL_HUMAN_ESTIMATE, "600", minute)
            .claiming(Kind.TOTAL_HUMAN_ESTIMATE, "10h", minute)
            .lines());
    Finding wrong =
        Checked.day()
            .with(task("a", 600, 12))
            .claiming(Kind.TOTAL_HUMAN_ESTIMATE, "601", minute)
            .end()
            .get(0);
    assertEquals(Optional.of("600"), wrong.expected());
  }

  private static List<String> tokens(Tokens ofDay, Kind kind, String claim) {
    Task task = task("a", 60, 6).toBuilder().tokens(50_000).build();
    Checked day = Checked.day().with(task);
    if (!claim.isEmpty()) {
      day.claiming(kind, claim);
    }
    return day.end(DayFigures.ofTokens(ofDay)).stream().map(Finding::toString).toList();
  }

  @Test
  void tokensOfTheDayAreComparedWhereNoFigureShowsThem() {
    assertEquals(List.of(), tokens(Tokens.of(50_000), Kind.TOTAL_TASKS, "1"));
    for (String claim : List.of("", "1")) {
      assertEquals(
          List.of(
              "a.md:11:1: warning: tokens of the day: the tasks add up to 50,000, found 60,000"),
          tokens(Tokens.of(60_000), Kind.TOTAL_TASKS, claim));
    }
  }

  @Test
  void aFigureThatShowsOtherTokensIsNotThatOfTheDay() {
    assertEquals(
        "a.md:11:5: warning: tokens of the day: the tasks add up to 50,000, found 60,000",
        tokens(Tokens.of(60_000), Kind.TOTAL_TOKENS, "70k").stream()
            .filter(line -> line.contains("tokens of the day"))
            .findFirst()
            .orElseThrow());
  }

  @Test
  void approximateTokensOfTheDayContradictOnlyWhatTheyAreFarFrom() {
    assertEquals(
        List.of(
            "a.md:11:1: warning: tokens of the day: the tasks add up to ~50,000, found ~60,000"),
        tokens(new Tokens(60_000, true), Kind.TOTAL_TASKS, ""));
    Task task = task("a", 60, 6).toBuilder().tokens(52_000).build();
    assertEquals(
        List.of(), Checked.day().with(task).end(DayFigures.ofTokens(new Tokens(50_000, true))));
    assertEquals(1, Checked.day().with(task).end(DayFigures.ofTokens(Tokens.of(50_000))).size());
  }

  @Test
  void aMeanOfFactorsIsJudgedByTasksAndNotAtAllWithoutThem() {
    Task task = task("a", 60, 1).toBuilder().supervision(Measure.ofMinutes(1)).build();
    assertEquals(
        List.of(
            "a.md:11:5: error: mean leverage factor: expected 60.0x, found 61.0x",
            "a.md:11:5: error: mean supervisory leverage factor: expected 60.0x, found 62.0x"),
        Checked.day()
            .with(task)
            .claiming(Kind.MEAN_LEVERAGE, "61.0x")
            .claiming(Kind.MEAN_SUPERVISORY_LEVERAGE, "62.0x")
            .lines());
    assertEquals(
        List.of(),
        Checked.day()
            .claiming(Kind.MEAN_LEVERAGE, "61.0x")
            .claiming(Kind.MEAN_SUPERVISORY_LEVERAGE, "62.0x")
            .lines());
    assertEquals(
        List.of(FindingCode.NO_DATA),
        Checked.day().claiming(Kind.WEIGHTED_LEVERAGE, "61.0x").codes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "TOTAL_AGENT_TIME; a lot (85m)",
        "TOTAL_TASKS; 1h 25m",
        "TOTAL_TASKS; 1 thing",
        "LEVERAGE; 60 tasks",
      })
  void aFigureIsReadOnlyAsOneOfItsKind(Kind kind, String text) {
    assertEquals(
        List.of(FindingCode.UNREADABLE_FIGURE),
        Checked.day().with(task("a", 5100, 85)).claiming(kind, text).codes());
  }

  @Test
  void aNumberOfTasksMaySayWhatItCounts() {
    for (String text : List.of("1", "1 task", "1 tasks", "1 Task")) {
      assertEquals(
          List.of(), Checked.day().with(task("a", 60, 1)).claiming(Kind.TOTAL_TASKS, text).lines());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "WEEKS, 123, 120w, true",
    "WEEKS, 123, 123, true",
    "TOTAL_WEEKS, 123, 120, true",
    "WEEKS, 104, 100w, true",
    "WEEKS, 93, 90w, false",
    "WEEKS, 93, ~90w, true",
    "TOTAL_HUMAN_ESTIMATE, 123, 4900h, false",
    "TOTAL_HUMAN_ESTIMATE, 123, ~4900h, true"
  })
  void weeksFromAHundredOnMayBeRoundedToTens(Kind kind, long weeks, String text, boolean holds) {
    Task task = Task.titled("a").human(Measure.ofHours(weeks * 40)).build();
    List<FindingCode> codes = Checked.day().with(task).claiming(kind, text).codes();
    assertEquals(holds, !codes.contains(FindingCode.WRONG_FIGURE));
  }

  @ParameterizedTest
  @CsvSource({
    "~400x, 40, 1, ~40x",
    "~400x, 190, 1, ~200x",
    "~1000x, 14, 1, ~10x",
    "~20x, 1, 3, ~0x",
    "~20.0x, 1, 30, ~0.0x"
  })
  void aGuessIsCorrectedToAGuessThatHolds(
      String text, long humanMinutes, long agentMinutes, String expected) {
    Task task = task("a", humanMinutes, agentMinutes);
    assertEquals(
        Optional.of(expected),
        Checked.day().with(task).claiming(Kind.LEVERAGE, text).end().get(0).expected());
    assertEquals(List.of(), Checked.day().with(task).claiming(Kind.LEVERAGE, expected).lines());
  }

  @Test
  void aCorrectionIsGroupedWhereTheFigureIs() {
    Task task = task("a", 60, 1).toBuilder().tokens(1200).build();
    for (String[] figure :
        List.of(new String[] {"1,300", "1,200"}, new String[] {"1300", "1200"})) {
      assertEquals(
          Optional.of(figure[1]),
          Checked.day().with(task).claiming(Kind.TOTAL_TOKENS, figure[0]).end().get(0).expected());
    }
    ReadOptions comma = ReadOptions.DEFAULT.withDecimalMark(DecimalMark.COMMA);
    assertEquals(
        Optional.of("1.200"),
        Checked.day(comma).with(task).claiming(Kind.TOTAL_TOKENS, "1.300").end().get(0).expected());
  }

  @Test
  void moreThanFifteenDigitsCountUpToTheFifteenth() {
    for (String[] figure :
        List.of(
            new String[] {"141.176470588235", "true"},
            new String[] {"141.176470588236", "false"},
            new String[] {"141.17647058823599", "true"},
            new String[] {"141.17647058923528", "false"})) {
      assertEquals(
          Boolean.valueOf(figure[1]),
          Checked.day()
              .with(task("a", 7200, 51))
              .claiming(Kind.LEVERAGE, figure[0])
              .end()
              .isEmpty(),
          figure[0]);
    }
  }

  @Test
  void aThousandHoursAreAnEstimateStill() {
    assertEquals(List.of(), Checked.day().with(task("a", 60_000, 60)).lines());
    assertEquals(1, Checked.day().with(task("a", 60_001, 60)).lines().size());
  }

  @Test
  void oneOfEightRowsMayBeOutOfOrderAndTheOthersAreSortedStill() {
    Checked eight = Checked.day();
    IntStream.of(80, 70, 10, 60, 50, 40, 30, 20)
        .forEach(minutes -> eight.with(task("t" + minutes, minutes, 1)));
    assertEquals(List.of(FindingCode.OUT_OF_ORDER), eight.codes());
    Checked seven = Checked.day();
    IntStream.of(70, 10, 60, 50, 40, 30, 20)
        .forEach(minutes -> seven.with(task("t" + minutes, minutes, 1)));
    assertEquals(List.of(), seven.codes());
  }

  @Test
  void rowsOfOneFactorAreInOrder() {
    Checked day = Checked.day();
    int title = 0;
    for (int minutes : List.of(90, 80, 70, 60, 60, 50, 40, 30, 20)) {
      day.with(task("t" + title++, minutes, 1));
    }
    assertEquals(List.of(), day.codes());
  }

  @Test
  void codesAreWordsForReportsAndDescriptionsSentences() {
    assertEquals("wrong-figure", FindingCode.WRONG_FIGURE.id());
    for (FindingCode code : FindingCode.values()) {
      assertTrue(code.id().matches("[a-z]+(-[a-z]+)*"), code.id());
      assertTrue(code.description().matches("[A-Z].{10,}\\."), code.description());
    }
  }
}
