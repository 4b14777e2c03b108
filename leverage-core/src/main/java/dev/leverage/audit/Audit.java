package dev.leverage.audit;

import dev.leverage.format.DayBound;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.measure.Totals;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges every derived figure that a document prints, in a cell or in a sentence, against its data.
 *
 * <p>A figure holds when it is the exact value rounded at its own precision; at an exact tie either
 * neighbour is. All arithmetic is exact. Deliver a document to an audit, then ask for the {@link
 * #findings()}. Memory is constant but for what is found and the day at hand, whose tasks are
 * {@linkplain DayBound bounded}. Not thread-safe: one document, one audit, one thread.
 */
public final class Audit implements RecordSink {

  private static final Location NOWHERE = Location.of("record");

  private final ClaimReading reading;
  private final ProseScanner scanner;
  private final ClaimJudge judge;
  private final List<Finding> findings = new ArrayList<>();
  private final List<UnmatchedFigure> unmatched = new ArrayList<>();
  private final Numbering numbering = new Numbering();
  private final Prose prose = new Prose();
  private final List<PlacedTask> tasks = new ArrayList<>();
  private final DayBound bound;
  private final List<Claim> totalClaims = new ArrayList<>();
  private final List<Claim> recordClaims = new ArrayList<>();
  private final ExactFigures record = new ExactFigures();
  private ExactFigures day = new ExactFigures();
  private Totals all = Totals.EMPTY;
  private DayHeader header = DayHeader.UNKNOWN;
  private @Nullable Location dayPlace;
  private int dayFindings;
  private long claims;

  /** A figure of a day's prose that may yet be one of the whole record. */
  private record UnmatchedFigure(ProseFigure figure, Finding finding) {}

  /** Creates an audit of a document that was read with default options. */
  public Audit() {
    this(ReadOptions.DEFAULT);
  }

  /**
   * Creates an audit.
   *
   * @param options what the document is read with, not null; the decimal mark, the working week and
   *     the limit of tasks a day count
   */
  public Audit(ReadOptions options) {
    DecimalMark mark = options.decimalMark().orElse(DecimalMark.POINT);
    this.reading = new ClaimReading(options.workingWeek(), mark);
    this.scanner = new ProseScanner(options.workingWeek(), mark);
    this.bound = new DayBound(options.limits().tasksPerDay());
    this.judge = new ClaimJudge(reading, findings::add);
  }

  /**
   * Returns what was found so far, day by day, each day's in the order of the document; complete
   * after {@link #end}.
   *
   * @return an unmodifiable copy, not null
   */
  public List<Finding> findings() {
    return findingsFrom(0);
  }

  /**
   * Returns what was found so far, but for so many findings at the beginning, as at the end of each
   * day that of the day: {@code audit.findingsFrom(known)}, then {@code known += found.size()}.
   *
   * @param first how many are known, from 0 to the number of {@link #findings()}
   * @return an unmodifiable copy, not null
   * @throws IndexOutOfBoundsException if there are fewer
   */
  public List<Finding> findingsFrom(int first) {
    return List.copyOf(findings.subList(first, findings.size()));
  }

  /**
   * Returns how many printed figures were judged so far, in cells and in sentences.
   *
   * @return the number of figures, not negative
   */
  public long claims() {
    return claims;
  }

  /**
   * Returns how many tasks were delivered so far, stated ones included.
   *
   * @return the number of tasks, not negative
   */
  public long tasks() {
    return all.tasks();
  }

  @Override
  public boolean acceptsClaims() {
    return true;
  }

  @Override
  public void day(DayHeader dayHeader) {
    header = dayHeader;
    bound.begin(dayHeader);
    day = new ExactFigures();
    dayPlace = null;
    dayFindings = findings.size();
    tasks.clear();
    totalClaims.clear();
    prose.clear();
  }

  @Override
  public void block(Block block) {
    block(block, NOWHERE);
  }

  @Override
  public void block(Block block, Location location) {
    notePlace(location);
    prose.add(block, location);
  }

  @Override
  public void task(Task task) {
    task(task, NOWHERE);
  }

  @Override
  public void task(Task task, Location location) {
    notePlace(location);
    bound.add(task, location);
    PlacedTask placed = new PlacedTask(task, location);
    tasks.add(placed);
    day.add(task);
    record.add(task);
    Plausibility.check(placed, findings::add);
  }

  private void notePlace(Location location) {
    if (dayPlace == null) {
      dayPlace = location;
    }
  }

  @Override
  public void claim(Claim claim) {
    notePlace(claim.location());
    if (ClaimReading.saysNothing(claim.text())) {
      return;
    }
    claims++;
    switch (claim.kind()) {
      case ROW_NUMBER -> numbering.add(claim);
      case LEVERAGE, SUPERVISORY_LEVERAGE, WEEKS -> {
        if (!tasks.isEmpty()) {
          judge.judge(claim, tasks.get(tasks.size() - 1).task());
        }
      }
      default -> totalClaims.add(claim);
    }
  }

  @Override
  public void recordClaim(Claim claim) {
    if (!ClaimReading.saysNothing(claim.text())) {
      claims++;
      recordClaims.add(claim);
    }
  }

  @Override
  public void endDay(DayFigures figures) {
    day.endDay(figures);
    all = all.plus(day.totals());
    numbering.endDay(findings::add);
    totalClaims.forEach(claim -> judge.judge(claim, day));
    TokenCheck.check(day, figures, totalClaims, lastPlace(), reading).ifPresent(findings::add);
    Duplicates.find(tasks, findings::add);
    RowOrder.find(tasks, findings::add);
    Weekdays.inTitle(header, titlePlace()).ifPresent(findings::add);
    header.date().ifPresent(date -> findings.addAll(prose.wrongWeekdays(date)));
    judgeProse();
    DocumentOrder.sort(findings.subList(dayFindings, findings.size()));
  }

  private void judgeProse() {
    ProseJudge ofDay = new ProseJudge(RecordFigures.of(day, tasks));
    for (Prose.Placed figure : prose.figures(scanner, header.date(), day.totals().tasks())) {
      claims++;
      if (!ofDay.matches(figure.figure())) {
        ofDay
            .unmatched(figure)
            .ifPresent(
                finding -> {
                  findings.add(finding);
                  unmatched.add(new UnmatchedFigure(figure.figure(), finding));
                });
      }
    }
  }

  private Location lastPlace() {
    return tasks.isEmpty() ? titlePlace() : tasks.get(tasks.size() - 1).location();
  }

  private Location titlePlace() {
    return Location.of(dayPlace == null ? NOWHERE.source() : dayPlace.source());
  }

  /** In a document of several days, a sentence may tell the figures of all of them. */
  @Override
  public void end() {
    record.endRecord(all);
    recordClaims.forEach(claim -> judge.judge(claim, record));
    if (all.days() > 1) {
      ProseJudge ofRecord = new ProseJudge(RecordFigures.of(record));
      for (UnmatchedFigure figure : unmatched) {
        if (ofRecord.matches(figure.figure())) {
          findings.remove(figure.finding());
        }
      }
    }
  }
}
