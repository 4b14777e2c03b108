package dev.leverage.measure;

import dev.leverage.record.Measure;
import dev.leverage.record.Tokens;
import java.util.Optional;

/**
 * The whole numbers that totals are made of. {@link Tally} lets them grow; those of {@link Totals}
 * are never changed.
 */
final class Sums {

  long days;
  long tasks;

  long humanMillis;
  long humanTasks;
  boolean humanApproximate;

  long agentMillis;
  long agentTasks;
  boolean agentApproximate;

  long supervisionMillis;
  long supervisionTasks;
  boolean supervisionApproximate;

  /** Over the tasks that state both, as are those of supervisory leverage. */
  long leverageHumanMillis;

  long leverageTimeMillis;
  long leverageTasks;

  long supervisoryHumanMillis;
  long supervisoryTimeMillis;
  long supervisoryTasks;

  long tokenCount;
  long tokenFigures;
  boolean tokensApproximate;

  /** How many days, or tasks outside a day, have tokens that are not known in full. */
  long unknownTokens;

  Sums() {}

  Sums copy() {
    return plus(new Sums());
  }

  /** Returns the sums of both, or throws if one takes more than a long. */
  Sums plus(Sums other) {
    Sums both = new Sums();
    both.days = SumOverflowException.sum(days, other.days);
    both.tasks = SumOverflowException.sum(tasks, other.tasks);
    both.humanMillis = SumOverflowException.sum(humanMillis, other.humanMillis);
    both.humanTasks = SumOverflowException.sum(humanTasks, other.humanTasks);
    both.humanApproximate = humanApproximate || other.humanApproximate;
    both.agentMillis = SumOverflowException.sum(agentMillis, other.agentMillis);
    both.agentTasks = SumOverflowException.sum(agentTasks, other.agentTasks);
    both.agentApproximate = agentApproximate || other.agentApproximate;
    both.supervisionMillis = SumOverflowException.sum(supervisionMillis, other.supervisionMillis);
    both.supervisionTasks = SumOverflowException.sum(supervisionTasks, other.supervisionTasks);
    both.supervisionApproximate = supervisionApproximate || other.supervisionApproximate;
    both.tokenCount = SumOverflowException.sum(tokenCount, other.tokenCount);
    both.tokenFigures = SumOverflowException.sum(tokenFigures, other.tokenFigures);
    both.tokensApproximate = tokensApproximate || other.tokensApproximate;
    both.unknownTokens = SumOverflowException.sum(unknownTokens, other.unknownTokens);
    // These are part of what was checked above.
    both.leverageHumanMillis = leverageHumanMillis + other.leverageHumanMillis;
    both.leverageTimeMillis = leverageTimeMillis + other.leverageTimeMillis;
    both.leverageTasks = leverageTasks + other.leverageTasks;
    both.supervisoryHumanMillis = supervisoryHumanMillis + other.supervisoryHumanMillis;
    both.supervisoryTimeMillis = supervisoryTimeMillis + other.supervisoryTimeMillis;
    both.supervisoryTasks = supervisoryTasks + other.supervisoryTasks;
    return both;
  }

  void setHumanEstimate(Optional<Measure> stated, long by) {
    humanMillis = millis(stated);
    humanTasks = stated.isPresent() ? by : 0;
    humanApproximate = isApproximate(stated);
  }

  void setAgentTime(Optional<Measure> stated, long by) {
    agentMillis = millis(stated);
    agentTasks = stated.isPresent() ? by : 0;
    agentApproximate = isApproximate(stated);
  }

  void setSupervisionTime(Optional<Measure> stated, long by) {
    supervisionMillis = millis(stated);
    supervisionTasks = stated.isPresent() ? by : 0;
    supervisionApproximate = isApproximate(stated);
  }

  void setTokens(Tokens tokens) {
    tokenCount = tokens.count();
    tokenFigures = 1;
    tokensApproximate = tokens.approximate();
  }

  void clearTokens() {
    tokenCount = 0;
    tokenFigures = 0;
    tokensApproximate = false;
  }

  private static long millis(Optional<Measure> stated) {
    return stated.isPresent() ? stated.get().millis() : 0;
  }

  static boolean isApproximate(Optional<Measure> stated) {
    return stated.isPresent() && stated.get().approximate();
  }

  boolean equalTo(Sums other) {
    return days == other.days
        && tasks == other.tasks
        && humanMillis == other.humanMillis
        && humanTasks == other.humanTasks
        && humanApproximate == other.humanApproximate
        && agentMillis == other.agentMillis
        && agentTasks == other.agentTasks
        && agentApproximate == other.agentApproximate
        && supervisionMillis == other.supervisionMillis
        && supervisionTasks == other.supervisionTasks
        && supervisionApproximate == other.supervisionApproximate
        && leverageHumanMillis == other.leverageHumanMillis
        && leverageTimeMillis == other.leverageTimeMillis
        && leverageTasks == other.leverageTasks
        && supervisoryHumanMillis == other.supervisoryHumanMillis
        && supervisoryTimeMillis == other.supervisoryTimeMillis
        && supervisoryTasks == other.supervisoryTasks
        && tokenCount == other.tokenCount
        && tokenFigures == other.tokenFigures
        && tokensApproximate == other.tokensApproximate
        && unknownTokens == other.unknownTokens;
  }
}
