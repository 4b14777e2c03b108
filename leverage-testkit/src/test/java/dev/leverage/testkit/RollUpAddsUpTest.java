package dev.leverage.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.measure.DateRange;
import dev.leverage.measure.Period;
import dev.leverage.measure.Totals;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.rollup.Group;
import dev.leverage.rollup.GroupValue;
import dev.leverage.rollup.Groups;
import dev.leverage.rollup.Key;
import dev.leverage.rollup.RollUp;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Groups add up to the whole, whatever a record is divided by. */
class RollUpAddsUpTest {

  private static final Columns COLUMNS = new Columns(List.of("Project", "Client"));

  @Provide
  Arbitrary<List<Day>> records() {
    return LeverageArbitraries.days(COLUMNS).list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Key>> ofDays() {
    return Arbitraries.of(Period.Length.class)
        .map(Key::period)
        .list()
        .ofMaxSize(3)
        .uniqueElements();
  }

  @Provide
  Arbitrary<List<Key>> dividing() {
    return Arbitraries.of(
            Key.agent(),
            Key.column("Project"),
            Key.column("Client"),
            Key.period(Period.Length.WEEK),
            Key.period(Period.Length.YEAR))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .uniqueElements();
  }

  private static Groups rolledUp(List<Day> days, List<Key> keys) {
    RollUp rollUp = RollUp.by(keys.toArray(Key[]::new));
    rollUp.begin(COLUMNS);
    for (Day day : days) {
      rollUp.day(new DayHeader(day.date(), day.title(), day.tags()));
      day.tasks().forEach(rollUp::task);
      rollUp.endDay(day.figures());
    }
    return rollUp.groups();
  }

  private static Totals sum(List<Group> groups) {
    return groups.stream().map(Group::totals).reduce(Totals.EMPTY, Totals::plus);
  }

  private static Totals whole(List<Day> days) {
    return days.stream().map(Totals::of).reduce(Totals.EMPTY, Totals::plus);
  }

  /** Everything but whether tokens are complete, which a group tells of itself. */
  private static List<Object> figures(Totals totals) {
    return List.of(
        totals.days(),
        totals.tasks(),
        totals.humanEstimate(),
        totals.agentTime(),
        totals.supervisionTime(),
        totals.tokens(),
        totals.weightedLeverage(),
        totals.weightedSupervisoryLeverage());
  }

  @Property
  void groupsByPeriodsAddUpToTheWhole(
      @ForAll("records") List<Day> days, @ForAll("ofDays") List<Key> keys) {
    Groups groups = rolledUp(days, keys);
    assertEquals(whole(days), groups.whole().totals());
    assertFalse(groups.overlap());
    if (!keys.isEmpty()) {
      assertEquals(whole(days), sum(groups.list()));
      assertEquals(groups.whole().days(), groups.list().stream().mapToLong(Group::days).sum());
    }
  }

  @Property
  void groupsByAnythingAddUpToTheWholeWithWhatBelongsToDays(
      @ForAll("records") List<Day> days, @ForAll("dividing") List<Key> keys) {
    Groups groups = rolledUp(days, keys);
    assertEquals(figures(whole(days)), figures(sum(groups.list())));
    assertEquals(
        groups.list().size(),
        new HashSet<>(groups.list().stream().map(Group::values).toList()).size());
  }

  @Property
  void aGroupByAgentHasTheTasksOfTheAgent(@ForAll("records") List<Day> days) {
    Groups groups = rolledUp(days, List.of(Key.agent()));
    for (Group group : groups.list()) {
      if (!group.isOfDays()) {
        Optional<String> agent = group.values().get(0).text();
        List<Task> tasks =
            days.stream()
                .flatMap(day -> day.tasks().stream())
                .filter(task -> task.agent().equals(agent))
                .toList();
        assertEquals(tasks.size(), group.totals().tasks());
        assertEquals(Totals.of(tasks).agentTime(), group.totals().agentTime());
      }
    }
  }

  @Property
  void aDayIsInTheGroupOfEachOfItsTags(@ForAll("records") List<Day> days) {
    Groups groups = rolledUp(days, List.of(Key.tag()));
    assertTrue(groups.overlap());
    for (Group group : groups.list()) {
      List<Day> tagged =
          days.stream()
              .filter(
                  day ->
                      group.values().get(0).equals(GroupValue.NONE)
                          ? day.tags().isEmpty()
                          : day.tags().contains(group.values().get(0).text().orElseThrow()))
              .toList();
      assertEquals(whole(tagged), group.totals());
    }
  }

  @Property
  void runningTotalsEndWithTheSumOfAllDatedDays(@ForAll("records") List<Day> days) {
    Groups groups = rolledUp(days, List.of(Key.period(Period.Length.MONTH)));
    List<Group> running = groups.running().list();
    List<Day> dated = days.stream().filter(day -> day.date().isPresent()).toList();
    assertEquals(
        whole(dated), running.isEmpty() ? Totals.EMPTY : running.get(running.size() - 1).totals());
  }

  @Property
  void filledGapsChangeNoSumAndLeaveNoGap(@ForAll("records") List<Day> days) {
    Groups groups = rolledUp(days, List.of(Key.period(Period.Length.MONTH)));
    List<Group> filled = groups.filled(DateRange.ALL).list();
    assertEquals(whole(days), sum(filled));
    List<Period> periods = filled.stream().flatMap(group -> group.period().stream()).toList();
    for (int index = 1; index < periods.size(); index++) {
      assertEquals(periods.get(index - 1).next(), periods.get(index));
    }
  }
}
