package dev.leverage.json;

import dev.leverage.source.Limit;
import java.io.IOException;

/** Counts the elements of a document up to the limit of rows. */
final class Counter {

  private final long most;
  private long count;

  Counter(long most) {
    this.most = most;
  }

  void count(JsonCursor cursor) throws IOException {
    if (count++ == most) {
      throw cursor.exceeded(Limit.ROWS, most, "days and tasks", "at least " + count);
    }
  }
}
