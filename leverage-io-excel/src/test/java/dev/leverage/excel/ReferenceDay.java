package dev.leverage.excel;

import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import java.time.LocalDate;
import java.util.List;

/** The record of 2 April 2026, whose figures are known, with prose of our own. */
final class ReferenceDay {

  private static final long MINUTE = 60_000;

  private ReferenceDay() {}

  static Day day() {
    return Day.on(LocalDate.of(2026, 4, 2))
        .title("Leverage Record: April 02, 2026")
        .tags(List.of("AI", "Time Record"))
        .task(task("Move the order service to the event log", 7200, 51, 5))
        .task(task("Port the billing tests", 960, 8, 2))
        .task(task("Write the importer for the old archive", 7200, 90, 10))
        .task(task("Replace the retry logic", 1440, 18, 3))
        .task(task("Trace one slow query", 240, 3.5, 2))
        .task(task("Add audit entries to every command", 2400, 45, 5))
        .task(task("Rename the module", 120, 2.5, 2))
        .task(task("Draft the runbook", 240, 7, 3))
        .task(task("Fix the flaky clock test", 90, 3, 2))
        .task(task("Review the access rules", 360, 12, 5))
        .task(task("Split the settings page", 180, 8, 3))
        .task(task("Document the public API", 480, 25, 5))
        .task(task("Make the build reproducible", 480, 30, 5))
        .task(task("Tidy the change log", 90, 8, 3))
        .task(task("Measure and tune the report", 960, 120, 5))
        .tokens(Tokens.of(2_412_000))
        .body(
            new Body(
                List.of(
                    new Block.Prose("*The author keeps this record by hand.*"),
                    new Block.Prose("Fifteen tasks today, 374 hours of work in 431 minutes."),
                    new Block.Prose("Measured by the wall clock,\nas always."),
                    new Block.Heading(2, "About the series"),
                    new Block.Prose("Every day has one."),
                    new Block.Heading(2, "Task Log"),
                    Block.Marker.TASK_LOG,
                    new Block.Heading(2, "Aggregate Statistics"),
                    Block.Marker.AGGREGATES,
                    new Block.Heading(2, "Analysis"),
                    new Block.Prose("The event log stood out with 141.2x."),
                    new Block.Prose("---\n\nUntil tomorrow."))))
        .build();
  }

  private static Task task(String title, long humanMinutes, double agentMinutes, long supervision) {
    return Task.titled(title)
        .human(Measure.ofMinutes(humanMinutes))
        .agentTime(Measure.ofMillis((long) (agentMinutes * MINUTE)))
        .supervision(Measure.ofMinutes(supervision))
        .agent("Claude")
        .build();
  }
}
