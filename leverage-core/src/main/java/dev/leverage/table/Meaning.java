package dev.leverage.table;

import dev.leverage.notation.DurationUnit;
import java.util.Optional;

/**
 * What a header says: {@code Claude (min)} is the agent's time, in minutes, of the agent Claude.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param field what the column holds
 * @param unit the unit of bare numbers, if the header names one
 * @param agent the name of the agent that the header gives to all rows, if any
 */
public record Meaning(Field field, Optional<DurationUnit> unit, Optional<String> agent) {

  static Meaning of(Field field) {
    return new Meaning(field, Optional.empty(), Optional.empty());
  }
}
