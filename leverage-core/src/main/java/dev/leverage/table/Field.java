package dev.leverage.table;

/** What a column of a task table means, such as {@link #HUMAN_ESTIMATE}. */
public enum Field {
  /** The number of the row, which is not kept. */
  ROW_NUMBER("row number"),
  /** The date of the task's day. */
  DATE("date"),
  /** The title of the task. */
  TITLE("title"),
  /** The human estimate, by default in hours. */
  HUMAN_ESTIMATE("human estimate"),
  /** The agent's time, by default in minutes. */
  AGENT_TIME("agent time"),
  /** The agent's name. */
  AGENT_NAME("agent's name"),
  /** The supervision time, by default in minutes. */
  SUPERVISION_TIME("supervision time"),
  /** The tokens of the task. */
  TOKENS("tokens"),
  /** The tokens stated for the task's day as a whole. */
  DAY_TOKENS("tokens of the day"),
  /** The human estimate in working weeks: a claim. */
  WEEKS("weeks"),
  /** The leverage factor: a claim. */
  LEVERAGE("leverage factor"),
  /** The supervisory leverage factor: a claim. */
  SUPERVISORY_LEVERAGE("supervisory leverage factor");

  private final String label;

  Field(String label) {
    this.label = label;
  }

  /**
   * Returns the words for a message, such as {@code human estimate}.
   *
   * @return the label, not null
   */
  public String label() {
    return label;
  }

  boolean isDuration() {
    return this == HUMAN_ESTIMATE || this == AGENT_TIME || this == SUPERVISION_TIME;
  }

  boolean isClaim() {
    return this == WEEKS || this == LEVERAGE || this == SUPERVISORY_LEVERAGE;
  }
}
