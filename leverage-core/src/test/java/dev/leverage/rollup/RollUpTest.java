package dev.leverage.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.measure.DateRange;
import dev.leverage.measure.FactorSummary;
import dev.leverage.measure.Period;
import dev.leverage.measure.Totals;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.LeverageException;
import dev.leverage.source.ProblemCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RollUpTest {

  private static final LocalDate THURSDAY = LocalDate.of(2026, 4, 2);
  private static final Key WEEK = Key.period(Period.Length.WEEK);
  private static final Key MONTH = Key.period(Period.Length.MONTH);

  private static Task task(String agent, String project, int hours) {
    Task.Builder task =
        Task.titled("Do").human(Duration.ofHours(hours)).agentTime(Duration.ofMinutes(10));
    if (!agent.isEmpty()) {
      task.agent(agent);
    }
    if (!project.isEmpty()) {
      task.extra("Project", project);
    }
    return task.build();
  }

  private static void day(RollUp to, LocalDate date, DayFigures figures, Task... tasks) {
    to.day(DayHeader.of(date));
    List.of(tasks).forEach(to::task);
    to.endDay(figures);
  }

  private static List<String> lines(List<Group> groups) {
    return groups.stream()
        .map(
            group ->
                group.values()
                    + " "
                    + group.days()
                    + " "
                    + group.totals().tasks()
                    + " "
                    + group.totals().humanEstimate().toDuration().toHours()
                    + " "
                    + group.totals().tokens().count())
        .toList();
  }

  @Test
  void tokensKnownOnlyForTheDayStayWithTheDay() {
    RollUp rollUp = RollUp.by(WEEK, Key.agent());
    day(
        rollUp,
        THURSDAY,
        DayFigures.ofTokens(Tokens.of(5000)),
        task("Claude", "", 4),
        task("", "", 2),
        task("Claude", "", 1));
    assertEquals(
        List.of(
            "[2026-W14, Claude] 1 2 5 0",
            "[2026-W14, none] 1 1 2 0",
            "[2026-W14, not assignable] 1 0 0 5000"),
        lines(rollUp.groups().list()));
    assertFalse(rollUp.groups().list().get(0).totals().tokensComplete());
  }

  @Test
  void tokensOfTasksGoWhereTheTasksGo() {
    RollUp rollUp = RollUp.by(Key.agent());
    day(
        rollUp,
        THURSDAY,
        DayFigures.NONE,
        task("Claude", "", 4).toBuilder().tokens(30).build(),
        task("", "", 2).toBuilder().tokens(4).build());
    assertEquals(
        List.of("[Claude] 1 1 4 30", "[none] 1 1 2 4", "[not assignable] 1 0 0 0"),
        lines(rollUp.groups().list()));
  }

  @Test
  void aDayOfTwoTagsIsInBothGroups() {
    RollUp rollUp = RollUp.by(Key.tag());
    rollUp.day(new DayHeader(Optional.of(THURSDAY), Optional.empty(), List.of("b", "a", "b")));
    rollUp.task(task("", "", 2));
    rollUp.endDay(DayFigures.NONE);
    day(rollUp, THURSDAY, DayFigures.NONE, task("", "", 1));
    assertEquals(
        List.of("[a] 1 1 2 0", "[b] 1 1 2 0", "[none] 1 1 1 0"), lines(rollUp.groups().list()));
    assertEquals(2, rollUp.groups().whole().totals().tasks());
    assertTrue(rollUp.groups().overlap());
    assertFalse(RollUp.by(WEEK).groups().overlap());
  }

  @Test
  void tagsAreGroupsThatAreCounted() {
    RollUp rollUp = RollUp.with(RollUpOptions.DEFAULT.withKeys(List.of(Key.tag())).withGroups(2));
    DayHeader three = new DayHeader(Optional.empty(), Optional.empty(), List.of("a", "b", "c"));
    LeverageException refused = assertThrows(LeverageException.class, () -> rollUp.day(three));
    assertEquals(ProblemCode.LIMIT_EXCEEDED, refused.problems().get(0).code());
  }

  @Test
  void theWholeHasNoGroups() {
    RollUp rollUp = RollUp.ofAll();
    day(rollUp, THURSDAY, DayFigures.NONE, task("", "", 2));
    assertEquals(List.of(), rollUp.groups().list());
    assertEquals("[] 1 1 2 0", lines(List.of(rollUp.groups().whole())).get(0));
  }

  @Test
  void everyDayWithoutADateIsADayOfItsOwn() {
    RollUp rollUp = RollUp.by(MONTH);
    day(rollUp, THURSDAY, DayFigures.NONE, task("", "", 1));
    for (int i = 0; i < 2; i++) {
      rollUp.day(DayHeader.UNKNOWN);
      rollUp.task(task("", "", 1));
      rollUp.endDay(DayFigures.NONE);
    }
    assertEquals(List.of("[2026-04] 1 1 1 0", "[none] 2 2 2 0"), lines(rollUp.groups().list()));
    assertEquals(3, rollUp.groups().whole().days());
  }

  @Test
  void eachGroupSummarisesTheFactorsOfItsTasks() {
    RollUp byMonth = RollUp.by(MONTH);
    RollUp byAgent = RollUp.by(Key.agent());
    for (RollUp rollUp : List.of(byMonth, byAgent)) {
      day(rollUp, THURSDAY, DayFigures.NONE, task("a", "", 1), task("a", "", 2));
      day(rollUp, LocalDate.of(2026, 5, 1), DayFigures.NONE, task("b", "", 3));
    }
    assertEquals(List.of(2L, 1L), factors(byMonth.groups()));
    assertEquals(List.of(2L, 3L), factors(byMonth.groups().running()));
    assertEquals(List.of(2L, 1L, 0L), factors(byAgent.groups()));
    assertEquals(3, byAgent.groups().whole().factors().factors());
  }

  private static List<Long> factors(Groups groups) {
    return groups.list().stream().map(group -> group.factors().factors()).toList();
  }

  @Test
  void daysOfStatedTotalsTakePart() {
    RollUp rollUp = RollUp.by(Key.column("Project"));
    rollUp.begin(new Columns(List.of("Project")));
    Measure human = Measure.of(Duration.ofHours(8));
    day(
        rollUp,
        THURSDAY,
        new DayFigures(
            Optional.empty(),
            Optional.of(
                new StatedTotals(3, Optional.of(human), Optional.empty(), Optional.empty()))),
        task("", "Billing", 1));
    assertEquals(
        List.of("[Billing] 1 1 1 0", "[not assignable] 1 3 8 0"), lines(rollUp.groups().list()));
    assertEquals(4, rollUp.groups().whole().totals().tasks());
  }

  @Test
  void aDateThatOccursTwiceIsOneDay() {
    RollUp rollUp = RollUp.by(WEEK);
    day(rollUp, THURSDAY, DayFigures.NONE, task("", "", 1));
    day(rollUp, THURSDAY, DayFigures.NONE, task("", "", 1));
    assertEquals(List.of("[2026-W14] 1 2 2 0"), lines(rollUp.groups().list()));
    assertEquals(1, rollUp.groups().whole().days());
  }

  @Test
  void aKeyOfAColumnThatNobodyHasIsAnErrorWithAGuess() {
    RollUp rollUp = RollUp.by(Key.column("project"), Key.column("Customer"));
    rollUp.begin(new Columns(List.of("Project")));
    LeverageException refused = assertThrows(LeverageException.class, rollUp::groups);
    assertEquals(
        List.of(
            "totals: there is no column \"project\"; did you mean \"Project\"?",
            "totals: there is no column \"Customer\"; there is \"Project\""),
        refused.problems().stream().map(Object::toString).toList());
    assertEquals(ProblemCode.UNKNOWN_COLUMN, refused.problems().get(0).code());
  }

  @Test
  void theNumberOfGroupsIsBounded() {
    RollUp rollUp = RollUp.with(RollUpOptions.DEFAULT.withKeys(List.of(Key.agent())).withGroups(2));
    LeverageException refused =
        assertThrows(
            LeverageException.class,
            () ->
                day(
                    rollUp,
                    THURSDAY,
                    DayFigures.NONE,
                    task("a", "", 1),
                    task("b", "", 1),
                    task("c", "", 1)));
    assertEquals(ProblemCode.LIMIT_EXCEEDED, refused.problems().get(0).code());
  }

  @Test
  void theNumberOfDifferentFactorsIsBounded() {
    RollUp rollUp = RollUp.with(RollUpOptions.DEFAULT.withDistribution().withFactors(2));
    day(rollUp, THURSDAY, DayFigures.NONE, task("", "", 1), task("", "", 2), task("", "", 2));
    assertThrows(LeverageException.class, () -> rollUp.task(task("", "", 3)));
  }

  @Test
  void theDifferentFactorsOfAllGroupsAreBoundedTogether() {
    for (Key key : List.of(MONTH, Key.agent())) {
      RollUpOptions options = RollUpOptions.DEFAULT.withKeys(List.of(key)).withDistribution();
      RollUp four = RollUp.with(options.withFactors(4));
      day(four, THURSDAY, DayFigures.NONE, task("a", "", 1), task("a", "", 2));
      RollUp three = RollUp.with(options.withFactors(3));
      assertThrows(
          LeverageException.class,
          () -> day(three, THURSDAY, DayFigures.NONE, task("a", "", 1), task("a", "", 2)));
    }
  }

  @Test
  void gapsAreFilledForEachOtherValueUpToALimit() {
    RollUp rollUp =
        RollUp.with(RollUpOptions.DEFAULT.withKeys(List.of(MONTH, Key.agent())).withGroups(8));
    day(rollUp, THURSDAY, DayFigures.NONE, task("a", "", 1));
    day(rollUp, LocalDate.of(2026, 6, 1), DayFigures.NONE, task("b", "", 1));
    assertEquals(
        List.of(
            "[2026-04, a] 1 1 1 0",
            "[2026-04, b] 0 0 0 0",
            "[2026-04, not assignable] 1 0 0 0",
            "[2026-05, a] 0 0 0 0",
            "[2026-05, b] 0 0 0 0",
            "[2026-06, a] 0 0 0 0",
            "[2026-06, b] 1 1 1 0",
            "[2026-06, not assignable] 1 0 0 0"),
        lines(rollUp.groups().filled(DateRange.ALL).list()));
    DateRange years = DateRange.between(LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31));
    LeverageException refused =
        assertThrows(LeverageException.class, () -> rollUp.groups().filled(years));
    assertEquals(ProblemCode.LIMIT_EXCEEDED, refused.problems().get(0).code());
  }

  @Test
  void gapsOfARangeAreFilledThoughNothingLiesInIt() {
    DateRange quarter = DateRange.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
    RollUp empty = RollUp.by(MONTH);
    assertEquals(
        List.of("[2026-01] 0 0 0 0", "[2026-02] 0 0 0 0", "[2026-03] 0 0 0 0"),
        lines(empty.groups().filled(quarter).list()));
    assertEquals(List.of(), empty.groups().filled(DateRange.ALL).list());
    RollUp undated = RollUp.by(MONTH);
    undated.day(DayHeader.UNKNOWN);
    undated.endDay(DayFigures.NONE);
    assertEquals(List.of("[none] 1 0 0 0"), lines(undated.groups().filled(DateRange.ALL).list()));
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () -> RollUp.by(Key.agent()).groups().filled(DateRange.ALL));
    assertEquals("no key is of periods: [Agent]", refused.getMessage());
  }

  @Test
  void gapsAreCountedAsGroups() {
    RollUp rollUp = RollUp.with(RollUpOptions.DEFAULT.withKeys(List.of(MONTH)).withGroups(3));
    day(rollUp, THURSDAY, DayFigures.NONE, task("", "", 1));
    DateRange two = DateRange.between(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 2, 1));
    assertEquals(3, rollUp.groups().filled(two).list().size());
    DateRange three = DateRange.between(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 3, 1));
    assertThrows(LeverageException.class, () -> rollUp.groups().filled(three));
  }

  @Test
  void weeksAreDividedByMonths() {
    RollUp rollUp = RollUp.by(MONTH, WEEK);
    day(rollUp, LocalDate.of(2026, 3, 30), DayFigures.NONE, task("", "", 1));
    day(rollUp, LocalDate.of(2026, 4, 6), DayFigures.NONE, task("", "", 1));
    assertEquals(
        List.of(
            "[2026-03, 2026-W14] 1 1 1 0",
            "[2026-04, 2026-W14] 0 0 0 0",
            "[2026-04, 2026-W15] 1 1 1 0"),
        lines(rollUp.groups().filled(DateRange.ALL).list()));
    assertThrows(IllegalStateException.class, () -> rollUp.groups().running());
  }

  @Test
  void runningTotalsAreByOtherwiseEqualValues() {
    RollUp rollUp = RollUp.by(MONTH, Key.agent());
    day(rollUp, THURSDAY, DayFigures.NONE, task("a", "", 1), task("b", "", 2));
    day(rollUp, LocalDate.of(2026, 5, 1), DayFigures.NONE, task("a", "", 4));
    rollUp.day(DayHeader.UNKNOWN);
    rollUp.task(task("a", "", 8));
    rollUp.endDay(DayFigures.NONE);
    assertEquals(
        List.of("[2026-04, a] 1 1 1 0", "[2026-04, b] 1 1 2 0", "[2026-05, a] 2 2 5 0"),
        lines(
            rollUp.groups().running().list().stream().filter(group -> !group.isOfDays()).toList()));
  }

  @Test
  void theGroupBeforeIsThatOfThePeriodBefore() {
    RollUp rollUp = RollUp.by(MONTH);
    day(rollUp, THURSDAY, DayFigures.NONE, task("", "", 1));
    day(rollUp, LocalDate.of(2026, 5, 1), DayFigures.NONE, task("", "", 4));
    Groups groups = rollUp.groups();
    assertEquals(Optional.of(groups.list().get(0)), groups.previous(groups.list().get(1)));
    assertEquals(Optional.empty(), groups.previous(groups.list().get(0)));
  }

  @Test
  void thePeriodMayBeAnyOfTheKeys() {
    RollUp rollUp = RollUp.by(Key.agent(), MONTH);
    day(rollUp, THURSDAY, DayFigures.NONE, task("a", "", 1));
    day(rollUp, LocalDate.of(2026, 5, 1), DayFigures.NONE, task("a", "", 4));
    Groups groups = rollUp.groups();
    assertEquals(Optional.of(groups.list().get(0)), groups.previous(groups.list().get(1)));
    assertEquals(List.of("[a, 2026-05] 2 2 5 0"), lines(groups.running().list()).subList(1, 2));
  }

  @Test
  void whatBelongsToDaysIsNoneOfTheTopGroups() {
    RollUp rollUp = RollUp.by(Key.agent());
    day(rollUp, THURSDAY, DayFigures.ofTokens(Tokens.of(5)), task("a", "", 1));
    assertEquals(2, rollUp.groups().list().size());
    assertEquals(List.of("[a] 1 1 1 0"), lines(rollUp.groups().top(5)));
  }

  @Test
  void aGroupHasFiguresIfItHasTasksOrAnyFigure() {
    Totals zero = Totals.of(task("", "", 0)).asDay(DayFigures.NONE);
    assertTrue(group(zero).hasFigures());
    assertFalse(group(Totals.EMPTY.asDay(DayFigures.NONE)).hasFigures());
    assertTrue(group(Totals.EMPTY.asDay(DayFigures.ofTokens(Tokens.of(0)))).hasFigures());
    Optional<Measure> some = Optional.of(Measure.ofMinutes(1));
    Optional<Measure> no = Optional.empty();
    assertTrue(group(stated(some, no, no)).hasFigures());
    assertTrue(group(stated(no, some, no)).hasFigures());
    assertTrue(group(stated(no, no, some)).hasFigures());
  }

  private static Totals stated(
      Optional<Measure> human, Optional<Measure> time, Optional<Measure> supervision) {
    StatedTotals totals = new StatedTotals(0, human, time, supervision);
    return Totals.EMPTY.asDay(new DayFigures(Optional.empty(), Optional.of(totals)));
  }

  private static Group group(Totals totals) {
    return new Group(List.of(), 1, totals, new FactorSummary(), Optional.empty());
  }

  @Test
  void theTopGroupsAreThoseOfTheLargestEstimates() {
    RollUp rollUp = RollUp.by(Key.agent());
    day(
        rollUp,
        THURSDAY,
        DayFigures.NONE,
        task("a", "", 1),
        task("b", "", 3),
        task("c", "", 3),
        task("d", "", 2));
    assertEquals(List.of("[b] 1 1 3 0", "[c] 1 1 3 0"), lines(rollUp.groups().top(2)));
  }
}
