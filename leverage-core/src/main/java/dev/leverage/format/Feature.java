package dev.leverage.format;

/**
 * Something that a record may have and a format may be unable to keep, such as {@link #TAGS}.
 *
 * <p>A format declares what it keeps; what a record has beyond that is reported as a loss, by the
 * {@linkplain #label() label} here, whenever the record is written in that format.
 */
public enum Feature {
  /** The date of a day. */
  DATE("date"),
  /** The title of a day. */
  TITLE("title"),
  /** The tags of a day. */
  TAGS("tags"),
  /** Headings and prose around the tables. */
  PROSE("prose"),
  /** Days that have no task; those with {@linkplain #STATED_TOTALS totals} need that alone. */
  TASKLESS_DAYS("days without tasks"),
  /** Days of one date, or days without a date, that are kept apart. */
  SEPARATE_DAYS("the division of a date into several days"),
  /** Tokens stated for a day as a whole. */
  DAY_TOKENS("tokens of a day"),
  /** Totals stated without their tasks, as of a day in a dashboard. */
  STATED_TOTALS("totals stated without tasks"),
  /** The human estimate of a task. */
  HUMAN_ESTIMATE("human estimate"),
  /** The agent's time of a task. */
  AGENT_TIME("agent time"),
  /** The supervision time of a task. */
  SUPERVISION_TIME("supervision time"),
  /** Tokens of a task. */
  TASK_TOKENS("tokens of a task"),
  /** The agent's name. */
  AGENT("agent's name"),
  /** Marks of approximate figures. */
  APPROXIMATE("approximate marks"),
  /** Columns that only this record knows. */
  EXTRA_COLUMNS("extra columns");

  private final String label;

  Feature(String label) {
    this.label = label;
  }

  /**
   * Returns the words for a message, such as {@code tokens of a day}.
   *
   * @return the label, not null
   */
  public String label() {
    return label;
  }
}
