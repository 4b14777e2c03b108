package dev.leverage.excel;

import dev.leverage.notation.DateNotation;
import dev.leverage.notation.DateOrder;
import dev.leverage.notation.NotationException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date that the name of a sheet or file tells. */
final class DayOfName {

  private static final Pattern ISO =
      Pattern.compile("(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])");

  private DayOfName() {}

  /** Returns the date that a sheet's name is, such as {@code April 2, 2026}. */
  static Optional<LocalDate> ofSheet(String name, Optional<DateOrder> order) {
    try {
      return DateNotation.parse(name, order);
    } catch (NotationException e) {
      return Optional.empty();
    }
  }

  /** Returns the one date within a file's name, such as {@code log-2026-04-02.xlsx}. */
  static Optional<LocalDate> ofFile(String path) {
    int start = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
    Matcher dates = ISO.matcher(path.substring(start));
    if (!dates.find()) {
      return Optional.empty();
    }
    String only = dates.group();
    return dates.find() ? Optional.empty() : ofSheet(only, Optional.empty());
  }
}
