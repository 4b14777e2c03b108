package dev.leverage.excel;

import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
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
  private final Map<Optional<LocalDate>, Integer> numbers = new HashMap<>();
  private final List<DayDetails> days = new ArrayList<>();

  DaysReader(NotesReader notes, OwnDayClaims claims, Problems problems) {
    this.notes = notes;
    this.claims = claims;
    this.problems = problems;
  }

  /** Reads the rows under the header. */
  List<DayDetails> read(Workbook.Rows rows) throws IOException {
    for (CellRow row = rows.next(); row != null; row = rows.next()) {
      if (!row.isBlank() && row.report(problems)) {
        readRow(row);
      }
    }
    return days;
  }

  private void readRow(CellRow row) {
    DayFields fields = new DayFields(row, problems);
    Optional<LocalDate> date = fields.date(DayColumn.DATE.ordinal());
    Optional<Tokens> tokens = fields.tokens(DayColumn.DAY_TOKENS.ordinal());
    long tasks = fields.count(DayColumn.TASKS.ordinal()).orElse(0L);
    if (fields.failed()) {
      return;
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
            new DayFigures(tokens, Optional.empty()),
            tasks > 0));
  }
}
