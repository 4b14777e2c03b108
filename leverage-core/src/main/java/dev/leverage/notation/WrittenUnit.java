package dev.leverage.notation;

import dev.leverage.measure.WorkingWeek;
import org.jspecify.annotations.Nullable;

/** A unit in which durations are read, from the longest to the shortest. */
enum WrittenUnit {
  WEEK,
  DAY,
  HOUR,
  MINUTE,
  SECOND;

  /** Returns the unit that a word in lower case names, or null if it names none. */
  static @Nullable WrittenUnit of(String word) {
    return switch (word) {
      case "w", "wk", "wks", "week", "weeks" -> WEEK;
      case "d", "day", "days" -> DAY;
      case "h", "hr", "hrs", "hour", "hours" -> HOUR;
      case "m", "min", "mins", "minute", "minutes" -> MINUTE;
      case "s", "sec", "secs", "second", "seconds" -> SECOND;
      default -> null;
    };
  }

  /** Returns whether only a working week says how long the unit is. */
  boolean isOfWork() {
    return this == WEEK || this == DAY;
  }

  long millis(WorkingWeek week) {
    return switch (this) {
      case WEEK -> week.millisPerWeek();
      case DAY -> week.millisPerDay();
      case HOUR -> DurationUnit.HOURS.millis();
      case MINUTE -> DurationUnit.MINUTES.millis();
      case SECOND -> DurationUnit.SECONDS.millis();
    };
  }
}
