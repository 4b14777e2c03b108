package dev.leverage;

/** What becomes of days of one date that several documents have. */
enum RepeatedDays {
  /** They stay as apart as the target can hold them. */
  KEPT,
  /** They become one day. */
  MERGED,
  /** They are an error. */
  REFUSED
}
