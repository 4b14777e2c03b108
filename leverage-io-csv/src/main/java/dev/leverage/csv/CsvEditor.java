package dev.leverage.csv;

import dev.leverage.audit.Correction;
import dev.leverage.audit.FigureText;
import dev.leverage.format.Change;
import dev.leverage.format.Edit;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordEditor;
import dev.leverage.format.RefreshOptions;
import dev.leverage.record.Claim;
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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Changes delimited texts in place, cell by cell: what is not changed stays to the byte. */
final class CsvEditor implements RecordEditor {

  @Override
  public Edit refresh(Source source, ReadOptions options, RefreshOptions refresh, Problems problems)
      throws IOException {
    if (refresh.addTotals()) {
      throw new LeverageException(
          Problem.of(
              ProblemCode.UNSUPPORTED_OPERATION,
              source.location(),
              "a delimited text has no place for a table of totals; \"leverage totals\" prints"
                  + " them"));
    }
    String name = source.name();
    String whole = CsvText.read(source, options.limits(), problems);
    List<Change> changes = new ArrayList<>();
    if (refresh.sort()) {
      CsvLog unsorted = CsvLog.read(name, whole, options, new Problems());
      whole = CsvSorting.of(unsorted, options, changes);
    }
    CsvLog log = CsvLog.read(name, whole, options, problems);
    return edit(log.text().with(corrected(log, correction -> true, changes, problems)), changes);
  }

  @Override
  public Edit add(Source source, Task task, LocalDate date, ReadOptions options, Problems problems)
      throws IOException {
    String name = source.name();
    String whole = CsvText.read(source, options.limits(), problems);
    CsvLog before = CsvLog.read(name, whole, options, problems);
    List<Change> changes = new ArrayList<>();
    Predicate<Correction> follows = correction -> AddedTask.concerns(correction.claim());
    List<Change> sums = new ArrayList<>();
    // At once: sums that do not hold could be a task's, once the task is there. What stays as it is
    // will be told then.
    CsvLog expecting = CsvLog.readExpecting(name, whole, options, before.dayOf(date), task);
    Map<CsvText.Cell, String> cells =
        new HashMap<>(corrected(expecting, follows, sums, new Problems()));
    String added = new CsvAddition(before, task, date, options).into(cells, changes);
    changes.addAll(sums);
    Problems said = new Problems();
    CsvLog after = readAdded(name, added, options, said, source.location());
    AddedTask.check(before.days(), after.days(), task, date, source.location());
    AddedLines lines = lines(whole, added, changes.get(0));
    AddedTask.tellMore(problems, said, lines, problems);
    List<Change> changed = new ArrayList<>();
    Problems left = new Problems();
    String corrected = after.text().with(corrected(after, follows, changed, left));
    changed.forEach(change -> changes.add(lines.asBefore(change)));
    lines.tell(left, problems);
    return edit(corrected, changes);
  }

  private static AddedLines lines(String before, String added, Change task) {
    long after = task.location() instanceof Location.Text place ? place.line() : 0;
    return new AddedLines(after, added.lines().count() - before.lines().count());
  }

  private static Edit edit(String text, List<Change> changes) {
    return Edit.of(text.getBytes(StandardCharsets.UTF_8), changes);
  }

  private static CsvLog readAdded(
      String name, String added, ReadOptions options, Problems problems, Location document)
      throws IOException {
    try {
      return CsvLog.read(name, added, options, problems);
    } catch (LeverageException e) {
      LeverageException refused = AddedTask.refused(document);
      refused.addSuppressed(e);
      throw refused;
    }
  }

  private static Map<CsvText.Cell, String> corrected(
      CsvLog log, Predicate<Correction> wanted, List<Change> changes, Problems problems) {
    Map<CsvText.Cell, String> cells = new HashMap<>();
    for (Correction correction : log.corrections()) {
      Optional<CsvText.Cell> cell = log.text().at(correction.claim().location());
      if (cell.isPresent() && wanted.test(correction)) {
        String value = log.text().value(cell.get());
        String right = corrected(value, correction, changes, problems);
        if (!right.equals(value)) {
          cells.put(cell.get(), log.text().cell(right, log.text().isQuoted(cell.get())));
        }
      }
    }
    return cells;
  }

  private static String corrected(
      String value, Correction correction, List<Change> changes, Problems problems) {
    FigureText text = new FigureText(value);
    Claim claim = correction.claim();
    for (Correction.Replacement replacement : correction.replacements()) {
      Optional<String> printed = text.replace(replacement.found(), replacement.expected());
      if (printed.isPresent()) {
        String what = claim.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        changes.add(new Change(claim.location(), what, replacement.found(), printed.get()));
      } else {
        problems.add(
            Problem.of(
                ProblemCode.IGNORED,
                claim.location(),
                Problem.quoted(replacement.found())
                    + " is left as it is, since it is written in a way of its own"));
      }
    }
    return text.source();
  }
}
