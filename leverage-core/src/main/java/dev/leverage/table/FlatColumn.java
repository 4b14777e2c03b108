package dev.leverage.table;

import dev.leverage.record.Columns;
import java.util.ArrayList;
import java.util.List;

/**
 * The fixed columns of the flat table, one row per task, that CSV and the first sheet of a workbook
 * share, in their order.
 */
public enum FlatColumn {
  /** The date of the task's day. */
  DATE("Date"),
  /** The title of the task. */
  TASK("Task"),
  /** The human estimate in hours. */
  HUMAN_ESTIMATE("Human est. (h)"),
  /** The agent's name. */
  AGENT("Agent"),
  /** The agent's time in minutes. */
  AGENT_TIME("Agent (min)"),
  /** The supervision time in minutes. */
  SUPERVISION_TIME("Supervision (min)"),
  /** The tokens of the task. */
  TOKENS("Tokens"),
  /** The day's own count of tokens, on the last row of the day. */
  DAY_TOKENS("Day tokens"),
  /** The leverage factor. */
  LEVERAGE("Leverage"),
  /** The supervisory leverage factor. */
  SUPERVISORY_LEVERAGE("Supervisory leverage");

  private final String header;

  FlatColumn(String header) {
    this.header = header;
  }

  /**
   * Returns the header of the column, such as {@code Human est. (h)}.
   *
   * @return the header, not null
   */
  public String header() {
    return header;
  }

  /**
   * Returns all headers of a flat table: the fixed ones, then the record's own.
   *
   * @param columns the record's own columns; one that bears the name of a known column gets a
   *     number
   * @return the headers in order, not null
   */
  public static List<String> headers(Columns columns) {
    List<String> headers = new ArrayList<>();
    for (FlatColumn column : values()) {
      headers.add(column.header);
    }
    columns.extras().forEach(name -> headers.add(Vocabulary.standard().extraHeader(name)));
    return headers;
  }
}
