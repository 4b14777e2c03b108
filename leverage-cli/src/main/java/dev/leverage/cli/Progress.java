package dev.leverage.cli;

import dev.leverage.format.RecordSink;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressState;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far the reading is, from the second second on. */
final class Progress implements RecordSink {

  private static final long PATIENCE_NANOS = Duration.ofSeconds(1).toNanos();
  private static final int INTERVAL_MILLIS = 200;
  private static final int LOOK_EVERY = 256;
  private static final int BAR_WIDTH = 24;
  private static final String CLEAR_LINE = "\r\u001b[2K";

  private final Console console;
  private final long documents;
  private final long start = System.nanoTime();
  private long tasks;
  private long document;
  private String name = "";
  private @Nullable ProgressBar bar;

  Progress(Console console, int documents) {
    this.console = console;
    this.documents = documents;
  }

  @Override
  public void task(Task task) {
    tasks++;
    if (tasks % LOOK_EVERY == 0 && console.showsProgress()) {
      show();
    }
  }

  @Override
  public void task(Task task, Location location) {
    if (!location.source().equals(name)) {
      name = location.source();
      document++;
    }
    task(task);
  }

  private void show() {
    ProgressBar shown = bar;
    if (shown == null) {
      if (System.nanoTime() - start < PATIENCE_NANOS) {
        return;
      }
      shown =
          ProgressBar.builder()
              .setInitialMax(documents)
              .setUpdateIntervalMillis(INTERVAL_MILLIS)
              .setRenderer((state, width) -> line(state))
              .setConsumer(new DelegatingProgressBarConsumer(line -> console.err().print(line)))
              .build();
      bar = shown;
    }
    shown.stepTo(Math.max(0, document - 1));
    shown.setExtraMessage(Figures.counted(tasks, "task"));
  }

  /** Whole documents fill the bar; within one of unknown length the number of tasks moves. */
  private static String line(ProgressState state) {
    int filled = (int) (BAR_WIDTH * state.getCurrent() / Math.max(1, state.getMax()));
    return CLEAR_LINE
        + "["
        + "=".repeat(filled)
        + " ".repeat(BAR_WIDTH - filled)
        + "] "
        + state.getExtraMessage();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      console.err().print(CLEAR_LINE);
      console.err().flush();
    }
  }
}
