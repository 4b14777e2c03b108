package dev.leverage.markdown;

import dev.leverage.audit.Correction;
import dev.leverage.audit.FigureText;
import dev.leverage.format.Change;
import dev.leverage.record.Claim;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.AddedTask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Puts the figures right that an audit finds wrong, and no others. */
final class FigureRefresh {

  private static final Comparator<Location> PLACE =
      Comparator.comparingLong(FigureRefresh::line).thenComparingLong(FigureRefresh::column);

  private final Cells cells;
  private final Problems problems;
  private final List<Change> changes = new ArrayList<>();

  private FigureRefresh(Cells cells, Problems problems) {
    this.cells = cells;
    this.problems = problems;
  }

  static TextEdit of(ReadDocument document, Problems problems) {
    return of(document, problems, (day, claim) -> true);
  }

  /** Puts some of the figures right: those that are wanted, and numbers of rows. */
  static TextEdit of(
      ReadDocument document, Problems problems, BiPredicate<PlacedDay, Claim> wanted) {
    document.leftAlone().list().forEach(problems::add);
    FigureRefresh refresh = new FigureRefresh(new Cells(document), problems);
    for (PlacedDay day : document.days()) {
      for (Correction correction : day.corrections()) {
        if (!wanted.test(day, correction.claim())) {
          continue;
        }
        if (correction.claim().kind() == Claim.Kind.ROW_NUMBER) {
          refresh.renumber(correction);
        } else {
          refresh.putRight(correction);
        }
      }
    }
    return new TextEdit(refresh.cells.result(), refresh.sortedChanges());
  }

  /** Puts those figures of a day right in cells that follow from all of its tasks. */
  static List<Change> ofTotals(PlacedDay day, Cells cells) {
    // What stays as it is will be told once the task is there.
    FigureRefresh refresh = new FigureRefresh(cells, new Problems());
    for (Correction correction : day.corrections()) {
      Claim claim = correction.claim();
      if (AddedTask.concerns(claim)) {
        refresh.putRight(correction);
      }
    }
    return refresh.sortedChanges();
  }

  private List<Change> sortedChanges() {
    changes.sort(Comparator.comparing(Change::location, PLACE));
    return changes;
  }

  private static long line(Location location) {
    return location instanceof Location.Text place ? place.line() : 0;
  }

  private static long column(Location location) {
    return location instanceof Location.Text place ? place.column() : 0;
  }

  private void putRight(Correction correction) {
    Claim claim = correction.claim();
    Optional<Cells.Cell> cell = cells.at(claim.location());
    FigureText text = new FigureText(cell.map(Cells.Cell::source).orElse(""));
    for (Correction.Replacement replacement : correction.replacements()) {
      String found = replacement.found();
      Optional<String> printed = text.replace(found, replacement.expected());
      if (printed.isEmpty()) {
        problems.add(
            Problem.of(
                ProblemCode.IGNORED,
                claim.location(),
                Problem.quoted(found)
                    + " is left as it is, since it is written in a way of its own"));
      } else {
        changes.add(new Change(claim.location(), name(claim), found, printed.get()));
      }
    }
    cell.ifPresent(known -> cells.put(known, text.source()));
  }

  private static String name(Claim claim) {
    return claim.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void renumber(Correction correction) {
    Claim claim = correction.claim();
    Optional<Cells.Cell> cell = cells.at(claim.location());
    if (cell.isPresent()) {
      String digits = correction.replacements().get(0).expected();
      cells.put(cell.get(), with(digits, cell.get().source()));
      changes.add(
          new Change(claim.location(), name(claim), claim.text(), with(digits, claim.text())));
    }
  }

  private static String with(String digits, String source) {
    return source.replaceFirst("\\d+", digits);
  }
}
