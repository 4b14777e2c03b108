package dev.leverage.excel;

import dev.leverage.format.Change;
import dev.leverage.format.Edit;
import dev.leverage.format.ReadOptions;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.table.RowDraft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Adds a task to a workbook that is just what this library would write of its days: it is written
 * anew, and nothing can be lost. Every other workbook may hold more, and is refused.
 */
final class WorkbookAddition {

  private final Location document;
  private final ReadOptions options;
  private final Problems problems;

  WorkbookAddition(Location document, ReadOptions options, Problems problems) {
    this.document = document;
    this.options = options;
    this.problems = problems;
  }

  Edit add(Source source, Task task, LocalDate date) throws IOException {
    OwnWorkbook before;
    try (ExcelReader reader = ExcelReader.open(source, options, problems)) {
      before = OwnWorkbook.read(reader, options, document);
      problems.throwIfErrors();
      if (!reader.isOurs() || !SameParts.are(before.written(document), reader.file().bytes())) {
        throw refused(
            "a task is added to a workbook only as this library wrote it, and this one was made or"
                + " saved by another program, and may hold what would be lost; add the task in that"
                + " program, or convert the workbook to a new one and add it there");
      }
    }
    Optional<Integer> ofDate = dayOf(before.days(), date);
    int day = ofDate.orElseGet(() -> placeOfDay(before.days(), date));
    int place =
        ofDate.map(index -> RowDraft.placeOf(task, before.days().get(index).tasks())).orElse(0);
    OwnWorkbook after =
        ofDate.isPresent()
            ? before.with(task, day, place)
            : before.with(Day.on(date).task(task).build(), day);
    byte[] written = after.written(document);
    check(written, after);
    int row =
        2 + place + before.days().stream().limit(day).mapToInt(each -> each.tasks().size()).sum();
    Location cell = Location.ofCell(document.source(), SheetSearch.TASKS, row, 2);
    return Edit.of(written, List.of(new Change(cell, "task", "", task.title())));
  }

  /** Reads what is to be written, since a day may have to stand apart from one of its date. */
  private void check(byte[] written, OwnWorkbook expected) throws IOException {
    Source source = Source.of(document.source(), new ByteArrayInputStream(written));
    Problems unheard = new Problems();
    try (ExcelReader reader = ExcelReader.open(source, options, unheard)) {
      OwnWorkbook read = OwnWorkbook.read(reader, options, document);
      unheard.throwIfErrors();
      if (!read.days().equals(expected.days())) {
        throw refused("with one task more the workbook would read differently; add it by hand");
      }
    }
  }

  private RuntimeException refused(String why) {
    return problems.failure(Problem.of(ProblemCode.UNSUPPORTED_OPERATION, document, why));
  }

  /** Returns the last day of a date. */
  private static Optional<Integer> dayOf(List<Day> days, LocalDate date) {
    return IntStream.range(0, days.size())
        .filter(index -> days.get(index).date().equals(Optional.of(date)))
        .boxed()
        .max(Comparator.naturalOrder());
  }

  /** Returns before which day a new one stands: in the order of dates, if they are in one. */
  private static int placeOfDay(List<Day> days, LocalDate date) {
    List<LocalDate> dates = days.stream().flatMap(day -> day.date().stream()).toList();
    boolean descending = dates.size() > 1 && isInOrder(dates, -1);
    if (!descending && !isInOrder(dates, 1)) {
      return days.size();
    }
    int direction = descending ? -1 : 1;
    return IntStream.range(0, days.size())
        .filter(
            index ->
                days.get(index)
                    .date()
                    .filter(other -> other.compareTo(date) * direction > 0)
                    .isPresent())
        .findFirst()
        .orElse(days.size());
  }

  private static boolean isInOrder(List<LocalDate> dates, int direction) {
    return IntStream.range(1, dates.size())
        .allMatch(index -> dates.get(index).compareTo(dates.get(index - 1)) * direction >= 0);
  }
}
