package dev.leverage.testkit;

import dev.leverage.record.Claim;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Location;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Prints the figures of days straight from their definitions, rounded HALF_EVEN. */
final class HonestPrinter {

  private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);
  private static final BigDecimal MILLIS_PER_MINUTE = BigDecimal.valueOf(60_000);
  private static final BigDecimal MILLIS_PER_WEEK = BigDecimal.valueOf(144_000_000);

  private final int decimals;
  private long line;

  /** Begins a document whose figures have so many decimals. */
  HonestPrinter(int decimals) {
    this.decimals = decimals;
  }

  PrintedDay print(DayHeader header, List<Task> tasks) {
    List<PrintedDay.Row> rows = new ArrayList<>();
    for (Task task : tasks) {
      List<Claim> claims = new ArrayList<>();
      List<Task> alone = List.of(task);
      factor(claims, Claim.Kind.LEVERAGE, alone, Task::agentTime);
      factor(claims, Claim.Kind.SUPERVISORY_LEVERAGE, alone, Task::supervisionTime);
      sum(claims, Claim.Kind.WEEKS, alone, Task::humanEstimate, MILLIS_PER_WEEK);
      rows.add(new PrintedDay.Row(task, claims));
    }
    return new PrintedDay(header, rows, totals(tasks));
  }

  private List<Claim> totals(List<Task> tasks) {
    List<Claim> claims = new ArrayList<>();
    add(claims, Claim.Kind.TOTAL_TASKS, String.valueOf(tasks.size()));
    sum(claims, Claim.Kind.TOTAL_HUMAN_ESTIMATE, tasks, Task::humanEstimate, MILLIS_PER_HOUR);
    sum(claims, Claim.Kind.TOTAL_WEEKS, tasks, Task::humanEstimate, MILLIS_PER_WEEK);
    sum(claims, Claim.Kind.TOTAL_AGENT_TIME, tasks, Task::agentTime, MILLIS_PER_MINUTE);
    sum(claims, Claim.Kind.TOTAL_SUPERVISION_TIME, tasks, Task::supervisionTime, MILLIS_PER_MINUTE);
    factor(claims, Claim.Kind.WEIGHTED_LEVERAGE, tasks, Task::agentTime);
    factor(claims, Claim.Kind.WEIGHTED_SUPERVISORY_LEVERAGE, tasks, Task::supervisionTime);
    if (tasks.stream().allMatch(task -> task.tokens().isPresent())) {
      long tokens =
          tasks.stream().flatMap(task -> task.tokens().stream()).mapToLong(Tokens::count).sum();
      add(claims, Claim.Kind.TOTAL_TOKENS, String.valueOf(tokens));
    }
    return claims;
  }

  private void sum(
      List<Claim> claims,
      Claim.Kind kind,
      List<Task> tasks,
      Function<Task, Optional<Measure>> figure,
      BigDecimal unit) {
    List<Measure> stated = tasks.stream().flatMap(task -> figure.apply(task).stream()).toList();
    if (!stated.isEmpty()) {
      long millis = stated.stream().mapToLong(Measure::millis).sum();
      BigDecimal printed =
          BigDecimal.valueOf(millis).divide(unit, decimals, RoundingMode.HALF_EVEN);
      add(claims, kind, printed.toPlainString());
    }
  }

  private void factor(
      List<Claim> claims,
      Claim.Kind kind,
      List<Task> tasks,
      Function<Task, Optional<Measure>> time) {
    List<Task> covered =
        tasks.stream()
            .filter(task -> task.humanEstimate().isPresent() && time.apply(task).isPresent())
            .toList();
    long divisor = covered.stream().mapToLong(task -> time.apply(task).get().millis()).sum();
    if (divisor > 0) {
      long human = covered.stream().mapToLong(task -> task.humanEstimate().get().millis()).sum();
      BigDecimal printed =
          BigDecimal.valueOf(human)
              .divide(BigDecimal.valueOf(divisor), decimals, RoundingMode.HALF_EVEN);
      add(claims, kind, printed.toPlainString() + "x");
    }
  }

  private void add(List<Claim> claims, Claim.Kind kind, String text) {
    claims.add(new Claim(kind, text, Location.ofText("log", ++line, 1)));
  }
}
