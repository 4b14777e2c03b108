package dev.leverage.markdown;

import dev.leverage.record.DayHeader;
import dev.leverage.table.DayHeading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the level-1 heading of a day and the front matter tell together. */
final class DayTitle {

  private DayTitle() {}

  /** Returns the inline source of the heading of a day. */
  static String source(DayHeader header) {
    return InlineWriting.heading(
        header.title().orElseGet(() -> DayHeading.standard(header.date())));
  }

  /** Returns what front matter, or none, and a heading tell of a day together. */
  static DayHeader told(FrontMatter frontMatter, String title) {
    Optional<LocalDate> date = frontMatter.date().or(() -> DayHeading.date(title));
    Optional<String> own = frontMatter.title();
    if (own.isEmpty() && !DayHeading.isStandard(title, date) && !title.isBlank()) {
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
        header.title().isPresent()
            && !header.title().get().equals(DayHeading.standard(header.date()));
    return ownTitle || !header.tags().isEmpty();
  }

  /** Returns the front matter that is read back when that of a header has been written. */
  static FrontMatter written(DayHeader header) {
    List<String> tags = header.tags();
    return new FrontMatter(header.title(), header.date(), tags, 0);
  }
}
