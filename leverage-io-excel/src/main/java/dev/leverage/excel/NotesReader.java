package dev.leverage.excel;

import dev.leverage.record.Block;
import dev.leverage.source.Limit;
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

  private final int mostCharacters;
  private final Problems problems;
  private final Map<DayKey, PlacedBody> bodies = new LinkedHashMap<>();

  /**
   * Creates a reader.
   *
   * @param mostCharacters how long a piece of prose may be
   */
  NotesReader(int mostCharacters, Problems problems) {
    this.mostCharacters = mostCharacters;
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
    if (kind(row).equals(NoteColumn.CONTINUED) && !fields.failed()) {
      goOn(bodies.get(key), row);
      return;
    }
    Block block = fields.failed() ? null : block(row, fields);
    if (block == null) {
      return;
    }
    PlacedBody body =
        bodies.computeIfAbsent(
            key, day -> new PlacedBody(row.location(0), new ArrayList<>(), new ArrayList<>()));
    if (block instanceof Block.Marker && body.blocks().contains(block)) {
      problems.add(
          Problem.mismatch(
              ProblemCode.CONTRADICTION,
              row.location(NoteColumn.KIND.ordinal()),
              "each table once in a day",
              Problem.quoted(row.text(NoteColumn.KIND.ordinal())) + " again"));
      return;
    }
    body.blocks().add(block);
    body.places().add(row.location(NoteColumn.TEXT.ordinal()));
  }

  /** Adds to the prose above what did not fit into its cell. */
  private void goOn(@Nullable PlacedBody body, CellRow row) {
    int last = body == null ? -1 : body.blocks().size() - 1;
    if (body == null || !(body.blocks().get(last) instanceof Block.Prose prose)) {
      add(row, NoteColumn.KIND.ordinal(), "prose above that goes on here", "none");
      return;
    }
    String text = prose.markdown() + row.text(NoteColumn.TEXT.ordinal());
    if (text.length() > mostCharacters) {
      problems.add(
          Limit.CELL_LENGTH.exceeded(
              row.location(NoteColumn.TEXT.ordinal()),
              mostCharacters,
              "characters of prose",
              String.valueOf(text.length())));
      return;
    }
    body.blocks().set(last, new Block.Prose(text));
  }

  private static String kind(CellRow row) {
    return row.text(NoteColumn.KIND.ordinal()).strip().toLowerCase(Locale.ROOT);
  }

  private @Nullable Block block(CellRow row, DayFields fields) {
    int textColumn = NoteColumn.TEXT.ordinal();
    String text = row.text(textColumn);
    switch (kind(row)) {
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
              "\"heading\", \"prose\", \"continued\", \"task log\" or \"aggregates\"",
              Problem.quoted(row.text(NoteColumn.KIND.ordinal())));
    }
    return null;
  }

  private void add(CellRow row, int column, String expected, String found) {
    problems.add(
        Problem.mismatch(ProblemCode.MALFORMED_DOCUMENT, row.location(column), expected, found));
  }

  /** Takes the body of a day; null where the day has none of its own. */
  @Nullable PlacedBody take(DayKey key) {
    return bodies.remove(key);
  }

  /** Says which notes belong to no day. */
  void reportRest() {
    bodies
        .values()
        .forEach(
            body ->
                problems.add(
                    Problem.mismatch(
                        ProblemCode.CONTRADICTION,
                        body.first(),
                        "notes of a day that stands in the sheet " + DayColumn.SHEET,
                        "notes of another")));
  }

  /**
   * The body of a day.
   *
   * @param first the first row of it
   * @param blocks its blocks in order
   * @param places where the text of each stands
   */
  record PlacedBody(Location first, List<Block> blocks, List<Location> places) {}
}
