package dev.leverage.html;

import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.table.DateOfName;
import java.util.List;

/** The date in the name of a file, such as {@code 2026-04-02.html}, for a page that gives none. */
final class FileDate {

  private FileDate() {}

  static void infer(Source source, List<DayDraft> days, Problems problems) {
    if (days.size() != 1) {
      return;
    }
    DayDraft day = days.get(0);
    boolean told = day.date().isPresent();
    DateOfName.ofFile(source.name())
        .ifPresent(
            date -> {
              day.addDate(new DayDate(date, "the name of the file", source.location()));
              if (!told) {
                problems.add(
                    Problem.of(
                        ProblemCode.INFERRED,
                        source.location(),
                        "the date " + date + " is taken from the name of the file"));
              }
            });
  }
}
