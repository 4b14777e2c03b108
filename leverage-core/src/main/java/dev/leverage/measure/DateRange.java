package dev.leverage.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of the calendar, both ends included, either of which may be open: {@code 2026-04-01 to
 * 2026-04-30}, or everything since a date.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param since the first day, or empty for all that came before
 * @param until the last day, or empty for all that is to come
 */
public record DateRange(Optional<LocalDate> since, Optional<LocalDate> until) {

  /** All dates; the only range that also takes days without a date. */
  public static final DateRange ALL = new DateRange(Optional.empty(), Optional.empty());

  private static final int DAYS_OF_A_WEEK = 7;

  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if the last day is before the first
   */
  public DateRange {
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(until, "until");
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      throw new IllegalArgumentException(
          "a range ends before it begins: " + since.get() + " to " + until.get());
    }
  }

  /**
   * Returns the range from one day to another.
   *
   * @param first the first day, not null
   * @param last the last day, not null
   * @return the range, not null
   * @throws IllegalArgumentException if the last day is before the first
   */
  public static DateRange between(LocalDate first, LocalDate last) {
    return new DateRange(Optional.of(first), Optional.of(last));
  }

  /**
   * Returns the days of a period.
   *
   * @param period the period, not null
   * @return the range, not null
   */
  public static DateRange of(Period period) {
    return between(period.first(), period.last());
  }

  /**
   * Returns a number of days that end with a given one: the last 7 days of 8 April are 2 to 8
   * April.
   *
   * @param days their number, at least 1
   * @param today the last of them, not null
   * @return the range, not null
   * @throws IllegalArgumentException if the number is less than 1
   * @throws java.time.DateTimeException if the range leaves that of {@link LocalDate}
   */
  public static DateRange lastDays(int days, LocalDate today) {
    if (days < 1) {
      throw new IllegalArgumentException("a number of days is at least 1: " + days);
    }
    return between(today.minusDays(days - 1L), today);
  }

  /**
   * Returns a number of weeks, of seven days each, that end with a given day.
   *
   * @param weeks their number, at least 1
   * @param today the last day, not null
   * @return the range, not null
   * @throws IllegalArgumentException if the number is less than 1
   * @throws ArithmeticException if there are more days than an int holds
   */
  public static DateRange lastWeeks(int weeks, LocalDate today) {
    return lastDays(Math.multiplyExact(weeks, DAYS_OF_A_WEEK), today);
  }

  /**
   * Returns whether every date is in the range, and no date too, as in {@link #ALL}.
   *
   * @return true if both ends are open
   */
  public boolean isAll() {
    return since.isEmpty() && until.isEmpty();
  }

  /**
   * Returns whether a date is in the range.
   *
   * @param date the date, not null
   * @return true from the first day to the last
   */
  public boolean contains(LocalDate date) {
    return since.stream().noneMatch(date::isBefore) && until.stream().noneMatch(date::isAfter);
  }

  /**
   * Returns whether the day of a date that may be unknown is in the range.
   *
   * @param date the date, if known
   * @return true if it is in the range, or unknown and the range is {@link #ALL}
   */
  public boolean contains(Optional<LocalDate> date) {
    return date.isPresent() ? contains(date.get()) : isAll();
  }

  /**
   * Returns the range just before this one: of a whole month, quarter or year the one before; of
   * any other range as many days.
   *
   * @return the range before, or empty if this one has an open end
   * @throws java.time.DateTimeException if the range leaves that of {@link LocalDate}
   */
  public Optional<DateRange> previous() {
    if (since.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = since.get();
    LocalDate last = until.get();
    for (Period.Length length :
        new Period.Length[] {
          Period.Length.MONTH, Period.Length.QUARTER, Period.Length.YEAR,
        }) {
      Period period = Period.of(first, length);
      if (period.first().equals(first) && period.last().equals(last)) {
        return Optional.of(of(period.previous()));
      }
    }
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    return Optional.of(between(first.minusDays(days), first.minusDays(1)));
  }

  /**
   * Returns the range for people, such as {@code 2026-04-01 to 2026-04-30}, {@code since
   * 2026-04-01}, {@code until 2026-04-30} or {@code all dates}.
   *
   * @return the text, not null
   */
  @Override
  public String toString() {
    if (since.isPresent()) {
      return until.isPresent() ? since.get() + " to " + until.get() : "since " + since.get();
    }
    return until.map(last -> "until " + last).orElse("all dates");
  }
}
