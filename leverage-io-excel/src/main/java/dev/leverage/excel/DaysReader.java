package dev.leverage.excel;

import dev.leverage.notation.DurationNotation;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problems;
import dev.leverage.table.DayDetails;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the sheet {@code Days}: what a workbook keeps of its days beside their tasks. */
final class DaysReader {

  private final Problems problems;
  private final NotesReader notes;
  private final OwnDayClaims claims;
  private final boolean statesTotals;
  private final Map<Optional<LocalDate>, Integer> numbers = new HashMap<>();
  private final List<DayDetails> days = new ArrayList<>();
  private final List<Long> rows = new ArrayList<>();

  /**
   * Creates a reader.
   *
   * @param statesTotals whether there are columns of totals stated without tasks
   */
  DaysReader(NotesReader notes, OwnDayClaims claims, boolean statesTotals, Problems problems) {
    this.notes = notes;
    this.claims = claims;
    this.statesTotals = statesTotals;
    this.problems = problems;
  }

  /** Reads the rows under the header. */
  List<DayDetails> read(Workbook.Rows rows) throws IOException {
    boolean all = true;
    for (CellRow row = rows.next(); row != null; row = rows.next()) {
      if (!row.isBlank()) {
        all &= row.report(problems) && readRow(row);
      }
    }
    // The rest may be of a day whose row is refused.
    if (all) {
      notes.reportRest();
    }
    divideDates();
    return days;
  }

  /** Where days of one date follow each other, only the number of its tasks ends the first. */
  private void divideDates() {
    int next = -1;
    for (int index = days.size() - 1; index >= 0; index--) {
      DayDetails day = days.get(index);
      if (day.hasTasks()) {
        boolean divided = next >= 0 && days.get(next).header().date().equals(day.header().date());
        if (divided) {
          days.set(index, day.withRows(rows.get(index)));
        }
        next = index;
      }
    }
  }

  /** Returns whether the row is that of a day, and was taken. */
  private boolean readRow(CellRow row) {
    DayFields fields = new DayFields(row, problems);
    Optional<LocalDate> date = fields.date(DayColumn.DATE.ordinal());
    Optional<Tokens> tokens = fields.tokens(DayColumn.DAY_TOKENS.ordinal());
    Optional<StatedTotals> stated = statesTotals ? stated(fields) : Optional.empty();
    long tasks =
        fields.whole(DayColumn.TASKS.ordinal()).orElse(0L)
            - stated.map(StatedTotals::tasks).orElse(0L);
    if (fields.failed()) {
      return false;
    }
    claims.add(date, tasks > 0, row);
    String title = row.text(DayColumn.TITLE.ordinal());
    DayHeader header =
        new DayHeader(
            date,
            title.isBlank() ? Optional.empty() : Optional.of(title),
            TagList.split(row.text(DayColumn.TAGS.ordinal())));
    int number = numbers.merge(date, 1, Integer::sum);
    NotesReader.PlacedBody body = notes.take(new DayKey(date, number));
    days.add(
        new DayDetails(
            header,
            body == null ? List.of() : body.blocks(),
            body == null ? List.of() : body.places(),
            new DayFigures(tokens, stated),
            tasks > 0));
    rows.add(tasks);
    return true;
  }

  private static Optional<StatedTotals> stated(DayFields fields) {
    Optional<Long> tasks = fields.whole(DayColumn.STATED_TASKS.ordinal());
    Optional<Measure> human =
        fields.measure(DayColumn.STATED_HUMAN.ordinal(), DurationNotation.ofHumanEstimates());
    Optional<Measure> agent =
        fields.measure(DayColumn.STATED_AGENT.ordinal(), DurationNotation.ofTimes());
    Optional<Measure> supervision =
        fields.measure(DayColumn.STATED_SUPERVISION.ordinal(), DurationNotation.ofTimes());
    boolean any = human.isPresent() || agent.isPresent() || supervision.isPresent();
    return tasks.isPresent() || any
        ? Optional.of(new StatedTotals(tasks.orElse(0L), human, agent, supervision))
        : Optional.empty();
  }
}
