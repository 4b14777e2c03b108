/**
 * Saved web pages that hold leverage records: {@link dev.leverage.html.HtmlFormat}.
 *
 * <p>The days of a page are read from its elements; what surrounds them, such as navigation, is
 * left out and said.
 */
@NullMarked
package dev.leverage.html;

import org.jspecify.annotations.NullMarked;
