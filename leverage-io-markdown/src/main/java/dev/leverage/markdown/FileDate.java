package dev.leverage.markdown;

import dev.leverage.record.DayHeader;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date in the name of a file, such as {@code 2026-04-02.md}, for a day that gives none. */
final class FileDate {

  private static final Pattern DATE =
      Pattern.compile("(?<![0-9])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])");

  private FileDate() {}

  static void infer(Source source, List<DayDraft> days, Problems problems) {
    if (days.size() != 1 || days.get(0).header().date().isPresent() || days.get(0).isExplicit()) {
      return;
    }
    DayDraft day = days.get(0);
    Optional<LocalDate> date = date(source.name());
    if (date.isPresent()) {
      day.takeHeader(new DayHeader(date, day.header().title(), day.header().tags()));
      problems.add(
          Problem.of(
              ProblemCode.INFERRED,
              source.location(),
              "the date " + date.get() + " is taken from the name of the file"));
    }
  }

  private static Optional<LocalDate> date(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    Matcher matcher = DATE.matcher(name);
    Optional<LocalDate> found = Optional.empty();
    while (matcher.find()) {
      try {
        LocalDate date =
            LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
        if (found.isPresent() && !found.get().equals(date)) {
          return Optional.empty();
        }
        found = Optional.of(date);
      } catch (DateTimeException e) {
        // Digits that are no date, such as those of a ticket.
        continue;
      }
    }
    return found;
  }
}
