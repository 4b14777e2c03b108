package dev.leverage.markdown;

import dev.leverage.format.Change;
import dev.leverage.format.Edit;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordEditor;
import dev.leverage.format.RefreshOptions;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.table.AddedLines;
import dev.leverage.table.AddedTask;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes Markdown documents in place, line by line: what is not changed stays to the byte. */
final class MarkdownEditor implements RecordEditor {

  @Override
  public Edit refresh(Source source, ReadOptions options, RefreshOptions refresh, Problems problems)
      throws IOException {
    OriginalText text = OriginalText.read(source, options.limits(), problems);
    ReadDocument document = ReadDocument.of(text, options);
    tell(document, problems);
    List<Change> changes = new ArrayList<>();
    TextEdit edit = FigureRefresh.of(document, problems);
    changes.addAll(edit.changes());
    if (refresh.sort()) {
      edit = RowSorting.of(ReadDocument.of(edit.text(), options));
      changes.addAll(edit.changes());
    }
    if (refresh.addTotals()) {
      edit = MissingTotals.of(ReadDocument.of(edit.text(), options), options);
      changes.addAll(edit.changes());
    }
    return Edit.of(edit.text().bytes(), changes);
  }

  /** What is left out of a record when it is read stays in a document that is changed in place. */
  private static void tell(ReadDocument document, Problems problems) {
    for (Problem problem : document.problems().list()) {
      if (problem.code() != ProblemCode.IGNORED) {
        problems.add(problem);
      }
    }
  }

  @Override
  public Edit add(Source source, Task task, LocalDate date, ReadOptions options, Problems problems)
      throws IOException {
    OriginalText text = OriginalText.read(source, options.limits(), problems);
    ReadDocument document = ReadDocument.of(text, options);
    tell(document, problems);
    TextEdit addition = TaskAddition.of(document, task, date, options);
    ReadDocument added = readAdded(addition, options, source.location());
    AddedTask.check(document.daysRead(), added.daysRead(), task, date, source.location());
    AddedLines lines = lines(text, addition);
    AddedTask.tellMore(document.problems(), added.problems(), lines, problems);
    Optional<PlacedDay> changed = added.lastOf(date);
    Problems left = new Problems();
    TextEdit refreshed =
        FigureRefresh.of(
            added,
            left,
            (day, claim) -> changed.equals(Optional.of(day)) && AddedTask.concerns(claim));
    lines.tell(left, problems);
    ReadDocument read = ReadDocument.of(refreshed.text(), options);
    Optional<PlacedDay> full = read.lastOf(date);
    TextEdit totals = MissingTotals.of(read, options, day -> full.equals(Optional.of(day)));
    List<Change> changes = new ArrayList<>(addition.changes());
    refreshed.changes().forEach(change -> changes.add(lines.asBefore(change)));
    totals.changes().forEach(change -> changes.add(lines.asBefore(change)));
    return Edit.of(totals.text().bytes(), changes);
  }

  private static AddedLines lines(OriginalText before, TextEdit addition) {
    long after =
        addition.changes().get(0).location() instanceof Location.Text place ? place.line() : 0;
    return new AddedLines(after, addition.text().lines().size() - before.lines().size());
  }

  private static ReadDocument readAdded(TextEdit addition, ReadOptions options, Location document)
      throws IOException {
    try {
      return ReadDocument.of(addition.text(), options);
    } catch (LeverageException e) {
      LeverageException refused = AddedTask.refused(document);
      refused.addSuppressed(e);
      throw refused;
    }
  }
}
