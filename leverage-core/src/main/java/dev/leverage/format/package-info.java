/**
 * The format SPI: what reads and writes leverage records.
 *
 * <p>A {@link dev.leverage.format.RecordFormat} makes readers and writers. A {@link
 * dev.leverage.format.RecordReader} pushes a record, event by event, into a {@link
 * dev.leverage.format.RecordSink}; a writer is such a sink, and so are totals, checks and lists.
 */
@NullMarked
package dev.leverage.format;

import org.jspecify.annotations.NullMarked;
