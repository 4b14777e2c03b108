package dev.leverage.markdown;

import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import java.time.LocalDate;
import java.util.List;

/** The record of 2 April 2026, with prose before, between and after its tables. */
final class ReferenceDay {

  static final Day DAY =
      Day.on(LocalDate.of(2026, 4, 2))
          .title("Leverage Record: April 02, 2026")
          .tags(List.of("AI", "Time Record"))
          .task(task("Move the order service to the event store", 120 * 60, 51 * 60, 5))
          .task(task("Port the billing tests to the new fixtures", 16 * 60, 8 * 60, 2))
          .task(task("Build the partner onboarding portal", 120 * 60, 90 * 60, 10))
          .task(task("Write the data retention job | dry run first", 24 * 60, 18 * 60, 3))
          .task(task("Fix the flaky clock in `SessionTest`", 4 * 60, 210, 2))
          .task(task("Split the reporting module in two", 40 * 60, 45 * 60, 5))
          .task(task("Add a health check to the mail gateway", 2 * 60, 150, 2))
          .task(task("Document the deployment runbook", 4 * 60, 7 * 60, 3))
          .task(task("Rename the customer fields", 90, 3 * 60, 2))
          .task(task("Review the access rules of the archive", 6 * 60, 12 * 60, 5))
          .task(task("Answer the security questionnaire", 3 * 60, 8 * 60, 3))
          .task(task("Profile the nightly import", 8 * 60, 25 * 60, 5))
          .task(task("Replace `List<Object>` in the public API", 8 * 60, 30 * 60, 5))
          .task(task("Tidy the changelog", 90, 8 * 60, 3))
          .task(task("Find the memory leak in the viewer", 16 * 60, 120 * 60, 5))
          .tokens(Tokens.of(2_412_000))
          .body(
              new Body(
                  List.of(
                      new Block.Prose("*Written by the maintainer of the order service.*"),
                      new Block.Prose(
                          "Fifteen tasks today: 374.0 hours of human work in 431 minutes,\n"
                              + "which is a weighted average of 52.1x."),
                      new Block.Prose(
                          "Supervision took one hour, so that the supervisory factor is 374.0x."),
                      new Block.Heading(2, "About this series"),
                      new Block.Prose(
                          "- Estimates are for a senior engineer.\n- Times are wall-clock."),
                      new Block.Heading(2, "Task Log"),
                      Block.Marker.TASK_LOG,
                      new Block.Heading(2, "Aggregate Statistics"),
                      Block.Marker.AGGREGATES,
                      new Block.Heading(2, "Analysis"),
                      new Block.Prose(
                          "The event store (141.2x) was planned well; the leak (8.0x) was not."),
                      new Block.Prose("---"),
                      new Block.Prose("[All records](https://example.org/records)"))))
          .build();

  private ReferenceDay() {}

  private static Task task(String title, long humanMinutes, long agentSeconds, long supervision) {
    return Task.titled(title)
        .human(Measure.ofMinutes(humanMinutes))
        .agentTime(Measure.ofMillis(agentSeconds * 1000))
        .supervision(Measure.ofMinutes(supervision))
        .agent("Claude")
        .build();
  }
}
