package dev.leverage.measure;

import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import java.util.Optional;

/**
 * A running sum of tasks that becomes {@link Totals}, such as of the ten million rows of a query.
 *
 * <pre>{@code
 * Tally tally = new Tally();
 * while (rows.next()) {
 *   tally.add(rows.getLong("human_ms"), rows.getLong("agent_ms"), Tally.ABSENT, Tally.ABSENT);
 * }
 * Totals totals = tally.totals();
 * }</pre>
 *
 * <p>Adding a task allocates nothing. An operation that throws leaves the tally as it was. Not
 * thread-safe: give each thread a tally of its own and merge their totals.
 */
public final class Tally {

  /** In place of a figure that a task does not state; unlike zero, which is a statement. */
  public static final long ABSENT = Long.MIN_VALUE;

  private long days;
  private long tasks;

  private long humanMillis;
  private long humanTasks;
  private boolean humanApproximate;

  private long agentMillis;
  private long agentTasks;
  private boolean agentApproximate;

  private long supervisionMillis;
  private long supervisionTasks;
  private boolean supervisionApproximate;

  private long leverageHumanMillis;
  private long leverageTimeMillis;
  private long leverageTasks;

  private long supervisoryHumanMillis;
  private long supervisoryTimeMillis;
  private long supervisoryTasks;

  private long tokenCount;
  private long tokenFigures;
  private boolean tokensApproximate;
  private long unknownTokens;

  /** Creates a tally of nothing. */
  public Tally() {}

  /**
   * Returns the totals of what was added so far; more can be added afterwards.
   *
   * @return the totals, not null
   */
  public Totals totals() {
    return new Totals(
        days,
        tasks,
        new Sum(humanMillis, humanTasks, humanApproximate),
        new Sum(agentMillis, agentTasks, agentApproximate),
        new Sum(supervisionMillis, supervisionTasks, supervisionApproximate),
        new Coverage(leverageHumanMillis, leverageTimeMillis, leverageTasks),
        new Coverage(supervisoryHumanMillis, supervisoryTimeMillis, supervisoryTasks),
        new TokenSum(tokenCount, tokenFigures, tokensApproximate),
        unknownTokens);
  }

  /**
   * Adds a task, outside a day.
   *
   * @param task the task, not null
   * @throws ArithmeticException if a sum takes more than a long
   */
  public void add(Task task) {
    add(
        task.humanMillisOr(ABSENT),
        task.agentMillisOr(ABSENT),
        task.supervisionMillisOr(ABSENT),
        task.tokensOr(ABSENT));
    if (task.isApproximate()) {
      humanApproximate |= isApproximate(task.humanEstimate());
      agentApproximate |= isApproximate(task.agentTime());
      supervisionApproximate |= isApproximate(task.supervisionTime());
      tokensApproximate |= task.tokens().filter(Tokens::approximate).isPresent();
    }
  }

  /**
   * Adds a task of which only the figures are at hand, all of them exact, outside a day.
   *
   * @param humanMillis the human estimate in milliseconds, not negative, or {@link #ABSENT}
   * @param agentMillis the agent's time in milliseconds, not negative, or {@link #ABSENT}
   * @param supervisionMillis the supervision time in milliseconds, not negative, or {@link #ABSENT}
   * @param tokens the number of tokens, not negative, or {@link #ABSENT}
   * @throws IllegalArgumentException if a figure is negative
   * @throws ArithmeticException if a sum takes more than a long
   */
  public void add(long humanMillis, long agentMillis, long supervisionMillis, long tokens) {
    boolean human = isStated(humanMillis);
    boolean agent = isStated(agentMillis);
    boolean supervision = isStated(supervisionMillis);
    boolean counted = isStated(tokens);
    long humanThen = human ? Math.addExact(this.humanMillis, humanMillis) : this.humanMillis;
    long agentThen = agent ? Math.addExact(this.agentMillis, agentMillis) : this.agentMillis;
    long supervisionThen =
        supervision
            ? Math.addExact(this.supervisionMillis, supervisionMillis)
            : this.supervisionMillis;
    long tokensThen = counted ? Math.addExact(tokenCount, tokens) : tokenCount;
    long figuresThen = Math.addExact(tokenFigures, counted ? 1 : 0);
    long unknownThen = Math.addExact(unknownTokens, counted ? 0 : 1);
    tasks = Math.addExact(tasks, 1);

    // From here nothing overflows: what else is summed is part of what was checked above.
    this.humanMillis = humanThen;
    this.agentMillis = agentThen;
    this.supervisionMillis = supervisionThen;
    tokenCount = tokensThen;
    tokenFigures = figuresThen;
    unknownTokens = unknownThen;
    humanTasks += human ? 1 : 0;
    agentTasks += agent ? 1 : 0;
    supervisionTasks += supervision ? 1 : 0;
    if (human && agent) {
      leverageHumanMillis += humanMillis;
      leverageTimeMillis += agentMillis;
      leverageTasks++;
    }
    if (human && supervision) {
      supervisoryHumanMillis += humanMillis;
      supervisoryTimeMillis += supervisionMillis;
      supervisoryTasks++;
    }
  }

  /**
   * Adds a day, as {@link Totals#of(Day)} totals it.
   *
   * @param day the day, not null
   * @throws ArithmeticException if a sum takes more than a long
   */
  public void add(Day day) {
    add(Totals.of(day));
  }

  /**
   * Adds totals, which must not have a task in common with this tally.
   *
   * @param totals what to add, not null
   * @throws ArithmeticException if a sum takes more than a long
   */
  public void add(Totals totals) {
    set(totals().plus(totals));
  }

  /** Forgets everything that was added. */
  public void clear() {
    set(Totals.EMPTY);
  }

  private void set(Totals totals) {
    days = totals.days();
    tasks = totals.tasks();
    humanMillis = totals.humanEstimate().millis();
    humanTasks = totals.humanEstimate().tasks();
    humanApproximate = totals.humanEstimate().approximate();
    agentMillis = totals.agentTime().millis();
    agentTasks = totals.agentTime().tasks();
    agentApproximate = totals.agentTime().approximate();
    supervisionMillis = totals.supervisionTime().millis();
    supervisionTasks = totals.supervisionTime().tasks();
    supervisionApproximate = totals.supervisionTime().approximate();
    leverageHumanMillis = totals.leverageCoverage().humanMillis();
    leverageTimeMillis = totals.leverageCoverage().timeMillis();
    leverageTasks = totals.leverageCoverage().tasks();
    supervisoryHumanMillis = totals.supervisoryLeverageCoverage().humanMillis();
    supervisoryTimeMillis = totals.supervisoryLeverageCoverage().timeMillis();
    supervisoryTasks = totals.supervisoryLeverageCoverage().tasks();
    tokenCount = totals.tokens().count();
    tokenFigures = totals.tokens().figures();
    tokensApproximate = totals.tokens().approximate();
    unknownTokens = totals.unknownTokens();
  }

  private static boolean isApproximate(Optional<Measure> measure) {
    return measure.isPresent() && measure.get().approximate();
  }

  private static boolean isStated(long figure) {
    if (figure < 0 && figure != ABSENT) {
      throw new IllegalArgumentException("a figure is not negative: " + figure);
    }
    return figure != ABSENT;
  }

  /**
   * Returns what was added so far on a line for people, as {@link Totals#toString} does.
   *
   * @return the line, not null
   */
  @Override
  public String toString() {
    return "Tally of " + totals();
  }
}
