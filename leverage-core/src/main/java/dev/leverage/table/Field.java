package dev.leverage.table;

/** What a column of a task table means, such as {@link #HUMAN_ESTIMATE}. */
public enum Field {
  /** The number of the row, which is not kept. */
  ROW_NUMBER("row number", "number"),
  /** The date of the task's day. */
  DATE("date", "date"),
  /** The title of the task. */
  TITLE("title", "title"),
  /** The human estimate, by default in hours. */
  HUMAN_ESTIMATE("human estimate", "human"),
  /** The agent's time, by default in minutes. */
  AGENT_TIME("agent time", "agent"),
  /** The agent's name. */
  AGENT_NAME("agent's name", "agent-name"),
  /** The supervision time, by default in minutes. */
  SUPERVISION_TIME("supervision time", "supervision"),
  /** The tokens of the task. */
  TOKENS("tokens", "tokens"),
  /** The tokens stated for the task's day as a whole. */
  DAY_TOKENS("tokens of the day", "day-tokens"),
  /** The human estimate in working weeks: a claim. */
  WEEKS("weeks", "weeks"),
  /** The leverage factor: a claim. */
  LEVERAGE("leverage factor", "leverage"),
  /** The supervisory leverage factor: a claim. */
  SUPERVISORY_LEVERAGE("supervisory leverage factor", "supervisory-leverage"),
  /** The number of the day's tasks, in a table that has one row per day. */
  TASK_COUNT("number of tasks", "task-count");

  private final String label;
  private final String word;

  Field(String label, String word) {
    this.label = label;
    this.word = word;
  }

  /**
   * Returns the words for a message, such as {@code human estimate}.
   *
   * @return the label, not null
   */
  public String label() {
    return label;
  }

  /**
   * Returns the word by which a user names this, such as {@code human}.
   *
   * @return lower-case words joined by hyphens, not null
   */
  public String word() {
    return word;
  }

  boolean isDuration() {
    return this == HUMAN_ESTIMATE || this == AGENT_TIME || this == SUPERVISION_TIME;
  }
}
