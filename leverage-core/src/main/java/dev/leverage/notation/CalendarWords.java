package dev.leverage.notation;

import java.util.List;

/** The English names of months and weekdays, which no locale of the machine changes. */
final class CalendarWords {

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private static final int ABBREVIATION = 3;

  private CalendarWords() {}

  static String monthName(int month) {
    return MONTHS.get(month - 1);
  }

  /** Returns the month from 1 to 12 that a word names, in full or by three letters; 0 if none. */
  static int month(String word) {
    return word.equalsIgnoreCase("sept") ? 9 : 1 + indexOf(word, MONTHS);
  }

  static boolean isWeekday(String word) {
    return indexOf(word, WEEKDAYS) >= 0;
  }

  private static int indexOf(String word, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      boolean full = word.length() == name.length();
      if ((full || word.length() == ABBREVIATION)
          && name.regionMatches(true, 0, word, 0, word.length())) {
        return i;
      }
    }
    return -1;
  }
}
