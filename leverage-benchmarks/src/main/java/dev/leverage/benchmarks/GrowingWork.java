package dev.leverage.benchmarks;

import dev.leverage.Leverage;
import dev.leverage.csv.CsvFormat;
import dev.leverage.excel.ExcelFormat;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.source.Problems;
import dev.leverage.source.Target;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** What is done at one size and at ten times that size. */
public enum GrowingWork {
  CSV_READ("CSV read") {
    @Override
    Callable<Object> prepare(int times) throws Exception {
      int tasks = 100_000 * times;
      return totals(SampleFiles.csv(tasks), tasks);
    }
  },

  CSV_WRITE("CSV write") {
    @Override
    Callable<Object> prepare(int times) {
      return written(new CsvFormat(), "tasks.csv", new MemoryTasks(20_000, 5 * times));
    }
  },

  WORKBOOK_READ("workbook read") {
    @Override
    Callable<Object> prepare(int times) throws Exception {
      int tasks = 20_000 * times;
      return totals(SampleFiles.workbook(tasks, true), tasks);
    }
  },

  WORKBOOK_WRITE("workbook write") {
    @Override
    Callable<Object> prepare(int times) {
      return written(new ExcelFormat(), "tasks.xlsx", new MemoryTasks(20_000, times));
    }
  },

  MARKDOWN_DAYS("Markdown days") {
    @Override
    Callable<Object> prepare(int times) throws Exception {
      return MarkdownWork.ofDays(2_000 * times)::leverage;
    }
  },

  MARKDOWN_ROWS("Markdown rows") {
    @Override
    Callable<Object> prepare(int times) throws Exception {
      return MarkdownWork.ofRows(10_000 * times)::leverage;
    }
  },

  TOTALS("totals") {
    @Override
    Callable<Object> prepare(int times) {
      return new TasksInMemory(1_000_000 * times)::totals;
    }
  },

  ROLL_UP("roll-up") {
    @Override
    Callable<Object> prepare(int times) {
      TasksInMemory tasks = new TasksInMemory(1_000_000 * times);
      return () -> tasks.rolledUp(365 * times);
    }
  };

  private final String title;

  GrowingWork(String title) {
    this.title = title;
  }

  /** Returns what is to be timed, at so many times the smaller size. */
  abstract Callable<Object> prepare(int times) throws Exception;

  String title() {
    return title;
  }

  private static Callable<Object> totals(Path file, int tasks) {
    Answer expected = Answer.of(new SampleTasks(tasks, SampleFiles.TASKS_A_DAY));
    return () -> Answer.of(Leverage.installed().totals(file)).checked(expected);
  }

  private static Callable<Object> written(RecordFormat format, String name, MemoryTasks tasks) {
    return () -> {
      CountedOutput out = new CountedOutput();
      try (RecordSink sink =
          format.writer(Target.of(name, out), WriteOptions.DEFAULT, new Problems())) {
        tasks.deliver(sink);
      }
      return out.count();
    };
  }
}
