package dev.leverage.format;

import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import java.io.Closeable;
import java.io.IOException;

/**
 * What a record is delivered to, event by event: a writer, totals, a check, a list in memory.
 *
 * <p>Callers keep to this order, and implementers may rely on it:
 *
 * <pre>{@code
 * begin  ( day  ( block | task | claim )*  endDay )*  recordClaim*  end
 * }</pre>
 *
 * <p>Blocks come in the order of the day's body, tasks in the order of its table; the marker among
 * the blocks, not the order between blocks and tasks, says where the table stands. A claim about a
 * task follows it at once. Nothing follows {@link #end}. {@link #close} may come at any time, once
 * or more often; without an {@code end} before it the output is incomplete and must not be used.
 *
 * <p>New kinds of events arrive as default methods that do nothing. A sink belongs to one thread.
 */
public interface RecordSink extends Closeable {

  /**
   * Begins the record.
   *
   * @param columns the columns that only this record knows; every task keeps to them
   * @throws IOException if the output fails
   */
  default void begin(Columns columns) throws IOException {}

  /**
   * Begins a day.
   *
   * @param header date, title and tags, as far as they are known
   * @throws IOException if the output fails
   */
  default void day(DayHeader header) throws IOException {}

  /**
   * Delivers the next part of the day's body.
   *
   * @param block a heading, a piece of prose, or a marker
   * @throws IOException if the output fails
   */
  default void block(Block block) throws IOException {}

  /**
   * Delivers the next part of the day's body with its place; called in place of {@link
   * #block(Block)} where the sink {@linkplain #acceptsClaims() wants claims}.
   *
   * @param block a heading, a piece of prose, or a marker
   * @param location where its text begins
   * @throws IOException if the output fails
   */
  default void block(Block block, Location location) throws IOException {
    block(block);
  }

  /**
   * Delivers the next task of the day.
   *
   * @param task the task
   * @throws IOException if the output fails
   */
  void task(Task task) throws IOException;

  /**
   * Delivers the next task of the day with its place; called in place of {@link #task(Task)} where
   * the sink {@linkplain #acceptsClaims() wants claims}.
   *
   * @param task the task
   * @param location where its title stands
   * @throws IOException if the output fails
   */
  default void task(Task task, Location location) throws IOException {
    task(task);
  }

  /**
   * Returns whether this sink wants claims, and the places of blocks and tasks. Readers skip the
   * work of making them otherwise.
   *
   * @return true if {@link #claim} does something
   */
  default boolean acceptsClaims() {
    return false;
  }

  /**
   * Delivers a derived figure that the document prints; only to a sink that {@linkplain
   * #acceptsClaims() wants them}.
   *
   * @param claim the figure as printed, with its place
   * @throws IOException if the output fails
   */
  default void claim(Claim claim) throws IOException {}

  /**
   * Ends the day.
   *
   * @param figures what is stated for the day as a whole
   * @throws IOException if the output fails
   */
  default void endDay(DayFigures figures) throws IOException {}

  /**
   * Delivers a derived figure that the document prints of all its days together, such as the row of
   * totals below a log of several days; only to a sink that {@linkplain #acceptsClaims() wants
   * claims}.
   *
   * @param claim the figure as printed, with its place
   * @throws IOException if the output fails
   */
  default void recordClaim(Claim claim) throws IOException {}

  /**
   * Ends the record: a writer completes and flushes its output.
   *
   * @throws IOException if the output fails
   */
  default void end() throws IOException {}

  /**
   * Releases what the sink holds, such as temporary files. Never completes the output, and never
   * closes a stream of the caller's.
   *
   * @throws IOException if releasing fails
   */
  @Override
  default void close() throws IOException {}
}
