package dev.leverage.markdown;

import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.table.DocumentDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a document says of one day, its tables not yet read, and the lines of these tables. */
final class DayDraft {

  private final DocumentDay content = new DocumentDay();
  private final List<RecordTable> taskTables = new ArrayList<>();
  private final List<RecordTable> dashboards = new ArrayList<>();
  private DayHeader header = DayHeader.UNKNOWN;
  private @Nullable RecordTable aggregates;
  private @Nullable DayComment comment;
  private boolean headed;
  private boolean daysClaimed;

  /** Takes the heading of the day and the comment under it, which knows better. */
  void takeHeading(DayHeader told, @Nullable DayComment below) {
    headed = true;
    comment = below;
    header = below == null ? told : below.header();
  }

  void takeHeader(DayHeader told) {
    header = told;
  }

  /** Adds a table of tasks; returns whether it is the first. */
  boolean addTasks(RecordTable table) {
    taskTables.add(table);
    return content.addTasks(table.table());
  }

  void addAggregates(RecordTable table, String markdown) {
    aggregates = table;
    content.addTotals(table.table(), markdown);
  }

  void addDashboard(RecordTable table, TopBlock block, SourceText source) {
    dashboards.add(table);
    content.addDays(table.table(), block.text(), source.at(block.first(), 0));
  }

  /** Takes the table of days for what it is, whatever else the document has. */
  void claimDashboard() {
    daysClaimed = true;
  }

  /** Takes tables of days for prose, unless a comment says that their rows are days. */
  void dropDashboards() {
    if (!daysClaimed) {
      dashboards.clear();
      content.keepDaysAsProse();
    }
  }

  /** Returns whether there are tables of days that no comment makes part of the record. */
  boolean hasUnclaimedDashboards() {
    return !daysClaimed && !dashboards.isEmpty();
  }

  DayHeader header() {
    return header;
  }

  /** Returns what has been added, without what is known of the day as a whole. */
  DocumentDay content() {
    return content;
  }

  /** Returns all that is known of the day. */
  DocumentDay described() {
    Optional<DayComment> told = Optional.ofNullable(comment);
    content.describe(
        header, new DayFigures(told.flatMap(DayComment::tokens), told.flatMap(DayComment::totals)));
    return content;
  }

  List<RecordTable> taskTables() {
    return taskTables;
  }

  List<RecordTable> dashboards() {
    return dashboards;
  }

  @Nullable RecordTable aggregates() {
    return aggregates;
  }

  /** Returns whether the heading of the day has been seen. */
  boolean isHeaded() {
    return headed;
  }

  /** Returns whether a comment says all that is known of the day. */
  boolean isExplicit() {
    return comment != null;
  }

  boolean hasTable() {
    return hasTasks() || aggregates != null || daysClaimed;
  }

  boolean hasTasks() {
    return !taskTables.isEmpty();
  }
}
