package dev.leverage.table;

import dev.leverage.notation.DateNotation;
import dev.leverage.notation.NotationException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a heading of a day, such as {@code Leverage Record: April 02, 2026}. */
public final class DayHeading {

  private static final String STANDARD = "Leverage Record";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\w-])(?:\\d{4}-\\d{2}-\\d{2}"
              + "|[A-Za-z]{3,9}\\.?[ ]+\\d{1,2},?[ ]+\\d{4}"
              + "|\\d{1,2}[ ]+[A-Za-z]{3,9}\\.?,?[ ]+\\d{4})(?![\\w-])");

  private DayHeading() {}

  /**
   * Returns the heading of a day that has no title of its own.
   *
   * @param date the date of the day, if it has one
   * @return the heading, not null
   */
  public static String standard(Optional<LocalDate> date) {
    return date.map(day -> STANDARD + ": " + DateNotation.printLong(day)).orElse(STANDARD);
  }

  /**
   * Returns whether a heading is that of a day without a title of its own.
   *
   * @param heading the text of the heading
   * @param date the date of the day, if it has one
   * @return true if it says no more than the date
   */
  public static boolean isStandard(String heading, Optional<LocalDate> date) {
    return heading.equals(STANDARD) || heading.equals(standard(date));
  }

  /**
   * Returns the one date that a heading names, after its last colon or anywhere.
   *
   * @param heading the text of the heading
   * @return the date, or empty if it names none, or several
   */
  public static Optional<LocalDate> date(String heading) {
    Optional<LocalDate> whole = parse(heading.substring(heading.lastIndexOf(": ") + 1).strip());
    if (whole.isPresent()) {
      return whole;
    }
    Set<LocalDate> dates = new HashSet<>();
    Matcher matcher = DATE.matcher(heading);
    while (matcher.find()) {
      parse(matcher.group()).ifPresent(dates::add);
    }
    return dates.size() == 1 ? Optional.of(dates.iterator().next()) : Optional.empty();
  }

  /**
   * Returns the date that a heading is, with nothing else but what a standard one has.
   *
   * @param heading the text of the heading
   * @return the date, or empty if it says anything else
   */
  public static Optional<LocalDate> onlyDate(String heading) {
    String prefix = STANDARD + ": ";
    return parse(
        (heading.startsWith(prefix) ? heading.substring(prefix.length()) : heading).strip());
  }

  private static Optional<LocalDate> parse(String text) {
    try {
      return DateNotation.parse(text, Optional.empty());
    } catch (NotationException e) {
      return Optional.empty();
    }
  }
}
