package dev.leverage.markdown;

import dev.leverage.format.DayGrouping;
import dev.leverage.format.ForwardingSink;
import dev.leverage.format.RecordSink;
import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Collects days with the places of what is in them, and passes everything on. */
final class PlacingSink extends ForwardingSink {

  private final List<DayDraft> drafts;
  private final List<Day> read = new ArrayList<>();
  private final DayGrouping grouping;
  private final List<PlacedDay> days = new ArrayList<>();
  private final List<Location> tasks = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private int part;

  PlacingSink(RecordSink next, List<DayDraft> drafts, int tasksPerDay, String name) {
    super(next);
    this.drafts = drafts;
    this.grouping = new DayGrouping(read::add, tasksPerDay, Location.of(name));
  }

  /** Says from which of the drafts the next events come. */
  void from(int next) {
    part = next;
  }

  List<PlacedDay> days() {
    return days;
  }

  @Override
  public boolean acceptsClaims() {
    return true;
  }

  @Override
  public void day(DayHeader header) throws IOException {
    tasks.clear();
    claims.clear();
    grouping.day(header);
    super.day(header);
  }

  @Override
  public void block(Block block, Location location) {
    // Prose is not judged, since none is changed.
    grouping.block(block);
  }

  @Override
  public void task(Task task, Location location) throws IOException {
    grouping.task(task);
    tasks.add(location);
    super.task(task, location);
  }

  @Override
  public void claim(Claim claim) throws IOException {
    claims.add(claim);
    super.claim(claim);
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    grouping.endDay(figures);
    days.add(new PlacedDay(drafts.get(part), read.get(days.size()), tasks, claims));
    super.endDay(figures);
  }
}
