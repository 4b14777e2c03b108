package dev.leverage.cli;

import dev.leverage.RollUp;
import dev.leverage.format.RecordSink;
import dev.leverage.measure.Period;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import java.util.List;
import java.util.Optional;

/** Sums up records as a whole and by periods, both in one pass. */
final class TotalsSink implements RecordSink {

  private final RollUp whole = RollUp.ofAll();
  private final Optional<RollUp> parts;

  TotalsSink(Optional<Period.Length> by) {
    this.parts = by.map(RollUp::by);
  }

  RollUp.Group whole() {
    return whole.groups().get(0);
  }

  List<RollUp.Group> parts() {
    return parts.map(RollUp::groups).orElse(List.of());
  }

  @Override
  public void day(DayHeader header) {
    whole.day(header);
    parts.ifPresent(rollUp -> rollUp.day(header));
  }

  @Override
  public void task(Task task) {
    whole.task(task);
    parts.ifPresent(rollUp -> rollUp.task(task));
  }

  @Override
  public void endDay(DayFigures figures) {
    whole.endDay(figures);
    parts.ifPresent(rollUp -> rollUp.endDay(figures));
  }
}
