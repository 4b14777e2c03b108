/** The {@code leverage} command. */
@NullMarked
package dev.leverage.cli;

import org.jspecify.annotations.NullMarked;
