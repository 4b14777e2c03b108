/** What lets jqwik find the arbitraries by type. Not part of the API. */
@NullMarked
package dev.leverage.testkit.provider;

import org.jspecify.annotations.NullMarked;
