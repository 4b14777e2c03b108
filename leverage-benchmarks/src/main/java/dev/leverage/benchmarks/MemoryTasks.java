package dev.leverage.benchmarks;

import dev.leverage.format.RecordSink;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tasks that are in memory already, so that only the writing of them is measured. */
final class MemoryTasks {

  private final List<SampleTask> samples = new ArrayList<>();
  private final List<Task> tasks = new ArrayList<>();
  private final int rounds;

  /** Makes a number of different tasks, to be written so many times over. */
  MemoryTasks(int different, int rounds) {
    for (SampleTask sample : new SampleTasks(different, SampleFiles.TASKS_A_DAY)) {
      samples.add(sample);
      tasks.add(task(sample));
    }
    this.rounds = rounds;
  }

  static Task task(SampleTask sample) {
    return Task.titled(sample.title())
        .human(Measure.ofMillis(sample.humanMillis()))
        .agentTime(Measure.ofMillis(sample.agentMillis()))
        .supervision(Measure.ofMillis(sample.supervisionMillis()))
        .tokens(sample.tokens())
        .agent("Claude")
        .build();
  }

  /** Delivers the record's events, days in order. */
  void deliver(RecordSink sink) throws IOException {
    sink.begin(Columns.NONE);
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < tasks.size(); i++) {
        if (i % SampleFiles.TASKS_A_DAY == 0) {
          if (i > 0) {
            sink.endDay(DayFigures.NONE);
          }
          java.time.LocalDate date = samples.get(i).date().plusYears(2L * round);
          sink.day(new DayHeader(Optional.of(date), Optional.empty(), List.of()));
        }
        sink.task(tasks.get(i));
      }
      sink.endDay(DayFigures.NONE);
    }
    sink.end();
  }

  interface Row {
    void write(String date, SampleTask task) throws IOException;
  }

  /** Hands out the same rows to a peer. */
  void forEach(Row row) throws IOException {
    for (int round = 0; round < rounds; round++) {
      String date = "";
      for (int i = 0; i < samples.size(); i++) {
        if (i % SampleFiles.TASKS_A_DAY == 0) {
          date = samples.get(i).date().plusYears(2L * round).toString();
        }
        row.write(date, samples.get(i));
      }
    }
  }
}
