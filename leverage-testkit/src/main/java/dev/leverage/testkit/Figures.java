package dev.leverage.testkit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a total, as an application under test gives them to {@link TotalsLaws}.
 *
 * <pre>{@code
 * Figures.none()
 *     .tasks(report.count())
 *     .humanMillis(report.humanMinutes() * 60_000)
 *     .weightedLeverage(report.leverage())
 * }</pre>
 *
 * <p>Give what the application computes and leave out the rest: a law looks only at what it is
 * given. A sum over tasks none of which states a figure is zero. Instances are immutable and
 * thread-safe.
 */
public final class Figures {

  static final String TASKS = "tasks";
  static final String HUMAN = "humanMillis";
  static final String AGENT = "agentMillis";
  static final String SUPERVISION = "supervisionMillis";
  static final String TOKENS = "tokens";
  static final String LEVERAGE = "weightedLeverage";
  static final String SUPERVISORY_LEVERAGE = "weightedSupervisoryLeverage";

  private static final Figures NONE = new Figures(Map.of());

  private final Map<String, Object> values;

  private Figures(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Returns no figures, to which others are added.
   *
   * @return the figures, not null
   */
  public static Figures none() {
    return NONE;
  }

  /**
   * Returns these figures with the number of tasks.
   *
   * @param tasks the number
   * @return the figures, not null
   */
  public Figures tasks(long tasks) {
    return with(TASKS, tasks);
  }

  /**
   * Returns these figures with the sum of human estimates.
   *
   * @param millis the sum in milliseconds
   * @return the figures, not null
   */
  public Figures humanMillis(long millis) {
    return with(HUMAN, millis);
  }

  /**
   * Returns these figures with the sum of agent times.
   *
   * @param millis the sum in milliseconds
   * @return the figures, not null
   */
  public Figures agentMillis(long millis) {
    return with(AGENT, millis);
  }

  /**
   * Returns these figures with the sum of supervision times.
   *
   * @param millis the sum in milliseconds
   * @return the figures, not null
   */
  public Figures supervisionMillis(long millis) {
    return with(SUPERVISION, millis);
  }

  /**
   * Returns these figures with the sum of the tasks' tokens.
   *
   * @param tokens the number of tokens
   * @return the figures, not null
   */
  public Figures tokens(long tokens) {
    return with(TOKENS, tokens);
  }

  /**
   * Returns these figures with the weighted average leverage factor.
   *
   * @param factor the average with as many decimals as the application shows, rounded HALF_EVEN;
   *     empty where the divisor is zero
   * @return the figures, not null
   */
  public Figures weightedLeverage(Optional<BigDecimal> factor) {
    return with(LEVERAGE, factor);
  }

  /**
   * Returns these figures with the weighted average supervisory leverage factor.
   *
   * @param factor the average with as many decimals as the application shows, rounded HALF_EVEN;
   *     empty where the divisor is zero
   * @return the figures, not null
   */
  public Figures weightedSupervisoryLeverage(Optional<BigDecimal> factor) {
    return with(SUPERVISORY_LEVERAGE, factor);
  }

  private Figures with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Figures(more);
  }

  /** Returns the figures that were given, by name: longs, and averages that may be empty. */
  Map<String, Object> values() {
    return values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Figures figures && values.equals(figures.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /**
   * Returns the figures on a line for people, such as {@code {tasks=15, humanMillis=1346400000}}.
   *
   * @return the line, not null
   */
  @Override
  public String toString() {
    return values.toString();
  }
}
