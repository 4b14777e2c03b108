package dev.leverage.excel;

/** The columns of the sheet {@code Days}, in their order. */
enum DayColumn {
  DATE("Date"),
  TITLE("Title"),
  TAGS("Tags"),
  /** The day's own count, as in the sheet of tasks; the tasks' counts are not in it. */
  DAY_TOKENS("Day tokens"),
  TASKS("Tasks"),
  HUMAN_ESTIMATE("Human (h)"),
  AGENT_TIME("Agent (min)"),
  SUPERVISION_TIME("Supervision (min)"),
  /** What counts as the day's tokens: its own, else the sum of its tasks. */
  TOKENS("Tokens"),
  LEVERAGE("Weighted leverage"),
  SUPERVISORY_LEVERAGE("Weighted supervisory leverage");

  static final String SHEET = "Days";

  private final String header;

  DayColumn(String header) {
    this.header = header;
  }

  String header() {
    return header;
  }

  boolean isText() {
    return this == DATE || this == TITLE || this == TAGS;
  }

  static boolean isHeader(CellRow row) {
    for (DayColumn column : values()) {
      if (!row.text(column.ordinal()).equals(column.header)) {
        return false;
      }
    }
    return true;
  }
}
