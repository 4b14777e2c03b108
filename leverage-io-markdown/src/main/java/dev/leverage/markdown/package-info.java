/**
 * Leverage records as Markdown posts: prose around a table of tasks and a table of totals.
 *
 * <p>{@link dev.leverage.markdown.MarkdownFormat} is all that callers need.
 */
@NullMarked
package dev.leverage.markdown;

import org.jspecify.annotations.NullMarked;
