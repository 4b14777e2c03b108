package dev.leverage.measure;

import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;

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

  private static final long NEGATIVE = -1;

  /** Two numbers of so many bits, added to one of a bit more, are no more than a long takes. */
  private static final int ROOM = 61;

  private Sums sums = new Sums();
  private boolean roomy = true;

  // Tasks that state all three measures, summed apart until they are wanted: all other sums follow
  // from these, so that most tasks cost few additions, none of which can overflow.
  private long full;
  private long fullHuman;
  private long fullAgent;
  private long fullSupervision;
  private long fullTokens;
  private long fullWithoutTokens;

  /** Creates a tally of nothing. */
  public Tally() {}

  /**
   * Returns the totals of what was added so far; more can be added afterwards.
   *
   * @return the totals, not null
   */
  public Totals totals() {
    settle();
    return new Totals(sums.copy());
  }

  /**
   * Adds a task, outside a day.
   *
   * @param task the task, not null
   * @throws SumOverflowException if a sum takes more than a long
   */
  public void add(Task task) {
    long human = task.humanMillisOr(NEGATIVE);
    long agent = task.agentMillisOr(NEGATIVE);
    long supervision = task.supervisionMillisOr(NEGATIVE);
    long tokens = task.tokensOr(NEGATIVE);
    if (hasRoom(human, agent, supervision, tokens) && !task.isApproximate()) {
      addFull(human, agent, supervision, tokens);
      return;
    }
    addExactly(
        task.humanMillisOr(ABSENT),
        task.agentMillisOr(ABSENT),
        task.supervisionMillisOr(ABSENT),
        task.tokensOr(ABSENT));
    sums.humanApproximate |= Sums.isApproximate(task.humanEstimate());
    sums.agentApproximate |= Sums.isApproximate(task.agentTime());
    sums.supervisionApproximate |= Sums.isApproximate(task.supervisionTime());
    sums.tokensApproximate |= task.tokens().filter(Tokens::approximate).isPresent();
  }

  /**
   * Adds a task of which only the figures are at hand, all of them exact, outside a day.
   *
   * @param humanMillis the human estimate in milliseconds, not negative, or {@link #ABSENT}
   * @param agentMillis the agent's time in milliseconds, not negative, or {@link #ABSENT}
   * @param supervisionMillis the supervision time in milliseconds, not negative, or {@link #ABSENT}
   * @param tokens the number of tokens, not negative, or {@link #ABSENT}
   * @throws IllegalArgumentException if a figure is negative
   * @throws SumOverflowException if a sum takes more than a long
   */
  public void add(long humanMillis, long agentMillis, long supervisionMillis, long tokens) {
    boolean possible = tokens >= 0 || tokens == ABSENT;
    if (possible && hasRoom(humanMillis, agentMillis, supervisionMillis, tokens)) {
      addFull(humanMillis, agentMillis, supervisionMillis, tokens);
    } else {
      addExactly(humanMillis, agentMillis, supervisionMillis, tokens);
    }
  }

  /** Whether all measures are stated, and neither they nor the tokens can make a sum overflow. */
  private boolean hasRoom(long human, long agent, long supervision, long tokens) {
    return roomy && (human | agent | supervision | Math.max(tokens, 0)) >>> ROOM == 0;
  }

  /** Negative tokens are none. */
  private void addFull(long human, long agent, long supervision, long tokens) {
    full++;
    fullHuman += human;
    fullAgent += agent;
    fullSupervision += supervision;
    fullTokens += Math.max(tokens, 0);
    fullWithoutTokens += tokens < 0 ? 1 : 0;
    if ((fullHuman | fullAgent | fullSupervision | fullTokens) >>> ROOM != 0) {
      settle();
    }
  }

  private void addExactly(long humanMillis, long agentMillis, long supervisionMillis, long tokens) {
    settle();
    boolean human = isStated(humanMillis);
    boolean agent = isStated(agentMillis);
    boolean supervision = isStated(supervisionMillis);
    boolean counted = isStated(tokens);
    long humanThen = SumOverflowException.sum(sums.humanMillis, human ? humanMillis : 0);
    long agentThen = SumOverflowException.sum(sums.agentMillis, agent ? agentMillis : 0);
    long supervisionThen =
        SumOverflowException.sum(sums.supervisionMillis, supervision ? supervisionMillis : 0);
    long tokensThen = SumOverflowException.sum(sums.tokenCount, counted ? tokens : 0);
    long figuresThen = SumOverflowException.sum(sums.tokenFigures, counted ? 1 : 0);
    long unknownThen = SumOverflowException.sum(sums.unknownTokens, counted ? 0 : 1);
    sums.tasks = SumOverflowException.sum(sums.tasks, 1);

    // From here nothing overflows: what else is summed is part of what was checked above.
    sums.humanMillis = humanThen;
    sums.agentMillis = agentThen;
    sums.supervisionMillis = supervisionThen;
    sums.tokenCount = tokensThen;
    sums.tokenFigures = figuresThen;
    sums.unknownTokens = unknownThen;
    sums.humanTasks += human ? 1 : 0;
    sums.agentTasks += agent ? 1 : 0;
    sums.supervisionTasks += supervision ? 1 : 0;
    if (human && agent) {
      sums.leverageHumanMillis += humanMillis;
      sums.leverageTimeMillis += agentMillis;
      sums.leverageTasks++;
    }
    if (human && supervision) {
      sums.supervisoryHumanMillis += humanMillis;
      sums.supervisoryTimeMillis += supervisionMillis;
      sums.supervisoryTasks++;
    }
    lookForRoom();
  }

  /** Adds the tasks that were summed apart. */
  private void settle() {
    if (full == 0) {
      return;
    }
    sums.tasks += full;
    sums.humanMillis += fullHuman;
    sums.humanTasks += full;
    sums.agentMillis += fullAgent;
    sums.agentTasks += full;
    sums.supervisionMillis += fullSupervision;
    sums.supervisionTasks += full;
    sums.leverageHumanMillis += fullHuman;
    sums.leverageTimeMillis += fullAgent;
    sums.leverageTasks += full;
    sums.supervisoryHumanMillis += fullHuman;
    sums.supervisoryTimeMillis += fullSupervision;
    sums.supervisoryTasks += full;
    sums.tokenCount += fullTokens;
    sums.tokenFigures += full - fullWithoutTokens;
    sums.unknownTokens += fullWithoutTokens;
    forgetFull();
    lookForRoom();
  }

  private void forgetFull() {
    full = 0;
    fullHuman = 0;
    fullAgent = 0;
    fullSupervision = 0;
    fullTokens = 0;
    fullWithoutTokens = 0;
  }

  private void lookForRoom() {
    long measures = sums.humanMillis | sums.agentMillis | sums.supervisionMillis;
    long counts = sums.tasks | sums.tokenCount | sums.tokenFigures | sums.unknownTokens;
    roomy = (measures | counts) >>> (ROOM + 1) == 0;
  }

  /**
   * Adds a day, as {@link Totals#of(Day)} totals it.
   *
   * @param day the day, not null
   * @throws SumOverflowException if a sum takes more than a long
   */
  public void add(Day day) {
    add(Totals.of(day));
  }

  /**
   * Adds totals, which must not have a task in common with this tally.
   *
   * @param totals what to add, not null
   * @throws SumOverflowException if a sum takes more than a long
   */
  public void add(Totals totals) {
    settle();
    sums = sums.plus(totals.sums());
    lookForRoom();
  }

  /** Forgets everything that was added. */
  public void clear() {
    sums = new Sums();
    forgetFull();
    lookForRoom();
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
