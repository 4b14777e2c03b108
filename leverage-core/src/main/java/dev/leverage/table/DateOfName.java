package dev.leverage.table;

import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DateNotation;
import dev.leverage.notation.DateOrder;
import dev.leverage.notation.NotationException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date that the name of a sheet or file tells, for records that give none. */
public final class DateOfName {

  private static final Pattern ISO =
      Pattern.compile("(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])");

  private DateOfName() {}

  /**
   * Returns the date that the name of a sheet is, such as {@code April 2, 2026}.
   *
   * @param name the name
   * @param order the order of day and month, if the caller chose one
   * @return the date, or empty if the name is none
   */
  public static Optional<LocalDate> ofSheet(String name, Optional<DateOrder> order) {
    try {
      return DateNotation.parse(name, order);
    } catch (NotationException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the one date within the name of a file, such as {@code log-2026-04-02.md}.
   *
   * @param path the path or name; folders do not count
   * @return the date, or empty if the name has none, or several
   */
  public static Optional<LocalDate> ofFile(String path) {
    int start = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
    Matcher matcher = ISO.matcher(path.substring(start));
    Set<LocalDate> dates = new HashSet<>();
    while (matcher.find()) {
      ofSheet(matcher.group(), Optional.empty()).ifPresent(dates::add);
    }
    return dates.size() == 1 ? Optional.of(dates.iterator().next()) : Optional.empty();
  }

  /**
   * Returns the date that the name of a file tells for the only day of a document, unless the
   * document gives one; reports that it is inferred, or that it contradicts the document.
   */
  static Optional<LocalDate> ofDay(String file, Optional<LocalDate> told, Problems problems) {
    Optional<LocalDate> date = ofFile(file);
    if (date.isEmpty() || date.equals(told)) {
      return Optional.empty();
    }
    if (told.isPresent()) {
      problems.add(
          Problem.of(
              ProblemCode.CONFLICTING_DATES,
              Location.of(file),
              "the name of the file says "
                  + date.get()
                  + " and the document "
                  + told.get()
                  + ", which is taken"));
      return Optional.empty();
    }
    problems.add(
        Problem.of(
            ProblemCode.INFERRED,
            Location.of(file),
            "the date " + date.get() + " is taken from the name of the file"));
    return date;
  }

  /**
   * Returns the date that names tell of all rows of a table: that of its sheet, else that of its
   * file. Reports that it is inferred if the table has no column of dates.
   *
   * @param file the name of the file
   * @param sheet the name of the sheet, if the file has such
   * @param header the header of the table
   * @param options choices of the caller
   * @param problems where reports go
   * @return the date, or empty if no name tells one; {@link TableRows#under} takes it, and compares
   *     it with the dates in the rows, which count for more
   */
  public static Optional<LocalDate> infer(
      String file, Optional<String> sheet, Row header, ReadOptions options, Problems problems) {
    Optional<LocalDate> ofSheet = sheet.flatMap(name -> ofSheet(name, options.dateOrder()));
    Optional<LocalDate> ofFile = ofFile(file);
    Optional<LocalDate> date = ofSheet.or(() -> ofFile);
    if (hasDates(header, Vocabulary.of(options))) {
      return date;
    }
    if (date.isPresent()) {
      problems.add(
          Problem.of(
              ProblemCode.INFERRED,
              header.location(0),
              "the date "
                  + date.get()
                  + " of all rows is taken from the name of the "
                  + (ofSheet.isPresent() ? "sheet" : "file")));
    }
    if (ofFile.isPresent() && !ofFile.equals(date)) {
      problems.add(
          Problem.of(
              ProblemCode.CONFLICTING_DATES,
              header.location(0),
              "the name of the file says " + ofFile.get() + ", and that of the sheet is taken"));
    }
    return date;
  }

  private static boolean hasDates(Row header, Vocabulary vocabulary) {
    for (int column = 0; column < header.size(); column++) {
      Optional<Meaning> meaning = vocabulary.meaning(header.text(column));
      if (meaning.isPresent() && meaning.get().field() == Field.DATE) {
        return true;
      }
    }
    return false;
  }
}
