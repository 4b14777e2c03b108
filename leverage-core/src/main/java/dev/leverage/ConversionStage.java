package dev.leverage;

import dev.leverage.format.DayGrouping;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordSink;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way from reader to writer in one conversion: observed, thinned out, merged, counted. */
final class ConversionStage implements Transfer.Stage, InputWatch {

  private final List<String> dropped;
  private final RepeatedDays repeated;
  private final ReadOptions options;
  private final RecordSink observer;
  private final RepeatedDates dates = new RepeatedDates();
  private @Nullable DayCount count;

  ConversionStage(
      List<String> dropped, RepeatedDays repeated, ReadOptions options, RecordSink observer) {
    this.dropped = dropped;
    this.repeated = repeated;
    this.options = options;
    this.observer = observer;
  }

  @Override
  public void begin(Location document) {
    dates.begin(document);
  }

  @Override
  public boolean mayRefuse() {
    return !dropped.isEmpty() || repeated == RepeatedDays.REFUSED;
  }

  @Override
  public RecordSink before(RecordSink writer, Problems problems) {
    DayCount counted = new DayCount(writer);
    count = counted;
    RecordSink sink = counted;
    if (repeated == RepeatedDays.MERGED) {
      Location merged = Location.of("merged days");
      sink =
          new DayGrouping(
              new DayMerging(sink, merged, problems), options.limits().tasksPerDay(), merged);
    } else if (repeated == RepeatedDays.REFUSED) {
      sink = dates.before(sink, problems);
    }
    if (!dropped.isEmpty()) {
      sink = new ColumnDropping(sink, dropped, options, problems);
    }
    return new ObservedSink(sink, observer);
  }

  long days() {
    return count == null ? 0 : count.days();
  }

  long tasks() {
    return count == null ? 0 : count.tasks();
  }
}
