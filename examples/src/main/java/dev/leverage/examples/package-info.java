/** Small programs that use the library as an application would. */
@NullMarked
package dev.leverage.examples;

import org.jspecify.annotations.NullMarked;
