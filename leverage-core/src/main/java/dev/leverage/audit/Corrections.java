package dev.leverage.audit;

import dev.leverage.format.ForwardingSink;
import dev.leverage.format.ReadOptions;
import dev.leverage.measure.Tally;
import dev.leverage.measure.Totals;
import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Has a document judged by an {@link Audit} while it is read, and collects the figures in cells
 * that are surely wrong: what a refresh puts right.
 *
 * <p>Prose is not judged, since none is changed. Keeps the claims of the day at hand and no others.
 * Belongs to one thread.
 */
public final class Corrections extends ForwardingSink {

  private static final Set<FindingCode> WRONG =
      EnumSet.of(FindingCode.WRONG_FIGURE, FindingCode.CUT_OFF, FindingCode.MEAN_FOR_WEIGHTED);

  private static final Set<Claim.Kind> OF_SUPERVISION =
      EnumSet.of(
          Claim.Kind.SUPERVISORY_LEVERAGE,
          Claim.Kind.TOTAL_SUPERVISION_TIME,
          Claim.Kind.WEIGHTED_SUPERVISORY_LEVERAGE);

  private record Printed(Claim claim, Optional<Task> task) {}

  private final Audit audit;
  private final BooleanSupplier statesSupervision;
  private final RowNumbers numbers;
  private final Map<Location, Printed> claims = new HashMap<>();
  private final List<Claim> numbered = new ArrayList<>();
  private final List<Correction> corrections = new ArrayList<>();
  private final Tally tally = new Tally();
  private @Nullable Task last;
  private int judged;
  private int days;
  private Totals all = Totals.EMPTY;
  private int dayOfExpected = -1;
  private @Nullable Task expected;

  private Corrections(Audit audit, BooleanSupplier statesSupervision, Problems problems) {
    super(audit);
    this.audit = audit;
    this.statesSupervision = statesSupervision;
    this.numbers = new RowNumbers(problems);
  }

  /**
   * Returns a sink for a document.
   *
   * @param statesSupervision whether the table that is being read states supervision times, asked
   *     at each figure; where it does not, they are inferred from the factors, which are data then,
   *     and not put right
   * @param options the choices by which the document is read
   * @param problems where it is reported what is left as it is
   * @return the sink, not null
   */
  public static Corrections of(
      BooleanSupplier statesSupervision, ReadOptions options, Problems problems) {
    return new Corrections(new Audit(options), statesSupervision, problems);
  }

  /**
   * Has a day judged as if it had one task more at its end, so that what it prints of all its tasks
   * can be put right before the task is there.
   *
   * @param day which day of the document, from 0
   * @param task the task, not null
   */
  public void expect(int day, Task task) {
    dayOfExpected = day;
    expected = task;
  }

  /**
   * Has the record judged as if it had one day more, of one task, so that what it prints of all its
   * days can be put right before the day is there.
   *
   * @param task the task, not null
   */
  public void expectDay(Task task) {
    dayOfExpected = -1;
    expected = task;
  }

  /**
   * Returns what is to be put right.
   *
   * @return the corrections day by day, those of figures before those of row numbers, at last those
   *     of figures of all days; an unmodifiable view, which grows while the document is read
   */
  public List<Correction> list() {
    return Collections.unmodifiableList(corrections);
  }

  @Override
  public void block(Block block, Location location) {
    // Prose is not judged, since none is changed.
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
    if (!OF_SUPERVISION.contains(claim.kind()) || statesSupervision.getAsBoolean()) {
      if (claim.kind() == Claim.Kind.ROW_NUMBER) {
        numbered.add(claim);
      } else {
        claims.put(claim.location(), new Printed(claim, Optional.ofNullable(last)));
      }
    }
    super.claim(claim);
  }

  @Override
  public void recordClaim(Claim claim) throws IOException {
    endDays();
    if (!OF_SUPERVISION.contains(claim.kind()) || statesSupervision.getAsBoolean()) {
      claims.put(claim.location(), new Printed(claim, Optional.empty()));
    }
    super.recordClaim(claim);
  }

  private void endDays() throws IOException {
    if (expected != null && dayOfExpected < 0) {
      dayOfExpected = days;
      super.day(DayHeader.UNKNOWN);
      endDay(DayFigures.NONE);
    }
  }

  @Override
  public void end() throws IOException {
    endDays();
    super.end();
    correctFigures(audit.findingsFrom(judged), all, all.tasks() > 0);
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    if (expected != null && days == dayOfExpected) {
      task(expected);
    }
    days++;
    super.endDay(figures);
    List<Finding> findings = audit.findingsFrom(judged);
    Totals totals = tally.totals().asDay(figures);
    all = all.plus(totals);
    correctFigures(findings, totals, last != null);
    for (RowNumbers.Renumbered number : numbers.ofDay(numbered)) {
      Correction.Replacement digits = new Correction.Replacement(number.found(), number.digits());
      corrections.add(new Correction(number.claim(), Optional.empty(), totals, List.of(digits)));
    }
    judged += findings.size();
    claims.clear();
    numbered.clear();
    tally.clear();
    last = null;
  }

  private void correctFigures(List<Finding> findings, Totals totals, boolean ofTasks) {
    Map<Location, List<Correction.Replacement>> wrong = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (isSure(finding, ofTasks) && claims.containsKey(finding.location())) {
        String found = finding.found().orElse("");
        wrong
            .computeIfAbsent(finding.location(), place -> new ArrayList<>())
            .add(new Correction.Replacement(found, finding.expected().orElse(found)));
      }
    }
    wrong.forEach(
        (place, replacements) -> {
          Printed printed = claims.get(place);
          if (printed != null) {
            corrections.add(new Correction(printed.claim(), printed.task(), totals, replacements));
          }
        });
  }

  /** What a table of days prints may as well be a mean: there, no more is sure than an error. */
  private static boolean isSure(Finding finding, boolean ofTasks) {
    boolean cutOff = finding.code() == FindingCode.CUT_OFF && ofTasks;
    return WRONG.contains(finding.code()) && (finding.isError() || cutOff);
  }
}
