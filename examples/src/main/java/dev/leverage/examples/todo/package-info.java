/** A format of one's own: leverage records in the syntax of todo.txt. */
@NullMarked
package dev.leverage.examples.todo;

import org.jspecify.annotations.NullMarked;
