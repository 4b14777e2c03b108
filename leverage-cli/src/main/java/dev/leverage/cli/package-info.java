/**
 * The {@code leverage} command: {@link dev.leverage.cli.Main} is the process, {@code
 * LeverageCommand} all that happens in it.
 */
@NullMarked
package dev.leverage.cli;

import org.jspecify.annotations.NullMarked;
