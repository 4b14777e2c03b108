package dev.leverage.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.measure.Tally;
import dev.leverage.measure.Totals;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** What holds of our totals beyond the laws: they are equal as a whole, of days and stated too. */
class TotalsMergeTest {

  @Property
  void totalsAreACommutativeMonoid(@ForAll Totals a, @ForAll Totals b, @ForAll Totals c) {
    assertEquals(a, a.plus(Totals.EMPTY));
    assertEquals(a, Totals.EMPTY.plus(a));
    assertEquals(a.plus(b), b.plus(a));
    assertEquals(a.plus(b).hashCode(), b.plus(a).hashCode());
    assertEquals(a.plus(b).plus(c), a.plus(b.plus(c)));
  }

  @Property
  void everyWayOfAddingGivesEqualTotals(
      @ForAll @Size(max = 12) List<Task> tasks, @ForAll Totals more) {
    Totals expected = tasks.stream().map(Totals::of).reduce(more, Totals::plus);
    Tally tally = new Tally();
    tally.add(more);
    tasks.forEach(tally::add);
    assertEquals(expected, tally.totals());
    assertEquals(expected, Totals.of(tasks).plus(more));
    assertEquals(expected, tasks.parallelStream().collect(Totals.collector()).plus(more));
  }

  @Property
  void aDayTalliesLikeItsTotals(@ForAll Day day, @ForAll Totals more) {
    Tally tally = new Tally();
    tally.add(more);
    tally.add(day);
    assertEquals(more.plus(Totals.of(day)), tally.totals());
  }

  @Property
  void theTokensOfADayFollowTheRule(@ForAll Day day) {
    Totals totals = Totals.of(day);
    long ofTasks =
        day.tasks().stream().flatMap(task -> task.tokens().stream()).mapToLong(Tokens::count).sum();
    assertEquals(day.tokens().map(Tokens::count).orElse(ofTasks), totals.tokens().count());
    boolean known =
        day.tokens().isPresent()
            || (day.tasks().stream().allMatch(task -> task.tokens().isPresent())
                && day.figures().statedTotals().map(Totals::stated).stream()
                    .allMatch(Totals::tokensComplete));
    assertEquals(known, totals.tokensComplete());
  }
}
