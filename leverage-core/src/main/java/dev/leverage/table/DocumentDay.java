package dev.leverage.table;

import dev.leverage.record.Block;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a document of prose and tables says of one day, its tables not yet read; or of the days of a
 * dashboard, if it has tables of days and none of tasks.
 *
 * <p>An adapter adds the parts in the order of the document; {@link DocumentReader} makes events of
 * them. Belongs to one thread.
 */
public final class DocumentDay {

  /** A block with the place where its text begins, and the table of days that it shows. */
  record Placed(Block block, Location location, @Nullable DocumentTable days) {}

  private final List<Placed> blocks = new ArrayList<>();
  private final List<DocumentTable> tasks = new ArrayList<>();
  private DayHeader header = DayHeader.UNKNOWN;
  private DayFigures figures = DayFigures.NONE;
  private String dateFile = "";
  private @Nullable DocumentTable totals;
  private String totalsMarkdown = "";

  /** Creates a day of which nothing is known. */
  public DocumentDay() {
    // Everything is added.
  }

  /**
   * Sets what is known of the day beside its tables.
   *
   * @param told date, title and tags
   * @param stated figures that the document states without printing them in a table
   */
  public void describe(DayHeader told, DayFigures stated) {
    header = told;
    figures = stated;
  }

  /**
   * Lets the name of the file tell the date, if nothing else does: the document has but this day.
   *
   * @param file the name of the file
   */
  public void mayBeDatedBy(String file) {
    dateFile = file;
  }

  /**
   * Adds prose or a heading.
   *
   * @param block the block
   * @param location where its text begins
   */
  public void add(Block block, Location location) {
    blocks.add(new Placed(block, location, null));
  }

  /**
   * Adds prose or a heading before all that has been added.
   *
   * @param block the block
   * @param location where its text begins
   */
  public void addFirst(Block block, Location location) {
    blocks.add(0, new Placed(block, location, null));
  }

  /**
   * Adds a table of tasks. The rows of several are read one after the other, where the first
   * stands.
   *
   * @param table a table of which {@link DocumentTable#isTaskTable} is true
   * @return whether it is the first
   */
  public boolean addTasks(DocumentTable table) {
    tasks.add(table);
    boolean first = tasks.size() == 1;
    if (first) {
      add(Block.Marker.TASK_LOG, table.header().location(0));
    }
    return first;
  }

  /**
   * Adds the table of totals, of which a day has one at most.
   *
   * @param table a table of which {@link DocumentTable#isTotals} is true
   * @param markdown the table as prose, for the case that it stands beside tables of days
   */
  public void addTotals(DocumentTable table, String markdown) {
    totals = table;
    totalsMarkdown = markdown;
    add(Block.Marker.AGGREGATES, table.header().location(0));
  }

  /**
   * Adds a table of days.
   *
   * @param table a table of which {@link DocumentTable#isDashboard} is true
   * @param markdown the table as prose, for the case that it is {@linkplain #keepDaysAsProse kept
   *     as such}
   * @param location where its text begins
   */
  public void addDays(DocumentTable table, String markdown, Location location) {
    blocks.add(new Placed(new Block.Prose(markdown), location, table));
  }

  /** Takes tables of days for prose, as where their tasks are in the document as well. */
  public void keepDaysAsProse() {
    blocks.replaceAll(placed -> new Placed(placed.block(), placed.location(), null));
  }

  /**
   * Returns whether a table of tasks has been added.
   *
   * @return true if there is one
   */
  public boolean hasTasks() {
    return !tasks.isEmpty();
  }

  /**
   * Returns whether a table of totals has been added.
   *
   * @return true if there is one
   */
  public boolean hasTotals() {
    return totals != null;
  }

  /**
   * Returns whether there are tables of days, and these are not kept as prose.
   *
   * @return true if there is one
   */
  public boolean hasDays() {
    return blocks.stream().anyMatch(placed -> placed.days() != null);
  }

  DayHeader header() {
    return header;
  }

  /** Returns the name of the file that may tell the date; empty if none may. */
  String dateFile() {
    return dateFile;
  }

  DayFigures figures() {
    return figures;
  }

  List<Placed> blocks() {
    return blocks;
  }

  List<DocumentTable> tasks() {
    return tasks;
  }

  Optional<DocumentTable> totals() {
    return Optional.ofNullable(totals);
  }

  Block totalsAsProse() {
    return new Block.Prose(totalsMarkdown);
  }
}
