/**
 * The record itself as immutable values: a {@link dev.leverage.record.Day} with its {@linkplain
 * dev.leverage.record.Task tasks} and its {@link dev.leverage.record.Body}.
 */
@NullMarked
package dev.leverage.record;

import org.jspecify.annotations.NullMarked;
