package dev.leverage.markdown;

import dev.leverage.record.DayHeader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands between two lines of {@code ---} at the beginning of a document.
 *
 * @param title the title, if one is given
 * @param date the date, if one is given
 * @param tags the tags in order
 * @param end the index of the line after it, 0 if the document has none
 */
record FrontMatter(Optional<String> title, Optional<LocalDate> date, List<String> tags, int end) {

  static final FrontMatter NONE = new FrontMatter(Optional.empty(), Optional.empty(), List.of(), 0);

  FrontMatter {
    tags = List.copyOf(tags);
  }

  /** Writes the front matter of a day, the blank line after it included. */
  static String write(DayHeader header) {
    StringBuilder text = new StringBuilder("---\n");
    header
        .title()
        .ifPresent(title -> text.append("title: ").append(YamlScalar.write(title)).append('\n'));
    header.date().ifPresent(date -> text.append("date: ").append(date).append('\n'));
    if (!header.tags().isEmpty()) {
      text.append(
          header.tags().stream()
              .map(YamlScalar::write)
              .collect(Collectors.joining(", ", "tags: [", "]\n")));
    }
    return text.append("---\n\n").toString();
  }
}
