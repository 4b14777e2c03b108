package dev.leverage.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A day, week, month, quarter or year of the ISO calendar by which records are rolled up, such as
 * {@code 2026-Q2}.
 *
 * <p>Weeks are those of ISO 8601: they begin on Monday, and week 1 is the one with the year's first
 * Thursday, so that {@code 2026-W53} holds the first three days of 2027. Periods are ordered by
 * their first day, then by length. Instances are immutable and thread-safe.
 */
public final class Period implements Comparable<Period> {

  private static final Comparator<Period> ORDER =
      Comparator.comparing(Period::first).thenComparing(Period::length);

  private final Length length;
  private final LocalDate first;

  private Period(Length length, LocalDate first) {
    this.length = length;
    this.first = first;
  }

  /**
   * Returns the period of a length that holds a date.
   *
   * @param date a day of the period, not null
   * @param length the length, not null
   * @return the period, not null
   * @throws java.time.DateTimeException if the period leaves the range of {@link LocalDate}
   */
  public static Period of(LocalDate date, Length length) {
    return new Period(
        length,
        switch (length) {
          case DAY -> date;
          case WEEK -> date.with(DayOfWeek.MONDAY);
          case MONTH -> date.withDayOfMonth(1);
          case QUARTER -> date.with(IsoFields.DAY_OF_QUARTER, 1);
          case YEAR -> date.withDayOfYear(1);
        });
  }

  /**
   * Returns how long the period is.
   *
   * @return the length, not null
   */
  public Length length() {
    return length;
  }

  /**
   * Returns the first day.
   *
   * @return the day, which belongs to the period, not null
   */
  public LocalDate first() {
    return first;
  }

  /**
   * Returns the last day.
   *
   * @return the day, which belongs to the period, not null
   * @throws java.time.DateTimeException if it leaves the range of {@link LocalDate}
   */
  public LocalDate last() {
    return switch (length) {
      case DAY -> first;
      case WEEK -> first.with(DayOfWeek.SUNDAY);
      case MONTH -> first.with(TemporalAdjusters.lastDayOfMonth());
      case QUARTER -> first.plusMonths(2).with(TemporalAdjusters.lastDayOfMonth());
      case YEAR -> first.with(TemporalAdjusters.lastDayOfYear());
    };
  }

  /**
   * Returns whether a date is a day of this period.
   *
   * @param date the date, not null
   * @return true from the first day to the last
   */
  public boolean contains(LocalDate date) {
    return !date.isBefore(first) && !date.isAfter(last());
  }

  /**
   * Returns the period of the same length that follows.
   *
   * @return the next period, not null
   * @throws java.time.DateTimeException if it leaves the range of {@link LocalDate}
   */
  public Period next() {
    return of(last().plusDays(1), length);
  }

  /**
   * Returns the period of the same length that comes before.
   *
   * @return the previous period, not null
   * @throws java.time.DateTimeException if the period leaves the range of {@link LocalDate}
   */
  public Period previous() {
    return of(first.minusDays(1), length);
  }

  @Override
  public int compareTo(Period other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Period period && length == period.length && first.equals(period.first);
  }

  @Override
  public int hashCode() {
    return Objects.hash(length, first);
  }

  /**
   * Returns the period in the notation of ISO 8601, extended by quarters: {@code 2026-04-02},
   * {@code 2026-W14}, {@code 2026-04}, {@code 2026-Q2} or {@code 2026}.
   *
   * @return the text, not null
   */
  @Override
  public String toString() {
    String day = first.toString();
    return switch (length) {
      case DAY -> day;
      case WEEK -> withoutEnd(DateTimeFormatter.ISO_WEEK_DATE.format(first), "-1");
      case MONTH -> withoutEnd(day, "-01");
      case QUARTER -> withoutEnd(day, "-01-01") + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> withoutEnd(day, "-01-01");
    };
  }

  private static String withoutEnd(String text, String end) {
    return text.substring(0, text.length() - end.length());
  }

  /** How long a {@link Period} is. */
  public enum Length {
    /** A day of the calendar. */
    DAY,
    /** Monday to Sunday. */
    WEEK,
    /** A month of the calendar. */
    MONTH,
    /** Three months, from January, April, July or October. */
    QUARTER,
    /** January to December. */
    YEAR
  }
}
