/** Reads and writes leverage records as CSV. */
@NullMarked
package dev.leverage.csv;

import org.jspecify.annotations.NullMarked;
