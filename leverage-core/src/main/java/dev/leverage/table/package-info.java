/**
 * What all tabular formats share: the words of headers, and the way from a row of cells with places
 * to a task.
 *
 * <p>{@link dev.leverage.table.Vocabulary} knows the words; {@link dev.leverage.table.TaskTable}
 * reads the rows under a header; {@link dev.leverage.table.FlatTable} divides the rows of a table
 * that has a column of dates into days.
 */
@NullMarked
package dev.leverage.table;

import org.jspecify.annotations.NullMarked;
