package dev.leverage;

import dev.leverage.format.DayGrouping;
import dev.leverage.format.DaySink;
import dev.leverage.format.Feature;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * A format for tests, whose documents are days that the test names. What it writes are lines such
 * as {@code 2026-04-02: a, b}, and it keeps the days that it wrote.
 */
final class DaysFormat implements RecordFormat {

  private static final Collector<CharSequence, ?, String> LIST = Collectors.joining(", ", ": ", "");

  private final Map<String, List<Day>> documents = new HashMap<>();
  private final List<Day> written = new ArrayList<>();
  private Set<Feature> keeps = EnumSet.allOf(Feature.class);
  private boolean canWrite = true;
  private int open;
  private int mostOpen;

  DaysFormat keeping(Set<Feature> features) {
    keeps = Set.copyOf(features);
    return this;
  }

  DaysFormat forReading() {
    canWrite = false;
    return this;
  }

  FormattedSource document(Path file, Day... days) {
    documents.put(file.toString(), List.of(days));
    return new FormattedSource(Source.of(file), this);
  }

  List<Day> written() {
    return written;
  }

  /** Returns how many readers are open. */
  int open() {
    return open;
  }

  /** Returns how many readers were open at once. */
  int mostOpen() {
    return mostOpen;
  }

  @Override
  public String name() {
    return "days";
  }

  @Override
  public String description() {
    return "days";
  }

  @Override
  public List<String> endings() {
    return List.of(".days");
  }

  @Override
  public Set<Feature> keeps() {
    return keeps;
  }

  @Override
  public boolean canWrite() {
    return canWrite;
  }

  @Override
  public RecordReader reader(Source source, ReadOptions options, Problems problems) {
    RecordReader days = new DayReader(documents.getOrDefault(source.name(), List.of()));
    open++;
    mostOpen = Math.max(open, mostOpen);
    return new RecordReader() {
      @Override
      public boolean advance(RecordSink sink) throws IOException {
        return days.advance(sink);
      }

      @Override
      public void close() {
        open--;
      }
    };
  }

  @Override
  public RecordSink writer(Target target, WriteOptions options, Problems problems) {
    return new DayGrouping(
        new DaySink() {
          @Override
          public void begin(Columns columns) throws IOException {
            print(columns.extras().toString());
          }

          @Override
          public void day(Day day) throws IOException {
            written.add(day);
            String date = day.date().map(LocalDate::toString).orElse("no date");
            print(date + day.tasks().stream().map(Task::title).collect(LIST));
          }

          @Override
          public void end() throws IOException {
            print("end");
          }

          private void print(String line) throws IOException {
            target.stream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
          }
        },
        options.tasksPerDay(),
        target.location());
  }
}
