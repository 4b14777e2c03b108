/**
 * Records summed up by periods and by what their tasks have in common, and filters before it.
 *
 * <p>Start at {@link dev.leverage.rollup.RollUp} and {@link dev.leverage.rollup.RecordFilter}.
 */
@NullMarked
package dev.leverage.rollup;

import org.jspecify.annotations.NullMarked;
