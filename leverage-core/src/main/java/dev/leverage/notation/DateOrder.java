package dev.leverage.notation;

/** Which part comes first in a date such as {@code 4/2/2026}. */
public enum DateOrder {
  /** Month, day, year: {@code 4/2/2026} is the second of April. */
  MONTH_FIRST,
  /** Day, month, year: {@code 4/2/2026} is the fourth of February. */
  DAY_FIRST
}
