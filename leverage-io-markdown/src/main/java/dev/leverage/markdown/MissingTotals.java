package dev.leverage.markdown;

import dev.leverage.format.Change;
import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Adds a table of totals, in the layout that is written, after the tasks of days without one. */
final class MissingTotals {

  private MissingTotals() {}

  static TextEdit of(ReadDocument document, ReadOptions options) {
    return of(document, options, day -> true);
  }

  /** Adds a table to some of the days. */
  static TextEdit of(ReadDocument document, ReadOptions options, Predicate<PlacedDay> wanted) {
    DecimalMark mark = options.decimalMark().orElse(DecimalMark.POINT);
    OriginalText text = document.text();
    List<Change> changes = new ArrayList<>();
    List<PlacedDay> days = document.days();
    // From the last day to the first, so that the lines of those before stay where they are.
    for (int i = days.size() - 1; i >= 0; i--) {
      PlacedDay day = days.get(i);
      if (wanted.test(day) && day.draft().aggregates() == null && !day.day().tasks().isEmpty()) {
        List<RecordTable> tables = day.draft().taskTables();
        RecordTable last = tables.get(tables.size() - 1);
        text = text.withAfter(last.lastLine(), lines(day.day(), mark, text, last.lastLine()));
        changes.add(
            0,
            new Change(
                document.text().source().at(last.lastLine(), 0),
                "totals",
                "",
                "a table of totals"));
      }
    }
    return new TextEdit(text, changes);
  }

  private static List<String> lines(Day day, DecimalMark mark, OriginalText text, int line) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(heading());
    lines.add("");
    lines.addAll(SourceText.lines(TotalsTable.source(day, new TaskLog(day.tasks()).agent(), mark)));
    if (line + 1 < text.lines().size() && !text.lines().get(line + 1).isBlank()) {
      lines.add("");
    }
    return lines;
  }

  private static String heading() {
    List<Block> standard = Body.STANDARD.blocks();
    Block before = standard.get(standard.indexOf(Block.Marker.AGGREGATES) - 1);
    return before instanceof Block.Heading heading
        ? BlockStructure.headingLine(heading.level(), heading.markdown())
        : "";
  }
}
