package dev.leverage.examples;

import dev.leverage.measure.Tally;
import dev.leverage.measure.Totals;
import java.util.List;

/** Totals of rows that an application keeps itself, for instance in a database. */
public final class OwnRows {

  private OwnRows() {}

  /**
   * A row of the application's own.
   *
   * @param estimatedHours what a person would have needed, in hours
   * @param agentSeconds what the agent took, in seconds
   */
  public record Ticket(int estimatedHours, int agentSeconds) {}

  /**
   * Sums up rows without building a task for each.
   *
   * @param tickets the rows
   * @return their totals
   */
  public static Totals totalsOf(List<Ticket> tickets) {
    Tally tally = new Tally();
    for (Ticket ticket : tickets) {
      tally.add(
          ticket.estimatedHours() * 3_600_000L,
          ticket.agentSeconds() * 1_000L,
          Tally.ABSENT,
          Tally.ABSENT);
    }
    return tally.totals();
  }
}
