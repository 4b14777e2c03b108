package dev.leverage.excel;

import dev.leverage.record.Claim;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of the sheet {@code Days}, in their order. */
enum DayColumn {
  DATE("Date"),
  TITLE("Title"),
  TAGS("Tags"),
  /** The day's own count, as in the sheet of tasks; the tasks' counts are not in it. */
  DAY_TOKENS("Day tokens"),
  TASKS("Tasks", Claim.Kind.TOTAL_TASKS),
  HUMAN_ESTIMATE("Human (h)", Claim.Kind.TOTAL_HUMAN_ESTIMATE),
  AGENT_TIME("Agent (min)", Claim.Kind.TOTAL_AGENT_TIME),
  SUPERVISION_TIME("Supervision (min)", Claim.Kind.TOTAL_SUPERVISION_TIME),
  /** What counts as the day's tokens: its own, else the sum of its tasks. */
  TOKENS("Tokens", Claim.Kind.TOTAL_TOKENS),
  LEVERAGE("Weighted leverage", Claim.Kind.WEIGHTED_LEVERAGE),
  SUPERVISORY_LEVERAGE("Weighted supervisory leverage", Claim.Kind.WEIGHTED_SUPERVISORY_LEVERAGE);

  static final String SHEET = "Days";

  private final String header;
  private final Claim.@Nullable Kind claim;

  DayColumn(String header) {
    this(header, null);
  }

  DayColumn(String header, Claim.@Nullable Kind claim) {
    this.header = header;
    this.claim = claim;
  }

  /** Returns which derived figure the column prints, if it prints any. */
  Optional<Claim.Kind> claim() {
    return Optional.ofNullable(claim);
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
