package dev.leverage.markdown;

import dev.leverage.record.DayHeader;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.DateOfName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The date in the name of a file, such as {@code 2026-04-02.md}, for a day that gives none. */
final class FileDate {

  private FileDate() {}

  static void infer(String file, List<DayDraft> days, Problems problems) {
    if (days.size() != 1 || days.get(0).isExplicit()) {
      return;
    }
    DayDraft day = days.get(0);
    Optional<LocalDate> date = DateOfName.ofFile(file);
    Optional<LocalDate> told = day.header().date();
    if (date.isEmpty() || date.equals(told)) {
      return;
    }
    if (told.isPresent()) {
      problems.add(
          Problem.of(
              ProblemCode.IGNORED,
              Location.of(file),
              "the name of the file says "
                  + date.get()
                  + " and the document "
                  + told.get()
                  + ", which is taken"));
      return;
    }
    day.takeHeader(new DayHeader(date, day.header().title(), day.header().tags()));
    problems.add(
        Problem.of(
            ProblemCode.INFERRED,
            Location.of(file),
            "the date " + date.get() + " is taken from the name of the file"));
  }
}
