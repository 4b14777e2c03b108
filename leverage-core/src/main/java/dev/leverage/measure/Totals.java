package dev.leverage.measure;

import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Counts and sums over any set of tasks, such as the 15 tasks, 374 h, 431 min and 60 min of a day.
 *
 * <p>Totals merge: {@link #plus} is associative and commutative and {@link #EMPTY} is its identity,
 * so that any division of the tasks, any order and any parallel merge gives equal totals. All
 * figures are whole numbers; a sum that takes more than a long is an {@link ArithmeticException},
 * again whatever the order. Instances are immutable and thread-safe. For many tasks, {@link Tally}
 * adds them up without an object for each.
 */
public final class Totals {

  /** The totals of nothing. */
  public static final Totals EMPTY =
      new Totals(
          0, 0, Sum.NONE, Sum.NONE, Sum.NONE, Coverage.NONE, Coverage.NONE, TokenSum.NONE, 0);

  private final long days;
  private final long tasks;
  private final Sum humanEstimate;
  private final Sum agentTime;
  private final Sum supervisionTime;
  private final Coverage leverage;
  private final Coverage supervisoryLeverage;
  private final TokenSum tokens;

  /** How many days, or tasks outside a day, have tokens that are not known in full. */
  private final long unknownTokens;

  Totals(
      long days,
      long tasks,
      Sum humanEstimate,
      Sum agentTime,
      Sum supervisionTime,
      Coverage leverage,
      Coverage supervisoryLeverage,
      TokenSum tokens,
      long unknownTokens) {
    this.days = days;
    this.tasks = tasks;
    this.humanEstimate = humanEstimate;
    this.agentTime = agentTime;
    this.supervisionTime = supervisionTime;
    this.leverage = leverage;
    this.supervisoryLeverage = supervisoryLeverage;
    this.tokens = tokens;
    this.unknownTokens = unknownTokens;
  }

  /**
   * Returns the totals of one task, outside a day.
   *
   * @param task the task, not null
   * @return the totals, of no day and one task, not null
   */
  public static Totals of(Task task) {
    return of(List.of(task));
  }

  /**
   * Returns the totals of tasks, outside a day.
   *
   * @param tasks the tasks, none of them null
   * @return the totals, of no day, not null
   * @throws ArithmeticException if a sum takes more than a long
   */
  public static Totals of(Iterable<Task> tasks) {
    Tally tally = new Tally();
    for (Task task : tasks) {
      tally.add(task);
    }
    return tally.totals();
  }

  /**
   * Returns the totals of a day: those of its tasks, those stated without tasks, and its tokens.
   *
   * @param day the day, not null
   * @return the totals, of one day, not null
   * @throws ArithmeticException if a sum takes more than a long
   */
  public static Totals of(Day day) {
    return of(day.tasks()).asDay(day.figures());
  }

  /**
   * Returns totals that are known without their tasks, outside a day, as a dashboard row gives
   * them.
   *
   * <p>Each stated sum counts as stated by all the tasks; an average covers all of them where both
   * its figures are stated, and none otherwise. The tokens of the tasks are unknown.
   *
   * @param stated the totals as stated, not null
   * @return the totals, of no day, not null
   */
  public static Totals stated(StatedTotals stated) {
    long tasks = stated.tasks();
    Optional<Measure> human = stated.humanEstimate();
    Optional<Measure> agent = stated.agentTime();
    Optional<Measure> supervision = stated.supervisionTime();
    Sum humanEstimate = Sum.of(human, tasks);
    Sum agentTime = Sum.of(agent, tasks);
    Sum supervisionTime = Sum.of(supervision, tasks);
    boolean work = humanEstimate.isKnown() || agentTime.isKnown() || supervisionTime.isKnown();
    return new Totals(
        0,
        tasks,
        humanEstimate,
        agentTime,
        supervisionTime,
        Coverage.of(human, agent, tasks),
        Coverage.of(human, supervision, tasks),
        TokenSum.NONE,
        Math.max(tasks, work ? 1 : 0));
  }

  /**
   * Returns a collector of the totals of tasks, outside a day, for streams of any kind.
   *
   * @return the collector, which throws {@link ArithmeticException} if a sum takes more than a long
   */
  public static Collector<Task, ?, Totals> collector() {
    return Collector.of(
        Tally::new,
        (Tally tally, Task task) -> tally.add(task),
        (left, right) -> {
          left.add(right.totals());
          return left;
        },
        Tally::totals,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Returns the number of days.
   *
   * @return the number, zero for tasks outside a day
   */
  public long days() {
    return days;
  }

  /**
   * Returns the number of tasks.
   *
   * @return the number, tasks included that are known by stated totals only
   */
  public long tasks() {
    return tasks;
  }

  /**
   * Returns the sum of what people would have needed.
   *
   * @return the sum, not null
   */
  public Sum humanEstimate() {
    return humanEstimate;
  }

  /**
   * Returns the sum of the agents' wall-clock times.
   *
   * @return the sum, not null
   */
  public Sum agentTime() {
    return agentTime;
  }

  /**
   * Returns the sum of the times spent on prompting and reviewing.
   *
   * @return the sum, not null
   */
  public Sum supervisionTime() {
    return supervisionTime;
  }

  /**
   * Returns the weighted average leverage factor: the sum of human estimates ÷ the sum of agent
   * times, over the tasks that state both.
   *
   * <p>On the reference day, 374 h ÷ 431 min = 52.1x. This is not the mean of the tasks' factors,
   * which {@link FactorSummary} gives.
   *
   * @return the average, without a factor where the divisor is zero, not null
   */
  public Average weightedLeverage() {
    return leverage.average();
  }

  /**
   * Returns the weighted average supervisory leverage factor: the sum of human estimates ÷ the sum
   * of supervision times, over the tasks that state both.
   *
   * @return the average, without a factor where the divisor is zero, not null
   */
  public Average weightedSupervisoryLeverage() {
    return supervisoryLeverage.average();
  }

  /**
   * Returns the tokens: of each day its own figure if it has one, else the sum over its tasks that
   * have one, never both; and of tasks outside a day the sum.
   *
   * @return the sum, which is all only if {@link #tokensComplete()}, not null
   */
  public TokenSum tokens() {
    return tokens;
  }

  /**
   * Returns whether every day's tokens are known: by a figure of its own, or because all its tasks
   * have one.
   *
   * <p>Tasks outside a day must all have tokens. Nothing, and a day without tasks and figures, is
   * known in full.
   *
   * @return true if {@link #tokens()} leaves nothing out
   */
  public boolean tokensComplete() {
    return unknownTokens == 0;
  }

  /**
   * Returns the totals of both, which must not have a task in common.
   *
   * @param other what to add, not null
   * @return the sum, not null
   * @throws ArithmeticException if a sum takes more than a long
   */
  public Totals plus(Totals other) {
    return new Totals(
        Math.addExact(days, other.days),
        Math.addExact(tasks, other.tasks),
        humanEstimate.plus(other.humanEstimate),
        agentTime.plus(other.agentTime),
        supervisionTime.plus(other.supervisionTime),
        leverage.plus(other.leverage),
        supervisoryLeverage.plus(other.supervisoryLeverage),
        tokens.plus(other.tokens),
        Math.addExact(unknownTokens, other.unknownTokens));
  }

  /**
   * Returns the totals of the day whose tasks these totals are of: one day, with its stated totals
   * added and with its own tokens, if it has them, in place of those of its tasks.
   *
   * @param figures what is stated for the day as a whole, not null
   * @return the totals of the day, not null
   * @throws IllegalStateException if these totals are of days already
   * @throws ArithmeticException if a sum takes more than a long
   */
  public Totals asDay(DayFigures figures) {
    if (days != 0) {
      throw new IllegalStateException("these are totals of days already: " + this);
    }
    Totals all = figures.statedTotals().map(Totals::stated).map(this::plus).orElse(this);
    boolean known = figures.tokens().isPresent() || all.tokensComplete();
    return new Totals(
        1,
        all.tasks,
        all.humanEstimate,
        all.agentTime,
        all.supervisionTime,
        all.leverage,
        all.supervisoryLeverage,
        figures.tokens().map(TokenSum::of).orElse(all.tokens),
        known ? 0 : 1);
  }

  /**
   * Returns these totals without tokens, which then are unknown, as those of some tasks of a day
   * are where only the day has a figure.
   *
   * @return the totals, not null
   */
  public Totals withoutTokens() {
    return new Totals(
        days,
        tasks,
        humanEstimate,
        agentTime,
        supervisionTime,
        leverage,
        supervisoryLeverage,
        TokenSum.NONE,
        Math.max(days, tasks));
  }

  Coverage leverageCoverage() {
    return leverage;
  }

  Coverage supervisoryLeverageCoverage() {
    return supervisoryLeverage;
  }

  long unknownTokens() {
    return unknownTokens;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Totals totals
        && days == totals.days
        && tasks == totals.tasks
        && humanEstimate.equals(totals.humanEstimate)
        && agentTime.equals(totals.agentTime)
        && supervisionTime.equals(totals.supervisionTime)
        && leverage.equals(totals.leverage)
        && supervisoryLeverage.equals(totals.supervisoryLeverage)
        && tokens.equals(totals.tokens)
        && unknownTokens == totals.unknownTokens;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        days,
        tasks,
        humanEstimate,
        agentTime,
        supervisionTime,
        leverage,
        supervisoryLeverage,
        tokens,
        unknownTokens);
  }

  /**
   * Returns these totals on a line for people, such as {@code Totals[days=1, tasks=15, human=PT374H
   * of 15, agent=PT7H11M of 15, supervision=PT1H of 15, tokens=2412000, leverage=52.1x of 15,
   * supervisoryLeverage=374.0x of 15]}. What is unknown is left out.
   *
   * @return the line, not null
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Totals[days=").append(days);
    text.append(", tasks=").append(tasks);
    append(text, "human", humanEstimate);
    append(text, "agent", agentTime);
    append(text, "supervision", supervisionTime);
    if (tokens.isKnown() || !tokensComplete()) {
      text.append(", tokens=").append(tokens.approximate() ? "~" : "").append(tokens.count());
      text.append(tokensComplete() ? "" : " and " + unknownTokens + " unknown");
    }
    append(text, "leverage", weightedLeverage());
    append(text, "supervisoryLeverage", weightedSupervisoryLeverage());
    return text.append(']').toString();
  }

  private static void append(StringBuilder text, String name, Sum sum) {
    if (sum.isKnown()) {
      text.append(", ").append(name).append('=').append(sum.approximate() ? "~" : "");
      text.append(sum.toDuration()).append(" of ").append(sum.tasks());
    }
  }

  private static void append(StringBuilder text, String name, Average average) {
    if (average.factor().isPresent()) {
      text.append(", ").append(name).append('=').append(average.factor().get());
      text.append(" of ").append(average.tasks());
    }
  }
}
