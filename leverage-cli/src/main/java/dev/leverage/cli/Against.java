package dev.leverage.cli;

/** What totals are compared with. */
enum Against {
  /** The period, or as many days, just before. */
  PREVIOUS
}
