package dev.leverage.notation;

import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one date of any accepted spelling. */
final class DateReader {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  private final String text;
  private final TextScanner scanner;

  private DateReader(String text) {
    this.text = text;
    this.scanner = new TextScanner(text);
  }

  static LocalDate read(String text, Optional<DateOrder> order) {
    return new DateReader(text).date(order);
  }

  private LocalDate date(Optional<DateOrder> order) {
    String word = wordAfterWeekday();
    if (!word.isEmpty()) {
      return monthNameFirst(word);
    }
    return scanner.digitsAhead() == 4 ? yearFirst() : dayOrMonthFirst(order);
  }

  private String wordAfterWeekday() {
    String word = scanner.word();
    if (!CalendarWords.isWeekday(word)) {
      return word;
    }
    scanner.accept('.');
    scanner.accept(',');
    return scanner.word();
  }

  /** Reads what follows the month of {@code April 2, 2026}. */
  private LocalDate monthNameFirst(String monthName) {
    int month = CalendarWords.month(monthName);
    scanner.accept('.');
    int day = scanner.digits(1, 2);
    require(month > 0 && scanner.accept(','));
    return endingInYear(scanner.digits(4, 4), month, day);
  }

  private LocalDate yearFirst() {
    int year = scanner.digits(4, 4);
    boolean dashed = scanner.accept('-');
    int month = scanner.digits(2, 2);
    require(dashed && scanner.accept('-'));
    int day = scanner.digits(2, 2);
    require(scanner.atEnd());
    return checked(year, month, day);
  }

  private LocalDate dayOrMonthFirst(Optional<DateOrder> order) {
    int first = scanner.digits(1, 2);
    String monthName = scanner.word();
    if (monthName.isEmpty()) {
      return numbersOnly(first, order);
    }
    int month = CalendarWords.month(monthName);
    require(month > 0);
    scanner.accept('.');
    return endingInYear(scanner.digits(4, 4), month, first);
  }

  /** Reads what follows the first number of {@code 4/2/2026}. */
  private LocalDate numbersOnly(int first, Optional<DateOrder> order) {
    char separator = scanner.accept('/') ? '/' : scanner.accept('.') ? '.' : '-';
    require(separator != '-' || scanner.accept('-'));
    int second = scanner.digits(1, 2);
    require(scanner.accept(separator));
    int year = scanner.digits(4, 4);
    require(scanner.atEnd());
    if (order.isEmpty()) {
      throw ambiguousOrImpossible(year, first, second);
    }
    return order.get() == DateOrder.MONTH_FIRST
        ? checked(year, first, second)
        : checked(year, second, first);
  }

  private LocalDate endingInYear(int year, int month, int day) {
    require(scanner.atEnd());
    return checked(year, month, day);
  }

  private LocalDate checked(int year, int month, int day) {
    LocalDate date = dateOrNull(year, month, day);
    if (date == null) {
      throw impossible(year, month, day);
    }
    return date;
  }

  /** Returns the date, or null if a part is missing or the calendar has no such day. */
  static @Nullable LocalDate dateOrNull(int year, int month, int day) {
    boolean exists =
        year >= FIRST_YEAR
            && year <= LAST_YEAR
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? LocalDate.of(year, month, day) : null;
  }

  private NotationException impossible(int year, int month, int day) {
    if (year < 0 || month < 0 || day < 0) {
      return bad("");
    }
    return bad(
        year < FIRST_YEAR ? " (years run from 1900 to 9999)" : " (the calendar has no such day)");
  }

  private NotationException ambiguousOrImpossible(int year, int first, int second) {
    LocalDate monthFirst = dateOrNull(year, first, second);
    LocalDate dayFirst = dateOrNull(year, second, first);
    if (monthFirst == null && dayFirst == null) {
      return impossible(year, first, second);
    }
    String readings =
        (monthFirst == null ? "" : "month first (" + monthFirst + ")")
            + (monthFirst == null || dayFirst == null ? "" : " or ")
            + (dayFirst == null ? "" : "day first (" + dayFirst + ")");
    return new NotationException(
        ProblemCode.AMBIGUOUS_VALUE,
        "the option --date-order to say " + readings,
        Problem.quoted(text));
  }

  private void require(boolean wellFormed) {
    if (!wellFormed) {
      throw bad("");
    }
  }

  private NotationException bad(String hint) {
    return new NotationException(
        ProblemCode.BAD_DATE, "a date such as \"2026-04-02\"", Problem.quoted(text) + hint);
  }
}
