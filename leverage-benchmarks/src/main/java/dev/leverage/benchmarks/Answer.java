package dev.leverage.benchmarks;

import dev.leverage.measure.Totals;

/** What everybody has to find in the same data before his time counts. */
record Answer(long tasks, long humanMillis, long agentMillis, long supervisionMillis, long tokens) {

  /** Returns this answer if it is the expected one: a wrong answer has no time. */
  Answer checked(Answer expected) {
    if (!equals(expected)) {
      throw new IllegalStateException("expected " + expected + ", found " + this);
    }
    return this;
  }

  static Answer of(Totals totals) {
    return new Answer(
        totals.tasks(),
        totals.humanEstimate().millis(),
        totals.agentTime().millis(),
        totals.supervisionTime().millis(),
        totals.tokens().count());
  }

  static Answer of(Iterable<SampleTask> tasks) {
    Sum sum = new Sum();
    for (SampleTask task : tasks) {
      sum.add(task.humanMillis(), task.agentMillis(), task.supervisionMillis(), task.tokens());
    }
    return sum.answer();
  }
}
