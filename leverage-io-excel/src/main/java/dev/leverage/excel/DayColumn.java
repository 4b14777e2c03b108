package dev.leverage.excel;

import dev.leverage.record.Claim;
import java.util.List;
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
  SUPERVISORY_LEVERAGE("Weighted supervisory leverage", Claim.Kind.WEIGHTED_SUPERVISORY_LEVERAGE),
  /** Totals known without their tasks; these columns are there only if some day has such totals. */
  STATED_TASKS("Stated tasks"),
  STATED_HUMAN("Stated human (h)"),
  STATED_AGENT("Stated agent (min)"),
  STATED_SUPERVISION("Stated supervision (min)");

  static final String SHEET = "Days";

  private static final List<DayColumn> ALL = List.of(values());

  private final String header;
  private final Claim.@Nullable Kind claim;

  DayColumn(String header) {
    this(header, null);
  }

  DayColumn(String header, Claim.@Nullable Kind claim) {
    this.header = header;
    this.claim = claim;
  }

  /** Returns the columns of a sheet, those of stated totals among them or not. */
  static List<DayColumn> columns(boolean stated) {
    return stated ? ALL : ALL.subList(0, STATED_TASKS.ordinal());
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
    return isHeader(row, columns(false));
  }

  /** Returns whether the sheet under a header has columns of stated totals. */
  static boolean isHeaderOfStated(CellRow row) {
    return isHeader(row, ALL);
  }

  private static boolean isHeader(CellRow row, List<DayColumn> columns) {
    return columns.stream().allMatch(column -> row.text(column.ordinal()).equals(column.header));
  }
}
