package dev.leverage.html;

import dev.leverage.notation.DateNotation;
import dev.leverage.notation.NotationException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heading of a day, such as {@code Leverage Record: April 02, 2026}. */
final class DayHeading {

  static final String DEFAULT = "Leverage Record";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\w-])(?:\\d{4}-\\d{2}-\\d{2}"
              + "|[A-Za-z]{3,9}\\.?[ ]+\\d{1,2},?[ ]+\\d{4}"
              + "|\\d{1,2}[ ]+[A-Za-z]{3,9}\\.?,?[ ]+\\d{4})(?![\\w-])");

  private DayHeading() {}

  /** Returns whether this is the heading of a day that has no title of its own. */
  static boolean isDefault(String title, Optional<LocalDate> date) {
    return title.equals(DEFAULT)
        || (date.isPresent() && title.equals(DEFAULT + ": " + DateNotation.printLong(date.get())));
  }

  /** Returns whether a heading says nothing but a date, after its last colon. */
  static boolean isDateAlone(String title) {
    return parse(title).isPresent() || (title.startsWith(DEFAULT) && date(title).isPresent());
  }

  /** Returns the one date that a heading names, after its last colon or anywhere. */
  static Optional<LocalDate> date(String title) {
    Optional<LocalDate> whole = parse(title.substring(title.lastIndexOf(": ") + 1).strip());
    if (whole.isPresent()) {
      return whole;
    }
    Set<LocalDate> dates = new HashSet<>();
    Matcher matcher = DATE.matcher(title);
    while (matcher.find()) {
      parse(matcher.group()).ifPresent(dates::add);
    }
    return dates.size() == 1 ? Optional.of(dates.iterator().next()) : Optional.empty();
  }

  /** Returns the date of a moment such as {@code 2026-04-02T18:00:00Z}; its time is left out. */
  static Optional<LocalDate> ofMoment(String text) {
    String moment = text.strip();
    boolean timed = moment.length() > 10 && "Tt ".indexOf(moment.charAt(10)) >= 0;
    String date = timed ? moment.substring(0, 10) : moment;
    return date.length() == 10 ? parse(date) : Optional.empty();
  }

  private static Optional<LocalDate> parse(String text) {
    try {
      return DateNotation.parse(text, Optional.empty());
    } catch (NotationException e) {
      return Optional.empty();
    }
  }
}
