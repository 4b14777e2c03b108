package dev.leverage.excel;

/** The columns of the sheet {@code Notes}, in their order. */
enum NoteColumn {
  DATE("Date"),
  /** Which one of the days of that date: nothing for the first, 2 for the second. */
  DAY("Day"),
  KIND("Kind"),
  LEVEL("Level"),
  TEXT("Text");

  static final String SHEET = "Notes";

  static final String HEADING = "heading";
  static final String PROSE = "prose";

  /** What did not fit into the cell above, and goes on where that one ends. */
  static final String CONTINUED = "continued";

  static final String TASK_LOG = "task log";
  static final String AGGREGATES = "aggregates";

  private final String header;

  NoteColumn(String header) {
    this.header = header;
  }

  String header() {
    return header;
  }

  static boolean isHeader(CellRow row) {
    for (NoteColumn column : values()) {
      if (!row.text(column.ordinal()).equals(column.header)) {
        return false;
      }
    }
    return true;
  }
}
