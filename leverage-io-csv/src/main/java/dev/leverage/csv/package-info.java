/** Leverage records as delimited text: one row per task, by {@link dev.leverage.csv.CsvFormat}. */
@NullMarked
package dev.leverage.csv;

import org.jspecify.annotations.NullMarked;
