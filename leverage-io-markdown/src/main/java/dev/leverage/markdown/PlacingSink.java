package dev.leverage.markdown;

import dev.leverage.audit.Correction;
import dev.leverage.audit.Corrections;
import dev.leverage.format.DayGrouping;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import dev.leverage.table.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Collects days with the places of what is in them, and with what is wrong in them. */
final class PlacingSink implements RecordSink {

  private final List<DayDraft> drafts;
  private final Corrections corrections;
  private final List<Day> read = new ArrayList<>();
  private final DayGrouping grouping;
  private final List<PlacedDay> days = new ArrayList<>();
  private final List<Location> tasks = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private boolean supervised;
  private int corrected;
  private int part;

  PlacingSink(List<DayDraft> drafts, ReadOptions options, String name, Problems problems) {
    this.drafts = drafts;
    this.corrections = Corrections.of(this::statesSupervision, options, problems);
    this.grouping = new DayGrouping(read::add, options.limits().tasksPerDay(), Location.of(name));
  }

  /** Has a day, counted from 0, judged as if it had one task more. */
  void expect(int day, Task task) {
    corrections.expect(day, task);
  }

  /** Says from which of the drafts the next events come. */
  void from(int next) {
    part = next;
  }

  List<PlacedDay> days() {
    return days;
  }

  /** Times of which no column tells come from the factors, and these are data. */
  private boolean statesSupervision() {
    return !supervised
        || drafts.get(part).taskTables().stream()
            .anyMatch(table -> table.column(Field.SUPERVISION_TIME).isPresent());
  }

  @Override
  public boolean acceptsClaims() {
    return true;
  }

  @Override
  public void begin(Columns columns) throws IOException {
    corrections.begin(columns);
  }

  @Override
  public void day(DayHeader header) throws IOException {
    tasks.clear();
    claims.clear();
    supervised = false;
    grouping.day(header);
    corrections.day(header);
  }

  @Override
  public void block(Block block) {
    grouping.block(block);
  }

  @Override
  public void task(Task task) throws IOException {
    throw new IllegalStateException("a task without a place: " + task);
  }

  @Override
  public void task(Task task, Location location) throws IOException {
    grouping.task(task);
    tasks.add(location);
    supervised |= task.supervisionTime().isPresent();
    corrections.task(task, location);
  }

  @Override
  public void claim(Claim claim) throws IOException {
    claims.add(claim);
    corrections.claim(claim);
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    grouping.endDay(figures);
    corrections.endDay(figures);
    List<Correction> all = corrections.list();
    List<Correction> ofDay = all.subList(corrected, all.size());
    days.add(new PlacedDay(drafts.get(part), read.get(days.size()), tasks, claims, ofDay));
    corrected = all.size();
  }

  @Override
  public void end() throws IOException {
    corrections.end();
  }
}
