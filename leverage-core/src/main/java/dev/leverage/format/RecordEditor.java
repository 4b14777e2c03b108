package dev.leverage.format;

import dev.leverage.record.Task;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.IOException;
import java.time.LocalDate;

/**
 * Changes documents of one format in place: figures that follow from the tasks, and nothing else.
 *
 * <p>A format that can do so gives one out as {@link RecordFormat#editor}. An editor writes no
 * file: it returns what the document ought to be, and the caller sees to the rest. What is changed
 * once is not changed again: editing the result in the same way finds nothing to do. Editors have
 * no state and are thread-safe.
 */
public interface RecordEditor {

  /**
   * Recomputes the derived figures that do not hold, each in its own style and precision.
   *
   * <p>A figure that holds is left as it is, and so is everything that is no derived figure.
   *
   * @param source the document; a stream of the caller's is not closed
   * @param options limits and choices for reading
   * @param refresh what else is wanted
   * @param problems where the editor adds what it has to say
   * @return what was changed, and the document with it, not null
   * @throws IOException if the document cannot be read
   * @throws dev.leverage.source.LeverageException if the document has errors
   */
  Edit refresh(Source source, ReadOptions options, RefreshOptions refresh, Problems problems)
      throws IOException;

  /**
   * Adds a task to the day of a date, which is made if the document has none, and recomputes what
   * follows from it.
   *
   * <p>The task goes to its place by factor if the day's tasks are sorted so, else to their end.
   * The result is trusted: an editor that cannot be sure that it reads as the document with this
   * one task more, and nothing else, refuses to make it.
   *
   * @param source the document; a stream of the caller's is not closed
   * @param task the task
   * @param date the date of its day
   * @param options limits and choices for reading
   * @param problems where the editor adds what it has to say
   * @return what was changed, and the document with it, not null
   * @throws IOException if the document cannot be read
   * @throws dev.leverage.source.LeverageException if the document has errors, or its layout has no
   *     place for the task
   */
  Edit add(Source source, Task task, LocalDate date, ReadOptions options, Problems problems)
      throws IOException;
}
