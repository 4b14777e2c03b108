package dev.leverage.format;

import java.io.Closeable;
import java.io.IOException;

/**
 * A cursor over a record: each call of {@link #advance} pushes the next few events into a sink.
 *
 * <p>So the caller decides how far to read, a stream of days needs no thread, and stopping early is
 * free. A reader belongs to one thread and holds open files until it is closed.
 */
public interface RecordReader extends Closeable {

  /**
   * Delivers the next events, those of one element of the document such as a row.
   *
   * <p>The events of all calls together keep to the order that {@link RecordSink} describes, from
   * {@code begin} to {@code end}. The first call delivers {@code begin} and nothing else.
   *
   * <p>A row that cannot be read is added to the {@link dev.leverage.source.Problems} that the
   * reader was made with, and left out of the events; reading goes on, so that all problems are
   * found. The caller must look at the problems before it trusts the events.
   *
   * @param sink where the events go, not null
   * @return true if events were delivered or may follow; false once {@code end} has been delivered
   *     by an earlier call
   * @throws IOException if the input or the sink fails
   * @throws dev.leverage.source.LeverageException at a problem that nothing can follow, with all
   *     problems found so far
   */
  boolean advance(RecordSink sink) throws IOException;

  /**
   * Delivers all remaining events.
   *
   * @param sink where the events go, not null
   * @throws IOException if the input or the sink fails
   * @throws dev.leverage.source.LeverageException at a problem that nothing can follow
   */
  default void drainTo(RecordSink sink) throws IOException {
    while (advance(sink)) {
      // Each call does its part.
    }
  }
}
