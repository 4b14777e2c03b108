package dev.leverage.measure;

import dev.leverage.record.Task;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A task whose leverage factor is so far the highest or the lowest.
 *
 * @param billionths its factor, rounded, or the largest long if it takes more than that
 * @param task the task, which has a factor
 * @param date the date of its day, if known
 */
record Candidate(long billionths, Task task, Optional<LocalDate> date) {

  /** Returns whether another task takes this one's place as the highest. */
  boolean isBelow(long other, Task otherTask, Optional<LocalDate> otherDate) {
    // Rounding keeps the order, so that only equals are to be compared exactly.
    return billionths <= other && yieldsTo(otherTask, otherDate, 1);
  }

  /** Returns whether another task takes this one's place as the lowest. */
  boolean isAbove(long other, Task otherTask, Optional<LocalDate> otherDate) {
    return billionths >= other && yieldsTo(otherTask, otherDate, -1);
  }

  private boolean yieldsTo(Task other, Optional<LocalDate> otherDate, int direction) {
    long human = human(task);
    long otherHuman = human(other);
    int factors = LeverageFactor.compare(otherHuman, time(other), human, time(task));
    if (factors != 0) {
      return factors * direction > 0;
    }
    return otherHuman != human ? otherHuman > human : precedes(other, otherDate);
  }

  private static long human(Task task) {
    return task.humanMillisOr(Tally.ABSENT);
  }

  private static long time(Task task) {
    return task.agentMillisOr(Tally.ABSENT);
  }

  private boolean precedes(Task other, Optional<LocalDate> otherDate) {
    int dates = otherDate.orElse(LocalDate.MAX).compareTo(date.orElse(LocalDate.MAX));
    if (dates != 0) {
      return dates < 0;
    }
    int titles = other.title().compareTo(task.title());
    if (titles != 0) {
      return titles < 0;
    }
    // Without an order here too, the order of adding would show.
    return !other.equals(task) && other.toString().compareTo(task.toString()) < 0;
  }

  FactorSummary.Extreme extreme() {
    return new FactorSummary.Extreme(LeverageFactor.leverageOf(task).orElseThrow(), task, date);
  }
}
