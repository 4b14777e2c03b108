package dev.leverage.rollup;

import java.util.HashSet;
import java.util.List;

/**
 * By what a record is rolled up, and how much memory that may take.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param keys the keys, each once; groups are ordered by the first, then by the second
 * @param distribution whether each group has median, quartiles and largest tasks
 * @param groups the largest number of groups, by default 100,000
 * @param factors the largest number of different factors of which distributions are made, in all
 *     groups together, by default 200,000
 */
public record RollUpOptions(List<Key> keys, boolean distribution, int groups, int factors) {

  /** The whole, without a distribution. */
  public static final RollUpOptions DEFAULT = new RollUpOptions(List.of(), false, 100_000, 200_000);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a key occurs twice, or a limit is less than 1
   */
  public RollUpOptions {
    keys = List.copyOf(keys);
    if (new HashSet<>(keys).size() < keys.size()) {
      throw new IllegalArgumentException("a key occurs twice: " + keys);
    }
    if (groups < 1 || factors < 1) {
      throw new IllegalArgumentException("a limit must be at least 1");
    }
  }

  /**
   * Returns these options with other keys.
   *
   * @param other the keys, each once
   * @return the new options, not null
   * @throws IllegalArgumentException if a key occurs twice
   */
  public RollUpOptions withKeys(List<Key> other) {
    return new RollUpOptions(other, distribution, groups, factors);
  }

  /**
   * Returns these options with distributions.
   *
   * @return the new options, not null
   */
  public RollUpOptions withDistribution() {
    return new RollUpOptions(keys, true, groups, factors);
  }

  /**
   * Returns these options with another limit of groups.
   *
   * @param most the largest number, at least 1
   * @return the new options, not null
   */
  public RollUpOptions withGroups(int most) {
    return new RollUpOptions(keys, distribution, most, factors);
  }

  /**
   * Returns these options with another limit of different factors.
   *
   * @param most the largest number, at least 1
   * @return the new options, not null
   */
  public RollUpOptions withFactors(int most) {
    return new RollUpOptions(keys, distribution, groups, most);
  }
}
