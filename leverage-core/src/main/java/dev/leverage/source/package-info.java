/**
 * Where bytes come from and go to, and what can be wrong with them: {@link
 * dev.leverage.source.Source} and {@link dev.leverage.source.Target}, places ({@link
 * dev.leverage.source.Location}), and problems as data ({@link dev.leverage.source.Problem}).
 */
@NullMarked
package dev.leverage.source;

import org.jspecify.annotations.NullMarked;
