package dev.leverage.html;

import dev.leverage.source.Location;
import java.time.LocalDate;

/**
 * What one part of a page says of the date of a day.
 *
 * @param date the date
 * @param origin what says so, in words for a message
 * @param location where it says so
 */
record DayDate(LocalDate date, String origin, Location location) {}
