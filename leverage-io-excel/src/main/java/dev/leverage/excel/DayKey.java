package dev.leverage.excel;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which day it is: one of the days of a date, or of those without one.
 *
 * @param date the date, if known
 * @param number 1 for the first such day of the record
 */
record DayKey(Optional<LocalDate> date, int number) {}
