package dev.leverage.excel;

import dev.leverage.record.Block;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the sheet {@code Notes}: the bodies of days, one row for each of their blocks. */
final class NotesReader {

  private final Problems problems;
  private final Map<DayKey, List<Block>> bodies = new LinkedHashMap<>();
  private final Map<DayKey, Location> places = new LinkedHashMap<>();

  NotesReader(Problems problems) {
    this.problems = problems;
  }

  /** Reads the rows under the header. */
  void read(Workbook.Rows rows) throws IOException {
    for (CellRow row = rows.next(); row != null; row = rows.next()) {
      if (!row.isBlank() && row.report(problems)) {
        readRow(row);
      }
    }
  }

  private void readRow(CellRow row) {
    DayFields fields = new DayFields(row, problems);
    DayKey key =
        new DayKey(
            fields.date(NoteColumn.DATE.ordinal()),
            fields.count(NoteColumn.DAY.ordinal()).map(Math::toIntExact).orElse(1));
    Block block = fields.failed() ? null : block(row, fields);
    if (block == null) {
      return;
    }
    List<Block> body = bodies.computeIfAbsent(key, day -> new ArrayList<>());
    places.putIfAbsent(key, row.location(0));
    if (block instanceof Block.Marker && body.contains(block)) {
      problems.add(
          Problem.mismatch(
              ProblemCode.CONTRADICTION,
              row.location(NoteColumn.KIND.ordinal()),
              "each table once in a day",
              Problem.quoted(row.text(NoteColumn.KIND.ordinal())) + " again"));
      return;
    }
    body.add(block);
  }

  private @Nullable Block block(CellRow row, DayFields fields) {
    int textColumn = NoteColumn.TEXT.ordinal();
    String kind = row.text(NoteColumn.KIND.ordinal());
    String text = row.text(textColumn);
    switch (kind.strip().toLowerCase(Locale.ROOT)) {
      case NoteColumn.TASK_LOG -> {
        return Block.Marker.TASK_LOG;
      }
      case NoteColumn.AGGREGATES -> {
        return Block.Marker.AGGREGATES;
      }
      case NoteColumn.PROSE -> {
        if (!text.isBlank()) {
          return new Block.Prose(text);
        }
        add(row, textColumn, "a text", "nothing");
      }
      case NoteColumn.HEADING -> {
        long level = fields.count(NoteColumn.LEVEL.ordinal()).orElse(0L);
        if (level < 1 || level > 6) {
          int column = NoteColumn.LEVEL.ordinal();
          add(row, column, "the level of a heading, from 1 to 6", Problem.quoted(row.text(column)));
        } else if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
          add(row, textColumn, "a heading on one line", "more lines");
        } else {
          return new Block.Heading((int) level, text);
        }
      }
      default ->
          add(
              row,
              NoteColumn.KIND.ordinal(),
              "\"heading\", \"prose\", \"task log\" or \"aggregates\"",
              Problem.quoted(kind));
    }
    return null;
  }

  private void add(CellRow row, int column, String expected, String found) {
    problems.add(
        Problem.mismatch(ProblemCode.MALFORMED_DOCUMENT, row.location(column), expected, found));
  }

  /** Takes the body of a day; empty where the day has none of its own. */
  List<Block> take(DayKey key) {
    places.remove(key);
    List<Block> body = bodies.remove(key);
    return body == null ? List.of() : body;
  }

  /** Says which notes belong to no day. */
  void reportRest() {
    places
        .values()
        .forEach(
            place ->
                problems.add(
                    Problem.mismatch(
                        ProblemCode.CONTRADICTION,
                        place,
                        "notes of a day that stands in the sheet " + DayColumn.SHEET,
                        "notes of another")));
  }
}
