/** A consumer of the published modules that sees nothing but what they export. */
@NullMarked
package dev.leverage.blackbox;

import org.jspecify.annotations.NullMarked;
