package dev.leverage.audit;

import dev.leverage.record.DayHeader;
import dev.leverage.source.Location;
import java.time.LocalDate;
import java.util.Optional;

/** Compares weekdays with dates. */
final class Weekdays {

  private Weekdays() {}

  static Optional<Finding> inTitle(DayHeader header, Location location) {
    if (header.date().isEmpty() || header.title().isEmpty()) {
      return Optional.empty();
    }
    LocalDate date = header.date().get();
    return CalendarNames.wrongWeekday(header.title().get(), date)
        .map(wrong -> finding(date, wrong.group(1), location));
  }

  static Finding finding(LocalDate date, String found, Location location) {
    String expected = CalendarNames.name(date.getDayOfWeek());
    return Finding.mismatch(
        FindingCode.WRONG_WEEKDAY,
        location,
        "weekday: " + date + " is a " + expected + ", found " + found,
        expected,
        found);
  }
}
