package dev.leverage.html;

import dev.leverage.notation.DateNotation;
import dev.leverage.notation.NotationException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date in the name of a file, such as {@code 2026-04-02.html}, for a day that gives none. */
final class FileDate {

  private static final Pattern DATE =
      Pattern.compile("(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])");

  private FileDate() {}

  static void infer(Source source, List<DayDraft> days, Problems problems) {
    if (days.size() != 1 || days.get(0).date().isPresent()) {
      return;
    }
    DayDraft day = days.get(0);
    Optional<LocalDate> date = date(source.name());
    if (date.isPresent()) {
      day.addDate(new DayDate(date.get(), "the name of the file", source.location()));
      problems.add(
          Problem.of(
              ProblemCode.INFERRED,
              source.location(),
              "the date " + date.get() + " is taken from the name of the file"));
    }
  }

  private static Optional<LocalDate> date(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    Set<LocalDate> dates = new HashSet<>();
    Matcher matcher = DATE.matcher(name);
    while (matcher.find()) {
      parse(matcher.group()).ifPresent(dates::add);
    }
    return dates.size() == 1 ? Optional.of(dates.iterator().next()) : Optional.empty();
  }

  /** Digits need not be a date: they may be those of a ticket. */
  private static Optional<LocalDate> parse(String text) {
    try {
      return DateNotation.parse(text, Optional.empty());
    } catch (NotationException e) {
      return Optional.empty();
    }
  }
}
