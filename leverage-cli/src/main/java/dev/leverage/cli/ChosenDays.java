package dev.leverage.cli;

import dev.leverage.audit.Audit;
import dev.leverage.audit.Finding;
import dev.leverage.format.ForwardingSink;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.rollup.FilteringSink;
import dev.leverage.rollup.RecordFilter;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Delivers a whole record to an audit, and keeps what is found in days that a filter wants
 * something of: the figures of a part could not be judged, since those that are printed are about
 * all of a day.
 */
final class ChosenDays extends ForwardingSink {

  private final Audit audit;
  private final FilteringSink choice;
  private final Set<Finding> kept = new HashSet<>();

  private int known;
  private boolean chosen;
  private long days;
  private long chosenDays;

  ChosenDays(RecordFilter filter, Audit audit) {
    super(audit);
    this.audit = audit;
    this.choice = filter.before(new Notice());
  }

  /** Hears of a day only if something of it is wanted. */
  private final class Notice implements RecordSink {

    @Override
    public void day(DayHeader header) {
      chosen = true;
    }

    @Override
    public void task(Task task) {
      chosen = true;
    }
  }

  @Override
  public void begin(Columns columns) throws IOException {
    choice.begin(columns);
    super.begin(columns);
  }

  @Override
  public void day(DayHeader header) throws IOException {
    chosen = false;
    days++;
    choice.day(header);
    super.day(header);
  }

  @Override
  public void task(Task task) throws IOException {
    choice.task(task);
    super.task(task);
  }

  @Override
  public void task(Task task, Location location) throws IOException {
    choice.task(task, location);
    super.task(task, location);
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    choice.endDay(DayFigures.NONE);
    super.endDay(figures);
    List<Finding> found = audit.findingsFrom(known);
    known += found.size();
    if (chosen) {
      chosenDays++;
      kept.addAll(found);
    }
  }

  @Override
  public void end() throws IOException {
    choice.end();
    super.end();
  }

  /**
   * Returns what was found in the days chosen, and in figures of all days if all are; complete
   * after {@link #end}.
   */
  List<Finding> findings() {
    if (chosenDays == days) {
      return audit.findings();
    }
    return audit.findings().stream().filter(kept::contains).toList();
  }

  /** Returns what the filter could not decide. */
  List<Problem> notes() {
    return choice.notes();
  }

  long days() {
    return days;
  }

  long chosenDays() {
    return chosenDays;
  }
}
