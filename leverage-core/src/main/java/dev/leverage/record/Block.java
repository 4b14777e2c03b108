package dev.leverage.record;

import java.util.Objects;

/**
 * One part of a day's {@link Body}: a heading, a piece of prose, or a marker that says where a
 * table stands.
 *
 * <p>Instances are immutable and thread-safe.
 */
public sealed interface Block {

  /**
   * A heading, such as {@code ## Analysis}.
   *
   * @param level the level, from 1 to 6
   * @param markdown the heading's inline Markdown source on one line, possibly empty
   */
  record Heading(int level, String markdown) implements Block {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the level is not from 1 to 6 or the text has a line break
     */
    public Heading {
      Objects.requireNonNull(markdown, "markdown");
      if (level < 1 || level > 6) {
        throw new IllegalArgumentException("a heading's level is from 1 to 6: " + level);
      }
      if (markdown.indexOf('\n') >= 0 || markdown.indexOf('\r') >= 0) {
        throw new IllegalArgumentException("a heading stands on one line: " + markdown);
      }
    }
  }

  /**
   * A paragraph, list, quotation or other piece of prose.
   *
   * @param markdown its Markdown source, lines divided by {@code \n}, not blank, without blank
   *     lines around it
   */
  record Prose(String markdown) implements Block {
    /**
     * Checks the source.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Prose {
      if (markdown.isBlank()) {
        throw new IllegalArgumentException("prose must not be blank");
      }
    }
  }

  /** Where a table of the record stands among the prose. */
  enum Marker implements Block {
    /** The table of tasks. */
    TASK_LOG,
    /** The table of totals and weighted averages. */
    AGGREGATES
  }
}
