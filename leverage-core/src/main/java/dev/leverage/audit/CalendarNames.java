package dev.leverage.audit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds weekdays and dates in sentences. */
final class CalendarNames {

  static final String MONTHS =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "\\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:s|'s|’s)?\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?<iso>\\d{4}-\\d{2}-\\d{2})\\b"
              + "|\\b(?<month>"
              + MONTHS
              + ")\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)"
              + "|\\b(?<dayFirst>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<monthAfter>"
              + MONTHS
              + ")\\b",
          Pattern.CASE_INSENSITIVE);

  private CalendarNames() {}

  /** Returns the first weekday that is not that of the date. */
  static Optional<Matcher> wrongWeekday(String text, LocalDate date) {
    Matcher matcher = WEEKDAY.matcher(text);
    while (matcher.find()) {
      if (weekday(matcher) != date.getDayOfWeek()) {
        return Optional.of(matcher);
      }
    }
    return Optional.empty();
  }

  private static DayOfWeek weekday(Matcher matcher) {
    return DayOfWeek.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
  }

  static String name(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** Returns whether a text names the date, with or without the year. */
  static boolean namesDate(String text, LocalDate date) {
    Matcher matcher = DATE.matcher(text);
    while (matcher.find()) {
      if (is(matcher, date)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a text names a day that is not this one. */
  static boolean namesAnother(String text, Optional<LocalDate> date) {
    Matcher dates = DATE.matcher(text);
    while (dates.find()) {
      if (date.isEmpty() || !is(dates, date.get())) {
        return true;
      }
    }
    return date.isPresent()
        ? wrongWeekday(text, date.get()).isPresent()
        : WEEKDAY.matcher(text).find();
  }

  private static boolean is(Matcher matcher, LocalDate date) {
    if (matcher.group("iso") != null) {
      return matcher.group("iso").equals(date.toString());
    }
    boolean monthFirst = matcher.group("month") != null;
    String month = matcher.group(monthFirst ? "month" : "monthAfter");
    int day = Integer.parseInt(matcher.group(monthFirst ? "day" : "dayFirst"));
    return day == date.getDayOfMonth()
        && Month.of(date.getMonthValue())
            .name()
            .startsWith(month.substring(0, 3).toUpperCase(Locale.ROOT));
  }
}
