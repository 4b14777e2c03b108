package dev.leverage.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.Body;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class LeverageArbitrariesTest {

  @Property
  void textsAreAwkwardButCanBeWritten(@ForAll("titles") String title) {
    assertFalse(title.isBlank());
    assertEquals(title, new String(title.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    assertTrue(title.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\t'));
  }

  @Property(tries = 1000)
  void measuresAreOftenOfEverydaySizeAndSometimesZeroOrApproximate(@ForAll Measure measure) {
    Statistics.label("approximate")
        .collect(measure.approximate())
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 2 && share < 30));
    Statistics.label("whole minutes up to 200 h")
        .collect(measure.millis() % 60_000 == 0 && measure.millis() <= 200 * 3_600_000L)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 30));
    Statistics.label("zero")
        .collect(measure.millis() == 0)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
  }

  @Property
  void theTasksOfADayKeepToItsColumns(@ForAll("daysOfAProject") Day day) {
    assertTrue(List.of("Project").containsAll(Columns.of(day.tasks()).extras()));
  }

  @Property
  void everythingIsFoundByType(
      @ForAll Day day,
      @ForAll Task task,
      @ForAll Tokens tokens,
      @ForAll StatedTotals stated,
      @ForAll Columns columns,
      @ForAll Body body) {
    assertTrue(day.tasks().size() <= 8);
    assertFalse(task.title().isBlank());
    assertTrue(tokens.count() <= Tokens.MAX_COUNT);
    assertTrue(stated.tasks() <= 500);
    assertTrue(columns.extras().size() <= 3);
    assertFalse(body.blocks().isEmpty());
  }

  @Property
  void datesLieInThisCentury(@ForAll("dates") LocalDate date) {
    assertEquals(20, date.getYear() / 100);
  }

  @Provide
  Arbitrary<String> titles() {
    return LeverageArbitraries.titles();
  }

  @Provide
  Arbitrary<Day> daysOfAProject() {
    return LeverageArbitraries.days(new Columns(List.of("Project")));
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return LeverageArbitraries.dates();
  }
}
