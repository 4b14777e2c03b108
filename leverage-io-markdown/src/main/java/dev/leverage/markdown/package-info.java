/** Reads and writes leverage records as Markdown posts. */
@NullMarked
package dev.leverage.markdown;

import org.jspecify.annotations.NullMarked;
