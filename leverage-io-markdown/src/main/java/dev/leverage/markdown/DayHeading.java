package dev.leverage.markdown;

import dev.leverage.notation.DateNotation;
import dev.leverage.notation.NotationException;
import dev.leverage.record.DayHeader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The level-1 heading of a day, such as {@code # Leverage Record: April 02, 2026}. */
final class DayHeading {

  private static final String DEFAULT = "Leverage Record";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\w-])(?:\\d{4}-\\d{2}-\\d{2}"
              + "|[A-Za-z]{3,9}\\.?[ ]+\\d{1,2},?[ ]+\\d{4}"
              + "|\\d{1,2}[ ]+[A-Za-z]{3,9}\\.?,?[ ]+\\d{4})(?![\\w-])");

  private DayHeading() {}

  /** Returns the inline source of the heading of a day. */
  static String source(DayHeader header) {
    return InlineWriting.heading(header.title().orElseGet(() -> defaultTitle(header.date())));
  }

  private static String defaultTitle(Optional<LocalDate> date) {
    return date.map(day -> DEFAULT + ": " + DateNotation.printLong(day)).orElse(DEFAULT);
  }

  /** Returns whether this is the heading of a day that has no title of its own. */
  static boolean isDefault(String title, Optional<LocalDate> date) {
    return title.equals(DEFAULT) || title.equals(defaultTitle(date));
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

  /** Returns the date that a heading is, with nothing else but what a default title has. */
  static Optional<LocalDate> onlyDate(String title) {
    String prefix = DEFAULT + ": ";
    return parse((title.startsWith(prefix) ? title.substring(prefix.length()) : title).strip());
  }

  private static Optional<LocalDate> parse(String text) {
    try {
      return DateNotation.parse(text, Optional.empty());
    } catch (NotationException e) {
      return Optional.empty();
    }
  }

  /** Returns what front matter, or none, and a heading tell of a day together. */
  static DayHeader told(FrontMatter frontMatter, String title) {
    Optional<LocalDate> date = frontMatter.date().or(() -> date(title));
    Optional<String> own = frontMatter.title();
    if (own.isEmpty() && !isDefault(title, date) && !title.isBlank()) {
      own = Optional.of(title);
    }
    return new DayHeader(date, own, frontMatter.tags());
  }

  /** Returns what a heading alone tells of a day. */
  static DayHeader told(String title) {
    return told(FrontMatter.NONE, title);
  }

  /** Returns whether front matter is written for the first day of a document. */
  static boolean needsFrontMatter(DayHeader header) {
    boolean ownTitle =
        header.title().isPresent() && !header.title().get().equals(defaultTitle(header.date()));
    return ownTitle || !header.tags().isEmpty();
  }

  /** Returns the front matter that is read back when that of a header has been written. */
  static FrontMatter written(DayHeader header) {
    List<String> tags = header.tags();
    return new FrontMatter(header.title(), header.date(), tags, 0);
  }
}
