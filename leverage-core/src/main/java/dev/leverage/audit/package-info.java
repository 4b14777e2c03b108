/**
 * Checks what a document prints against its data: {@link dev.leverage.audit.Audit} is a sink that
 * judges every claim, in a cell or in a sentence, and collects {@link dev.leverage.audit.Finding}s.
 */
@NullMarked
package dev.leverage.audit;

import org.jspecify.annotations.NullMarked;
