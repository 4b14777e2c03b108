package dev.leverage.measure;

import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Counts and sums over any set of tasks, such as the 15 tasks, 374 h, 431 min and 60 min of a day.
 *
 * <p>Totals merge: {@link #plus} is associative and commutative and {@link #EMPTY} is its identity,
 * so that any division of the tasks, any order and any parallel merge gives equal totals. All
 * figures are whole numbers; a sum that takes more than a long is an {@link SumOverflowException},
 * again whatever the order. Instances are immutable and thread-safe. For many tasks, {@link Tally}
 * adds them up without an object for each.
 */
public final class Totals {

  /** The totals of nothing. */
  public static final Totals EMPTY = new Totals(new Sums());

  // One object of numbers, since millions of totals are merged: an object for each sum takes twice
  // the memory.
  private final Sums sums;

  /** Creates totals of sums that nobody changes any more. */
  Totals(Sums sums) {
    this.sums = sums;
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
   * @throws SumOverflowException if a sum takes more than a long
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
   * @throws SumOverflowException if a sum takes more than a long
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
    Sums sums = new Sums();
    sums.tasks = tasks;
    sums.setHumanEstimate(stated.humanEstimate(), tasks);
    sums.setAgentTime(stated.agentTime(), tasks);
    sums.setSupervisionTime(stated.supervisionTime(), tasks);
    if (stated.humanEstimate().isPresent() && stated.agentTime().isPresent()) {
      sums.leverageHumanMillis = sums.humanMillis;
      sums.leverageTimeMillis = sums.agentMillis;
      sums.leverageTasks = tasks;
    }
    if (stated.humanEstimate().isPresent() && stated.supervisionTime().isPresent()) {
      sums.supervisoryHumanMillis = sums.humanMillis;
      sums.supervisoryTimeMillis = sums.supervisionMillis;
      sums.supervisoryTasks = tasks;
    }
    boolean work = (sums.humanMillis | sums.agentMillis | sums.supervisionMillis) > 0;
    sums.unknownTokens = tasks == 0 && work ? 1 : tasks;
    return new Totals(sums);
  }

  /**
   * Returns a collector of the totals of tasks, outside a day, for streams of any kind.
   *
   * @return the collector, which throws {@link SumOverflowException} if a sum takes more than a
   *     long
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
    return sums.days;
  }

  /**
   * Returns the number of tasks.
   *
   * @return the number, tasks included that are known by stated totals only
   */
  public long tasks() {
    return sums.tasks;
  }

  /**
   * Returns the sum of what people would have needed.
   *
   * @return the sum, not null
   */
  public Sum humanEstimate() {
    return new Sum(sums.humanMillis, sums.humanTasks, sums.humanApproximate);
  }

  /**
   * Returns the sum of the agents' wall-clock times.
   *
   * @return the sum, not null
   */
  public Sum agentTime() {
    return new Sum(sums.agentMillis, sums.agentTasks, sums.agentApproximate);
  }

  /**
   * Returns the sum of the times spent on prompting and reviewing.
   *
   * @return the sum, not null
   */
  public Sum supervisionTime() {
    return new Sum(sums.supervisionMillis, sums.supervisionTasks, sums.supervisionApproximate);
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
    return new Average(
        LeverageFactor.ofMillis(sums.leverageHumanMillis, sums.leverageTimeMillis),
        sums.leverageTasks);
  }

  /**
   * Returns the weighted average supervisory leverage factor: the sum of human estimates ÷ the sum
   * of supervision times, over the tasks that state both.
   *
   * @return the average, without a factor where the divisor is zero, not null
   */
  public Average weightedSupervisoryLeverage() {
    return new Average(
        LeverageFactor.ofMillis(sums.supervisoryHumanMillis, sums.supervisoryTimeMillis),
        sums.supervisoryTasks);
  }

  /**
   * Returns the tokens: of each day its own figure if it has one, else the sum over its tasks that
   * have one, never both; and of tasks outside a day the sum.
   *
   * @return the sum, which is all only if {@link #tokensComplete()}, not null
   */
  public TokenSum tokens() {
    return new TokenSum(sums.tokenCount, sums.tokenFigures, sums.tokensApproximate);
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
    return sums.unknownTokens == 0;
  }

  /**
   * Returns the totals of both, which must not have a task in common.
   *
   * @param other what to add, not null
   * @return the sum, not null
   * @throws SumOverflowException if a sum takes more than a long
   */
  public Totals plus(Totals other) {
    return new Totals(sums.plus(other.sums));
  }

  /**
   * Returns the totals of the day whose tasks these totals are of: one day, with its stated totals
   * added and with its own tokens, if it has them, in place of those of its tasks.
   *
   * @param figures what is stated for the day as a whole, not null
   * @return the totals of the day, not null
   * @throws IllegalStateException if these totals are of days already
   * @throws SumOverflowException if a sum takes more than a long
   */
  public Totals asDay(DayFigures figures) {
    if (sums.days != 0) {
      throw new IllegalStateException("these are totals of days already: " + this);
    }
    Totals all = figures.statedTotals().map(Totals::stated).map(this::plus).orElse(this);
    Sums day = all.sums.copy();
    day.days = 1;
    day.unknownTokens = figures.tokens().isPresent() || all.tokensComplete() ? 0 : 1;
    figures.tokens().ifPresent(day::setTokens);
    return new Totals(day);
  }

  /**
   * Returns these totals without tokens, which then are unknown, as those of some tasks of a day
   * are where only the day has a figure.
   *
   * @return the totals, not null
   */
  public Totals withoutTokens() {
    Sums rest = sums.copy();
    rest.clearTokens();
    rest.unknownTokens = Math.max(sums.days, sums.tasks);
    return new Totals(rest);
  }

  Sums sums() {
    return sums;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Totals totals && sums.equalTo(totals.sums);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        sums.days,
        sums.tasks,
        sums.humanMillis,
        sums.agentMillis,
        sums.supervisionMillis,
        sums.tokenCount,
        sums.unknownTokens);
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
    StringBuilder text = new StringBuilder("Totals[days=").append(sums.days);
    text.append(", tasks=").append(sums.tasks);
    append(text, "human", humanEstimate());
    append(text, "agent", agentTime());
    append(text, "supervision", supervisionTime());
    if (tokens().isKnown() || !tokensComplete()) {
      text.append(", tokens=").append(sums.tokensApproximate ? "~" : "").append(sums.tokenCount);
      text.append(tokensComplete() ? "" : " and " + sums.unknownTokens + " unknown");
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
