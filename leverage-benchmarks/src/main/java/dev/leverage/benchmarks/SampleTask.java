package dev.leverage.benchmarks;

import java.time.LocalDate;

/**
 * A task as the peers see it: plain figures, no class of the library.
 *
 * @param date the day
 * @param title 40 to 200 characters with commas, quotes, pipes and letters beyond ASCII
 * @param humanQuarters the human estimate in quarters of an hour
 * @param agentTenths the agent time in tenths of a minute
 * @param supervisionMinutes the supervision time in minutes
 * @param tokens the tokens
 */
record SampleTask(
    LocalDate date,
    String title,
    long humanQuarters,
    long agentTenths,
    long supervisionMinutes,
    long tokens) {

  private static final long MILLIS_PER_QUARTER = 900_000;
  private static final long MILLIS_PER_TENTH = 6_000;
  private static final long MILLIS_PER_MINUTE = 60_000;
  private static final String[] QUARTERS = {"", ".25", ".5", ".75"};

  long humanMillis() {
    return humanQuarters * MILLIS_PER_QUARTER;
  }

  long agentMillis() {
    return agentTenths * MILLIS_PER_TENTH;
  }

  long supervisionMillis() {
    return supervisionMinutes * MILLIS_PER_MINUTE;
  }

  String hours() {
    return humanQuarters / 4 + QUARTERS[(int) (humanQuarters % 4)];
  }

  String agentMinutes() {
    return agentTenths / 10 + (agentTenths % 10 == 0 ? "" : "." + agentTenths % 10);
  }

  /** Returns the factor of a time, as a spreadsheet prints it. */
  String factor(long timeMillis) {
    long tenths = Math.floorDiv(humanMillis() * 20 + timeMillis, timeMillis * 2);
    return tenths / 10 + "." + tenths % 10;
  }
}
