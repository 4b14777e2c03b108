/**
 * The arithmetic of leverage, exact: the {@link dev.leverage.measure.LeverageFactor} of a task, the
 * {@link dev.leverage.measure.Totals} of any set of tasks, and what is told from them.
 */
@NullMarked
package dev.leverage.measure;

import org.jspecify.annotations.NullMarked;
