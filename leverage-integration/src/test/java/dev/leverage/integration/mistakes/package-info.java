/** Formats with a mistake each, which the contract of formats has to find. */
@NullMarked
package dev.leverage.integration.mistakes;

import org.jspecify.annotations.NullMarked;
