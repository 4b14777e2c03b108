package dev.leverage.audit;

import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.record.Measure;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks for measures that nobody means. */
final class Plausibility {

  private static final long MOST_HOURS = 1_000;

  private Plausibility() {}

  static void check(PlacedTask task, Consumer<Finding> findings) {
    Optional<Measure> human = task.task().humanEstimate();
    Optional<Measure> agent = task.task().agentTime();
    if (human.isPresent() && human.get().millis() > MOST_HOURS * DurationUnit.HOURS.millis()) {
      String estimate = DurationNotation.ofHumanEstimates().print(human.get());
      report(task, "an estimate of " + estimate + " is more than 1,000h", estimate, findings);
    }
    if (human.isPresent() && agent.isPresent() && agent.get().millis() == 0) {
      report(task, "an agent time of nothing gives no leverage factor", "0m", findings);
    }
  }

  private static void report(
      PlacedTask task, String message, String found, Consumer<Finding> findings) {
    findings.accept(
        Finding.found(FindingCode.IMPLAUSIBLE_MEASURE, task.location(), message, found));
  }
}
