/**
 * Leverage records, read, written, converted and summed up: {@link dev.leverage.Leverage} does each
 * in one line.
 */
@NullMarked
package dev.leverage;

import org.jspecify.annotations.NullMarked;
