package dev.leverage.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stands at the head of a day: date, title and tags, as far as they are known.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param date the day of the calendar, in the years 1900 to 9999, which all formats can write
 * @param title the title, not blank
 * @param tags the tags in order, none of them blank
 */
public record DayHeader(Optional<LocalDate> date, Optional<String> title, List<String> tags) {

  /** A day of which nothing is known. */
  public static final DayHeader UNKNOWN =
      new DayHeader(Optional.empty(), Optional.empty(), List.of());

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the date is out of range, or the title or a tag is blank
   */
  public DayHeader {
    if (date.isPresent() && (date.get().getYear() < 1900 || date.get().getYear() > 9999)) {
      throw new IllegalArgumentException("the year of a day is from 1900 to 9999: " + date.get());
    }
    tags = List.copyOf(tags);
    if (title.isPresent() && title.get().isBlank()) {
      throw new IllegalArgumentException("a title must not be blank");
    }
    if (tags.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a tag must not be blank: " + tags);
    }
  }

  /**
   * Returns the header of a day of which only the date is known.
   *
   * @param date the day of the calendar, not null
   * @return the header, not null
   */
  public static DayHeader of(LocalDate date) {
    return new DayHeader(Optional.of(date), Optional.empty(), List.of());
  }
}
