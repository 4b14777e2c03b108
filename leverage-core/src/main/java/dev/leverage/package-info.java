/** The record and everything that is computed from it. */
@NullMarked
package dev.leverage;

import org.jspecify.annotations.NullMarked;
