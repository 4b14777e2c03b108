/**
 * Leverage records as JSON: one document by {@link dev.leverage.json.JsonFormat}, one day or task a
 * line by {@link dev.leverage.json.JsonLinesFormat}.
 */
@NullMarked
package dev.leverage.json;

import org.jspecify.annotations.NullMarked;
