/** The library beside its peers: the same data, the same work, the same answers. */
@NullMarked
package dev.leverage.benchmarks;

import org.jspecify.annotations.NullMarked;
