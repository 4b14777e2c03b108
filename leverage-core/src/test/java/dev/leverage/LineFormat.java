package dev.leverage;

import dev.leverage.format.Feature;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordReader;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * A format for tests of the facade: a line {@code title = minutes} is a task, {@code ---} ends a
 * day, {@code columns: A} begins the record.
 */
final class LineFormat implements RecordFormat {

  @Override
  public String name() {
    return "lines";
  }

  @Override
  public String description() {
    return "lines";
  }

  @Override
  public List<String> endings() {
    return List.of(".lines");
  }

  @Override
  public Set<Feature> keeps() {
    return Set.of(Feature.HUMAN_ESTIMATE);
  }

  @Override
  public boolean recognises(byte[] head) {
    return new String(head, StandardCharsets.UTF_8).contains(" = ");
  }

  @Override
  public RecordReader reader(Source source, ReadOptions options, Problems problems)
      throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8));
    return new RecordReader() {
      private int number;
      private boolean begun;
      private boolean inDay;
      private boolean ended;

      @Override
      public boolean advance(RecordSink sink) throws IOException {
        if (ended) {
          return false;
        }
        if (!begun) {
          begun = true;
          sink.begin(Columns.NONE);
          return true;
        }
        String line = lines.readLine();
        number++;
        if (line == null || line.equals("---")) {
          if (inDay) {
            inDay = false;
            sink.endDay(DayFigures.NONE);
          }
          if (line == null) {
            ended = true;
            sink.end();
          }
          return true;
        }
        if (!inDay) {
          inDay = true;
          sink.day(DayHeader.UNKNOWN);
        }
        int equals = line.indexOf(" = ");
        if (equals < 0) {
          problems.add(
              Problem.mismatch(
                  ProblemCode.MALFORMED_DOCUMENT,
                  Location.ofText(source.name(), number, 1),
                  "a task",
                  Problem.quoted(line)));
        } else {
          long minutes = Long.parseLong(line.substring(equals + 3));
          Task.Builder task =
              Task.titled(line.substring(0, equals)).human(Measure.ofMinutes(minutes));
          if (line.startsWith("odd")) {
            problems.add(
                Problem.of(
                    ProblemCode.IGNORED, Location.ofText(source.name(), number, 1), "an odd task"));
          } else if (line.startsWith("more")) {
            task.extra("Client", "Acme");
          }
          sink.task(task.build());
        }
        return true;
      }

      @Override
      public void close() throws IOException {
        lines.close();
      }
    };
  }

  @Override
  public RecordSink writer(Target target, WriteOptions options, Problems problems) {
    return new RecordSink() {
      private boolean first = true;

      @Override
      public void day(DayHeader header) throws IOException {
        if (!first) {
          print("---");
        }
        first = false;
      }

      @Override
      public void task(Task task) throws IOException {
        print(task.title() + " = " + task.humanEstimate().orElseThrow().millis() / 60_000);
      }

      private void print(String line) throws IOException {
        target.stream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    };
  }
}
