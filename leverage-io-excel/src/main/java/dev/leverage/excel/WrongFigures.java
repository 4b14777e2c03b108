package dev.leverage.excel;

import dev.leverage.audit.Audit;
import dev.leverage.audit.Finding;
import dev.leverage.audit.FindingCode;
import dev.leverage.audit.RowNumbers;
import dev.leverage.format.ForwardingSink;
import dev.leverage.format.ReadOptions;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Tally;
import dev.leverage.measure.Totals;
import dev.leverage.record.Claim;
import dev.leverage.record.DayFigures;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Has a workbook judged by an audit while it is read, and collects the cells whose figures do not
 * hold. Keeps the claims of the day at hand and no others.
 */
final class WrongFigures extends ForwardingSink {

  private static final Set<FindingCode> WRONG =
      EnumSet.of(FindingCode.WRONG_FIGURE, FindingCode.CUT_OFF, FindingCode.MEAN_FOR_WEIGHTED);

  private static final Set<Claim.Kind> OF_SUPERVISION =
      EnumSet.of(
          Claim.Kind.SUPERVISORY_LEVERAGE,
          Claim.Kind.TOTAL_SUPERVISION_TIME,
          Claim.Kind.WEIGHTED_SUPERVISORY_LEVERAGE);

  private record Judged(Claim claim, @Nullable Task task) {}

  private final Audit audit;
  private final ExactValues exact;
  private final boolean ours;
  private final ExcelReader reader;
  private final RowNumbers numbers;
  private final Map<Location, Judged> claims = new HashMap<>();
  private final List<Claim> numbered = new ArrayList<>();
  private final List<CellFigure> figures = new ArrayList<>();
  private final Tally tally = new Tally();
  private @Nullable Task last;
  private int judged;

  private WrongFigures(Audit audit, ExcelReader reader, ReadOptions options, Problems problems) {
    super(audit);
    this.audit = audit;
    this.exact = new ExactValues(options.workingWeek());
    this.ours = reader.isOurs();
    this.reader = reader;
    this.numbers = new RowNumbers(problems);
  }

  /** Reads a workbook to its end; returns what is wrong in it, in the order of the tasks. */
  static List<CellFigure> in(ExcelReader reader, ReadOptions options, Problems problems)
      throws IOException {
    WrongFigures sink = new WrongFigures(new Audit(options), reader, options, problems);
    reader.drainTo(sink);
    return sink.figures;
  }

  @Override
  public void task(Task task) throws IOException {
    tally.add(task);
    last = task;
    super.task(task);
  }

  @Override
  public void task(Task task, Location location) throws IOException {
    tally.add(task);
    last = task;
    super.task(task, location);
  }

  @Override
  public void claim(Claim claim) throws IOException {
    // Where supervision times are inferred from the factors, these are data.
    if (reader.statesSupervision() || !OF_SUPERVISION.contains(claim.kind())) {
      if (claim.kind() == Claim.Kind.ROW_NUMBER) {
        numbered.add(claim);
      } else {
        claims.put(claim.location(), new Judged(claim, last));
      }
    }
    super.claim(claim);
  }

  @Override
  public void endDay(DayFigures dayFigures) throws IOException {
    super.endDay(dayFigures);
    Map<Location, List<CellFigure.Correction>> wrong = new LinkedHashMap<>();
    List<Finding> findings = audit.findings();
    for (Finding finding : findings.subList(judged, findings.size())) {
      String right = finding.expected().orElse("");
      if (isSure(finding)) {
        wrong
            .computeIfAbsent(finding.location(), place -> new ArrayList<>())
            .add(new CellFigure.Correction(finding.found().orElse(""), right));
      }
    }
    Totals totals = tally.totals().asDay(dayFigures);
    wrong.forEach((place, corrections) -> add(claims.get(place), corrections, totals));
    Map<Location, Long> expected = RowNumbers.expected(findings.subList(judged, findings.size()));
    for (RowNumbers.Renumbered number : numbers.ofDay(numbered, expected)) {
      CellFigure.Correction correction = new CellFigure.Correction(number.found(), number.digits());
      add(new Judged(number.claim(), null), List.of(correction), totals);
    }
    judged = findings.size();
    claims.clear();
    numbered.clear();
    tally.clear();
    last = null;
  }

  /** What a table of days prints may as well be a mean: there, no more is sure than an error. */
  private boolean isSure(Finding finding) {
    boolean cutOff = finding.code() == FindingCode.CUT_OFF && last != null;
    return WRONG.contains(finding.code()) && (finding.isError() || cutOff);
  }

  private void add(@Nullable Judged wrong, List<CellFigure.Correction> corrections, Totals totals) {
    if (wrong == null || !(wrong.claim().location() instanceof Location.Cell place)) {
      return;
    }
    Claim claim = wrong.claim();
    Optional<LeverageFactor> ratio = exact.ratio(claim.kind(), wrong.task(), totals);
    figures.add(
        new CellFigure(
            place,
            claim.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            claim.text(),
            corrections,
            ratio,
            ours ? ExactValues.own(claim.kind(), ratio, totals) : Optional.empty()));
  }
}
