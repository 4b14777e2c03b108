package dev.leverage.markdown;

import dev.leverage.record.Block;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Tokens;
import dev.leverage.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a document says of one day, its tables not yet read. */
final class DayDraft {

  /** A block with the place where its text begins. */
  record PlacedBlock(Block block, Location location) {}

  private final List<PlacedBlock> blocks = new ArrayList<>();
  private final List<RecordTable> taskTables = new ArrayList<>();
  private DayHeader header = DayHeader.UNKNOWN;
  private Optional<Tokens> ownTokens = Optional.empty();
  private @Nullable RecordTable aggregates;
  private String aggregatesSource = "";
  private boolean headed;
  private boolean explicit;

  /** Takes the heading of the day and the comment under it, which knows better. */
  void takeHeading(DayHeader told, @Nullable DayComment comment) {
    headed = true;
    explicit = comment != null;
    header = comment == null ? told : comment.header();
    ownTokens = comment == null ? Optional.empty() : comment.tokens();
  }

  void takeHeader(DayHeader told) {
    header = told;
  }

  void add(Block block, Location location) {
    blocks.add(new PlacedBlock(block, location));
  }

  /** Adds a table of tasks; returns whether it is the first. */
  boolean addTasks(RecordTable table) {
    taskTables.add(table);
    boolean first = taskTables.size() == 1;
    if (first) {
      add(Block.Marker.TASK_LOG, table.header().location(0));
    }
    return first;
  }

  void addAggregates(RecordTable table, String markdown) {
    aggregates = table;
    aggregatesSource = markdown;
    add(Block.Marker.AGGREGATES, table.header().location(0));
  }

  DayHeader header() {
    return header;
  }

  Optional<Tokens> ownTokens() {
    return ownTokens;
  }

  List<PlacedBlock> blocks() {
    return blocks;
  }

  List<RecordTable> taskTables() {
    return taskTables;
  }

  @Nullable RecordTable aggregates() {
    return aggregates;
  }

  /** Returns the table of totals as written. */
  String aggregatesSource() {
    return aggregatesSource;
  }

  /** Returns whether the heading of the day has been seen. */
  boolean isHeaded() {
    return headed;
  }

  /** Returns whether a comment says all that is known of the day. */
  boolean isExplicit() {
    return explicit;
  }

  boolean hasTable() {
    return hasTasks() || aggregates != null;
  }

  boolean hasTasks() {
    return !taskTables.isEmpty();
  }
}
