package dev.leverage.cli;

import dev.leverage.rollup.Key;
import dev.leverage.rollup.RecordFilter;
import dev.leverage.rollup.RollUpOptions;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is asked of totals.
 *
 * @param keys by what they are divided
 * @param filter which part of the records is added up
 * @param filled whether periods without a day have a row
 * @param running whether rows have running totals
 * @param compared whether rows are compared with the period before
 * @param distribution whether the spread of factors is told
 * @param top how many of the largest groups have a row
 */
record TotalsRequest(
    List<Key> keys,
    RecordFilter filter,
    boolean filled,
    boolean running,
    boolean compared,
    boolean distribution,
    OptionalInt top) {

  RollUpOptions options() {
    RollUpOptions options = RollUpOptions.DEFAULT.withKeys(keys);
    return distribution ? options.withDistribution() : options;
  }

  long periods() {
    return keys.stream().filter(key -> key.length().isPresent()).count();
  }
}
