package dev.leverage.notation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How dates are written, such as {@code 2026-04-02} or {@code April 02, 2026}.
 *
 * <p>Accepted are ISO dates; an English month, in full or by three letters, before or after the day
 * ({@code April 2, 2026}, {@code APR 02, 2026}, {@code Apr. 2, 2026}, {@code 2 April 2026});
 * numbers only ({@code 4/2/2026}, {@code 4.2.2026}, {@code 4-2-2026}) if their order is given; an
 * English weekday before any of these, which is not checked; and the texts that say nothing: an
 * empty or blank one, {@code -}, {@code –}, {@code —}, {@code n/a}. Years have four digits, from
 * 1900 to 9999. Case, and spaces between the parts, do not matter.
 */
public final class DateNotation {

  private static final int ISO_LENGTH = "2026-04-02".length();

  private DateNotation() {}

  /**
   * Reads a date, such as {@code April 2, 2026}.
   *
   * @param text the text, not null
   * @param order which part comes first in a date of numbers only, if that is known
   * @return the date, or empty if the text says that there is none
   * @throws NotationException with {@code BAD_DATE} if the text is not a date of the calendar, and
   *     {@code AMBIGUOUS_VALUE} if it is one of numbers only and their order is not known
   */
  public static Optional<LocalDate> parse(String text, Optional<DateOrder> order) {
    LocalDate common = parseIso(text);
    if (common != null) {
      return Optional.of(common);
    }
    return TextScanner.isNothing(text)
        ? Optional.empty()
        : Optional.of(DateReader.read(text, order));
  }

  /** Reads the one common spelling, and leaves any other, and what is wrong, to the slow way. */
  static @Nullable LocalDate parseIso(String text) {
    if (text.length() != ISO_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    return DateReader.dateOrNull(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!TextScanner.isDigit(c)) {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  /**
   * Prints a date as ISO does, such as {@code 2026-04-02}.
   *
   * @param date the date, not null
   * @return the text, which {@link #parse} reads back if the year is from 1900 to 9999; not null
   */
  public static String print(LocalDate date) {
    return date.toString();
  }

  /**
   * Prints a date for people, such as {@code April 02, 2026}.
   *
   * @param date the date, not null
   * @return the text, which {@link #parse} reads back if the year is from 1900 to 9999; not null
   */
  public static String printLong(LocalDate date) {
    int day = date.getDayOfMonth();
    String padding = day < 10 ? "0" : "";
    return CalendarWords.monthName(date.getMonthValue())
        + " "
        + padding
        + day
        + ", "
        + date.getYear();
  }
}
