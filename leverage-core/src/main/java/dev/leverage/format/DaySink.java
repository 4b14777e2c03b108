package dev.leverage.format;

import dev.leverage.record.Columns;
import dev.leverage.record.Day;
import java.io.Closeable;
import java.io.IOException;

/**
 * What whole days are delivered to: a writer that sorts a day's tasks, or a list in memory.
 *
 * <p>{@link DayGrouping} turns one into a {@link RecordSink}. The order of calls is {@code begin},
 * {@code day} any number of times, {@code end}.
 */
public interface DaySink extends Closeable {

  /**
   * Begins the record.
   *
   * @param columns the columns that only this record knows
   * @throws IOException if the output fails
   */
  default void begin(Columns columns) throws IOException {}

  /**
   * Delivers the next day, whole.
   *
   * @param day the day
   * @throws IOException if the output fails
   */
  void day(Day day) throws IOException;

  /**
   * Ends the record.
   *
   * @throws IOException if the output fails
   */
  default void end() throws IOException {}

  /**
   * Releases what the sink holds; never completes the output.
   *
   * @throws IOException if releasing fails
   */
  @Override
  default void close() throws IOException {}
}
