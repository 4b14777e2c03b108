/** A file system that fails when it is told to, around the one of the machine. */
@NullMarked
package dev.leverage.integration.faults;

import org.jspecify.annotations.NullMarked;
