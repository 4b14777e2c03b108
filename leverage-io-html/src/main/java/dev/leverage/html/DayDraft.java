package dev.leverage.html;

import dev.leverage.record.Block;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.DayHeading;
import dev.leverage.table.DocumentDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a page says of one day, its tables not yet read. */
final class DayDraft {

  /** A heading that has become a day's title, for the case that it turns out to be none. */
  private record Title(String text, Block heading, Location location) {}

  private final DocumentDay content = new DocumentDay();
  private final List<DayDate> dates = new ArrayList<>();
  private final Set<String> tags = new LinkedHashSet<>();
  private Optional<Title> title = Optional.empty();
  private Optional<String> statedTitle = Optional.empty();

  /** Takes a heading as that of the day. */
  void takeHeading(String text, Block.Heading heading, Location location) {
    title = Optional.of(new Title(text, heading, location));
  }

  /** Makes the heading of the day part of its body: it was that of the page. */
  void demoteHeading() {
    title.ifPresent(top -> content.addFirst(top.heading(), top.location()));
    title = Optional.empty();
    dates.clear();
  }

  /** Takes the title that the page states beside its text. */
  void stateTitle(String text) {
    statedTitle = Optional.of(text);
  }

  /** Adds a date; those added earlier count for more, and a time element for most. */
  void addDate(DayDate date) {
    dates.add(date);
  }

  /** Adds a date that counts for more than those added earlier. */
  void addFirstDate(DayDate date) {
    dates.add(0, date);
  }

  boolean hasTags() {
    return !tags.isEmpty();
  }

  void addTag(String tag) {
    if (!tag.isBlank()) {
      tags.add(tag);
    }
  }

  /** Returns what has been added, without what is known of the day as a whole. */
  DocumentDay content() {
    return content;
  }

  /** Returns all that is known of the day. */
  DocumentDay described() {
    content.describe(header(), DayFigures.NONE);
    return content;
  }

  Optional<LocalDate> date() {
    return dates.stream().findFirst().map(DayDate::date);
  }

  private DayHeader header() {
    Optional<String> heading = title.map(Title::text);
    boolean standard = heading.isPresent() && DayHeading.isStandard(heading.get(), date());
    Optional<String> own =
        standard && !heading.equals(statedTitle) ? Optional.empty() : heading.or(() -> statedTitle);
    boolean standardOnly = heading.isEmpty() && own.isPresent() && isStandard(own.get());
    return new DayHeader(date(), standardOnly ? Optional.empty() : own, List.copyOf(tags));
  }

  private boolean isStandard(String text) {
    return DayHeading.isStandard(text, date());
  }

  /** Says which parts of the page name another date than the one taken. */
  void reportContradictions(Problems problems) {
    if (dates.isEmpty()) {
      return;
    }
    DayDate taken = dates.get(0);
    for (DayDate other : dates) {
      if (!other.date().equals(taken.date())) {
        problems.add(
            Problem.of(
                ProblemCode.CONFLICTING_DATES,
                other.location(),
                other.origin()
                    + " says "
                    + other.date()
                    + " and "
                    + taken.origin()
                    + " "
                    + taken.date()
                    + ", which is taken"));
      }
    }
  }

  /** Returns whether the heading of the day has been seen. */
  boolean isHeaded() {
    return title.isPresent();
  }

  /** Returns whether a part of the page of this kind has named a date. */
  boolean isDatedBy(String origin) {
    return dates.stream().anyMatch(date -> date.origin().equals(origin));
  }

  boolean hasTable() {
    return content.hasTasks() || content.hasTotals();
  }

  boolean hasTasks() {
    return content.hasTasks();
  }
}
