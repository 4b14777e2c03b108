/**
 * What all tabular formats share: the words of headers, and the way from a row of cells with places
 * to a task.
 *
 * <p>{@link dev.leverage.table.Vocabulary} knows the words; {@link dev.leverage.table.TaskTable}
 * reads the rows of tasks under a header, {@link dev.leverage.table.DashboardTable} those of days;
 * {@link dev.leverage.table.TableRows} makes the events of a document that is one such table.
 */
@NullMarked
package dev.leverage.table;

import org.jspecify.annotations.NullMarked;
