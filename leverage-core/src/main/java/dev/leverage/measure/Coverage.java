package dev.leverage.measure;

import dev.leverage.record.Measure;
import java.util.Optional;

/**
 * What a weighted average is made of: the sums over the tasks that state both figures.
 *
 * @param humanMillis the sum of their human estimates in milliseconds
 * @param timeMillis the sum of their times in milliseconds
 * @param tasks their number
 */
record Coverage(long humanMillis, long timeMillis, long tasks) {

  static final Coverage NONE = new Coverage(0, 0, 0);

  static Coverage of(Optional<Measure> human, Optional<Measure> time, long tasks) {
    return human.isPresent() && time.isPresent()
        ? new Coverage(human.get().millis(), time.get().millis(), tasks)
        : NONE;
  }

  Average average() {
    return new Average(LeverageFactor.ofMillis(humanMillis, timeMillis), tasks);
  }

  Coverage plus(Coverage other) {
    return new Coverage(
        Math.addExact(humanMillis, other.humanMillis),
        Math.addExact(timeMillis, other.timeMillis),
        Math.addExact(tasks, other.tasks));
  }
}
