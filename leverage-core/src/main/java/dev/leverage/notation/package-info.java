/**
 * How durations, tokens, factors and dates are written: what is accepted, and the one way they are
 * printed. What is printed reads back to the same value.
 */
@NullMarked
package dev.leverage.notation;

import org.jspecify.annotations.NullMarked;
