package dev.leverage.table;

import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one row of a task table says.
 *
 * @param task the task
 * @param date the date of its day, if the table has such a column and the cell is not blank
 * @param dayTokens the tokens stated for its day as a whole, likewise
 */
public record TaskRow(Task task, Optional<LocalDate> date, Optional<Tokens> dayTokens) {}
