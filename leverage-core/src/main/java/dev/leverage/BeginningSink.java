package dev.leverage;

import dev.leverage.format.RecordSink;
import dev.leverage.record.Columns;
import dev.leverage.record.Task;
import java.util.function.Consumer;

/** Takes the columns of a record and nothing else. */
final class BeginningSink implements RecordSink {

  private final Consumer<Columns> consumer;

  BeginningSink(Consumer<Columns> consumer) {
    this.consumer = consumer;
  }

  @Override
  public void begin(Columns columns) {
    consumer.accept(columns);
  }

  @Override
  public void task(Task task) {}
}
