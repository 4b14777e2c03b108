package dev.leverage.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.measure.Period.Length;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PeriodTest {

  @Example
  void aPeriodIsWrittenAsInIso8601() {
    LocalDate date = LocalDate.of(2026, 4, 2);
    assertEquals("2026-04-02", Period.of(date, Length.DAY).toString());
    assertEquals("2026-W14", Period.of(date, Length.WEEK).toString());
    assertEquals("2026-04", Period.of(date, Length.MONTH).toString());
    assertEquals("2026-Q2", Period.of(date, Length.QUARTER).toString());
    assertEquals("2026", Period.of(date, Length.YEAR).toString());
  }

  @Example
  void aWeekBelongsToTheYearOfItsThursday() {
    assertEquals("2026-W53", week(2027, 1, 3));
    assertEquals("2027-W01", week(2027, 1, 4));
    assertEquals("2026-W01", week(2025, 12, 29));
    assertEquals("2025-W52", week(2025, 12, 28));
    assertEquals("2020-W53", week(2021, 1, 1));
    assertEquals("2024-W01", week(2024, 1, 1));
  }

  @Example
  void firstAndLastDaysBelongToThePeriod() {
    Period quarter = Period.of(LocalDate.of(2028, 2, 29), Length.QUARTER);
    assertEquals(LocalDate.of(2028, 1, 1), quarter.first());
    assertEquals(LocalDate.of(2028, 3, 31), quarter.last());
    Period month = Period.of(LocalDate.of(2028, 2, 29), Length.MONTH);
    assertEquals(LocalDate.of(2028, 2, 29), month.last());
    Period week = Period.of(LocalDate.of(2026, 4, 2), Length.WEEK);
    assertEquals(LocalDate.of(2026, 3, 30), week.first());
    assertEquals(LocalDate.of(2026, 4, 5), week.last());
    assertEquals("2026-W15", week.next().toString());
    assertFalse(week.contains(LocalDate.of(2026, 3, 29)));
    assertTrue(week.contains(LocalDate.of(2026, 3, 30)));
    assertTrue(week.contains(LocalDate.of(2026, 4, 5)));
    assertFalse(week.contains(LocalDate.of(2026, 4, 6)));
    assertEquals(Length.WEEK, week.length());
  }

  @Example
  void periodsAreOrderedByFirstDayThenByLength() {
    LocalDate newYear = LocalDate.of(2026, 1, 1);
    TreeSet<Period> periods = new TreeSet<>();
    for (Length length : Length.values()) {
      periods.add(Period.of(newYear, length));
    }
    assertEquals(
        List.of("2026-W01", "2026-01-01", "2026-01", "2026-Q1", "2026"),
        periods.stream().map(Period::toString).toList());
  }

  @Property
  void everyDateLiesInExactlyOnePeriodOfALength(
      @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long day, @ForAll Length length) {
    LocalDate date = LocalDate.ofEpochDay(day);
    Period period = Period.of(date, length);
    assertTrue(period.contains(date));
    assertEquals(period, Period.of(period.first(), length));
    assertEquals(period, Period.of(period.last(), length));
    assertEquals(period.hashCode(), Period.of(period.last(), length).hashCode());
    assertEquals(period.last().plusDays(1), period.next().first());
    assertNotEquals(period, period.next());
    assertNotEquals(period.hashCode(), period.next().hashCode());
    assertTrue(period.compareTo(period.next()) < 0);
  }

  private static String week(int year, int month, int day) {
    return Period.of(LocalDate.of(year, month, day), Length.WEEK).toString();
  }
}
