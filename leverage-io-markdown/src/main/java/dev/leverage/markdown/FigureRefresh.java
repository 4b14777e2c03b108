package dev.leverage.markdown;

import dev.leverage.audit.FigureText;
import dev.leverage.audit.Finding;
import dev.leverage.audit.FindingCode;
import dev.leverage.audit.RowNumbers;
import dev.leverage.format.Change;
import dev.leverage.record.Claim;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Puts the figures right that an audit finds wrong, and no others. */
final class FigureRefresh {

  private static final Set<FindingCode> WRONG =
      EnumSet.of(FindingCode.WRONG_FIGURE, FindingCode.CUT_OFF, FindingCode.MEAN_FOR_WEIGHTED);

  private static final Set<Claim.Kind> OF_SUPERVISION =
      EnumSet.of(
          Claim.Kind.SUPERVISORY_LEVERAGE,
          Claim.Kind.TOTAL_SUPERVISION_TIME,
          Claim.Kind.WEIGHTED_SUPERVISORY_LEVERAGE);

  private static final Comparator<Location> PLACE =
      Comparator.comparingLong(FigureRefresh::line).thenComparingLong(FigureRefresh::column);

  private final ReadDocument document;
  private final Cells cells;
  private final Problems problems;
  private final Map<Location, Claim> claims = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();

  private FigureRefresh(
      ReadDocument document, Problems problems, BiPredicate<PlacedDay, Claim> wanted) {
    this.document = document;
    this.cells = new Cells(document);
    this.problems = problems;
    for (PlacedDay day : document.days()) {
      boolean inferred = day.infersSupervision();
      for (Claim claim : day.claims()) {
        boolean data = inferred && OF_SUPERVISION.contains(claim.kind());
        if (!data && wanted.test(day, claim)) {
          claims.put(claim.location(), claim);
        }
      }
    }
  }

  static TextEdit of(ReadDocument document, Problems problems) {
    return of(document, problems, (day, claim) -> true);
  }

  /** Puts some of the figures right: those that are wanted, and numbers of rows. */
  static TextEdit of(
      ReadDocument document, Problems problems, BiPredicate<PlacedDay, Claim> wanted) {
    FigureRefresh refresh = new FigureRefresh(document, problems, wanted);
    refresh.putFiguresRight();
    refresh.renumber();
    refresh.changes.sort(Comparator.comparing(Change::location, PLACE));
    return new TextEdit(refresh.cells.result(), refresh.changes);
  }

  private static long line(Location location) {
    return location instanceof Location.Text place ? place.line() : 0;
  }

  private static long column(Location location) {
    return location instanceof Location.Text place ? place.column() : 0;
  }

  private void putFiguresRight() {
    Map<Location, List<Finding>> wrong = new LinkedHashMap<>();
    for (Finding finding : document.findings()) {
      boolean sure = finding.isError() || isCutOff(finding);
      if (sure && WRONG.contains(finding.code()) && claims.containsKey(finding.location())) {
        wrong.computeIfAbsent(finding.location(), place -> new ArrayList<>()).add(finding);
      }
    }
    wrong.forEach(this::putRight);
  }

  /** What a table of days prints may as well be a mean: there, no more is sure than an error. */
  private boolean isCutOff(Finding finding) {
    return finding.code() == FindingCode.CUT_OFF && document.dashboards().isEmpty();
  }

  /** A cell may print one total in two units. */
  private void putRight(Location location, List<Finding> findings) {
    Optional<Cells.Cell> cell = cells.at(location);
    FigureText text = new FigureText(cell.map(Cells.Cell::source).orElse(""));
    Claim claim = Objects.requireNonNull(claims.get(location));
    for (Finding finding : findings) {
      String found = finding.found().orElse("");
      Optional<String> printed = text.replace(found, finding.expected().orElse(found));
      if (printed.isEmpty()) {
        problems.add(
            Problem.of(
                ProblemCode.IGNORED,
                location,
                Problem.quoted(found)
                    + " is left as it is, since it is written in a way of its own"));
      } else {
        changes.add(new Change(location, name(claim), found, printed.get()));
      }
    }
    cell.ifPresent(known -> cells.put(known, text.source()));
  }

  private static String name(Claim claim) {
    return claim.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void renumber() {
    RowNumbers numbers = new RowNumbers(problems);
    Map<Location, Long> expected = RowNumbers.expected(document.findings());
    for (PlacedDay day : document.days()) {
      List<Claim> printed =
          day.claims().stream().filter(claim -> claim.kind() == Claim.Kind.ROW_NUMBER).toList();
      numbers.ofDay(printed, expected).forEach(this::renumber);
    }
  }

  private void renumber(RowNumbers.Renumbered number) {
    Claim claim = number.claim();
    Optional<Cells.Cell> cell = cells.at(claim.location());
    if (cell.isPresent()) {
      cells.put(cell.get(), with(number.digits(), cell.get().source()));
      String printed = with(number.digits(), claim.text());
      changes.add(new Change(claim.location(), name(claim), claim.text(), printed));
    }
  }

  private static String with(String digits, String source) {
    return source.replaceFirst("\\d+", digits);
  }
}
