package dev.leverage.measure;

import java.util.Objects;
import java.util.Optional;

/**
 * Two totals beside each other, such as those of a week and of the week before, figure by figure.
 *
 * <pre>{@code
 * Comparison change = new Comparison(lastWeek, thisWeek);
 * change.humanEstimate().flatMap(hours -> hours.percent(1)).ifPresent(System.out::println); // 25.0
 * }</pre>
 *
 * <p>A figure that one of the two does not know has no difference; sums over no tasks at all are
 * known to be zero. Instances are immutable and thread-safe.
 *
 * @param before the earlier totals
 * @param after the later totals
 */
public record Comparison(Totals before, Totals after) {

  /** Checks the parts. */
  public Comparison {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /**
   * Compares the numbers of tasks.
   *
   * @return the difference, not null
   */
  public Difference tasks() {
    return Difference.between(before.tasks(), after.tasks());
  }

  /**
   * Compares the sums of human estimates.
   *
   * @return the difference in milliseconds, if both sums are known
   */
  public Optional<Difference> humanEstimate() {
    return sums(before.humanEstimate(), after.humanEstimate());
  }

  /**
   * Compares the sums of agent times.
   *
   * @return the difference in milliseconds, if both sums are known
   */
  public Optional<Difference> agentTime() {
    return sums(before.agentTime(), after.agentTime());
  }

  /**
   * Compares the sums of supervision times.
   *
   * @return the difference in milliseconds, if both sums are known
   */
  public Optional<Difference> supervisionTime() {
    return sums(before.supervisionTime(), after.supervisionTime());
  }

  /**
   * Compares the sums of tokens.
   *
   * @return the difference, if both are known in full
   */
  public Optional<Difference> tokens() {
    return before.tokensComplete() && after.tokensComplete()
        ? Optional.of(Difference.between(before.tokens().count(), after.tokens().count()))
        : Optional.empty();
  }

  /**
   * Compares the weighted average leverage factors.
   *
   * @return the difference, if both exist
   */
  public Optional<Difference> leverage() {
    return factors(before.weightedLeverage(), after.weightedLeverage());
  }

  /**
   * Compares the weighted average supervisory leverage factors.
   *
   * @return the difference, if both exist
   */
  public Optional<Difference> supervisoryLeverage() {
    return factors(before.weightedSupervisoryLeverage(), after.weightedSupervisoryLeverage());
  }

  private Optional<Difference> sums(Sum earlier, Sum later) {
    boolean known =
        (earlier.isKnown() || before.tasks() == 0) && (later.isKnown() || after.tasks() == 0);
    return known
        ? Optional.of(Difference.between(earlier.millis(), later.millis()))
        : Optional.empty();
  }

  private static Optional<Difference> factors(Average earlier, Average later) {
    return earlier
        .factor()
        .flatMap(
            (LeverageFactor one) ->
                later.factor().map((LeverageFactor other) -> Difference.between(one, other)));
  }
}
