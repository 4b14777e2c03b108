/** Arbitraries of records and the laws they keep. */
@NullMarked
package dev.leverage.testkit;

import org.jspecify.annotations.NullMarked;
