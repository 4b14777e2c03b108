package dev.leverage.html;

import dev.leverage.record.Block;
import dev.leverage.record.DayHeader;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page says of one day, its tables not yet read. */
final class DayDraft {

  /** A block with the place where its text begins. */
  record PlacedBlock(Block block, Location location) {}

  /** A heading that has become a day's title, for the case that it turns out to be none. */
  private record Title(String text, PlacedBlock heading) {}

  private final List<PlacedBlock> blocks = new ArrayList<>();
  private final List<PageTable> taskTables = new ArrayList<>();
  private final List<DayDate> dates = new ArrayList<>();
  private final Set<String> tags = new LinkedHashSet<>();
  private Optional<Title> title = Optional.empty();
  private Optional<String> statedTitle = Optional.empty();
  private @Nullable PageTable aggregates;
  private String aggregatesSource = "";

  /** Takes a heading as that of the day. */
  void takeHeading(String text, Block.Heading heading, Location location) {
    title = Optional.of(new Title(text, new PlacedBlock(heading, location)));
  }

  /** Makes the heading of the day part of its body: it was that of the page. */
  void demoteHeading() {
    title.ifPresent(heading -> blocks.add(0, heading.heading()));
    title = Optional.empty();
    dates.clear();
  }

  /** Takes the title that the page states beside its text. */
  void stateTitle(String text) {
    statedTitle = Optional.of(text);
  }

  /** Adds a date; those added earlier count for more, and a time element for most. */
  void addDate(DayDate date) {
    dates.add(date);
  }

  /** Adds a date that counts for more than those added earlier. */
  void addFirstDate(DayDate date) {
    dates.add(0, date);
  }

  boolean hasTags() {
    return !tags.isEmpty();
  }

  void addTag(String tag) {
    if (!tag.isBlank()) {
      tags.add(tag);
    }
  }

  void add(Block block, Location location) {
    blocks.add(new PlacedBlock(block, location));
  }

  /** Adds a table of tasks; returns whether it is the first. */
  boolean addTasks(PageTable table) {
    taskTables.add(table);
    boolean first = taskTables.size() == 1;
    if (first) {
      add(Block.Marker.TASK_LOG, table.header().location(0));
    }
    return first;
  }

  void addAggregates(PageTable table, String markdown) {
    aggregates = table;
    aggregatesSource = markdown;
    add(Block.Marker.AGGREGATES, table.header().location(0));
  }

  Optional<LocalDate> date() {
    return dates.stream().findFirst().map(DayDate::date);
  }

  DayHeader header() {
    Optional<String> heading = title.map(Title::text);
    boolean standard = heading.isPresent() && DayHeading.isDefault(heading.get(), date());
    Optional<String> own =
        standard && !heading.equals(statedTitle) ? Optional.empty() : heading.or(() -> statedTitle);
    boolean standardOnly = heading.isEmpty() && own.isPresent() && isStandard(own.get());
    return new DayHeader(date(), standardOnly ? Optional.empty() : own, List.copyOf(tags));
  }

  private boolean isStandard(String text) {
    return DayHeading.isDefault(text, date());
  }

  /** Says which parts of the page name another date than the one taken. */
  void reportContradictions(Problems problems) {
    if (dates.isEmpty()) {
      return;
    }
    DayDate taken = dates.get(0);
    for (DayDate other : dates) {
      if (!other.date().equals(taken.date())) {
        problems.add(
            Problem.of(
                ProblemCode.IGNORED,
                other.location(),
                other.origin()
                    + " says "
                    + other.date()
                    + " and "
                    + taken.origin()
                    + " "
                    + taken.date()
                    + ", which is taken"));
      }
    }
  }

  List<PlacedBlock> blocks() {
    return blocks;
  }

  List<PageTable> taskTables() {
    return taskTables;
  }

  @Nullable PageTable aggregates() {
    return aggregates;
  }

  /** Returns the table of totals as Markdown. */
  String aggregatesSource() {
    return aggregatesSource;
  }

  /** Returns whether the heading of the day has been seen. */
  boolean isHeaded() {
    return title.isPresent();
  }

  /** Returns whether a part of the page of this kind has named a date. */
  boolean isDatedBy(String origin) {
    return dates.stream().anyMatch(date -> date.origin().equals(origin));
  }

  boolean hasTable() {
    return hasTasks() || aggregates != null;
  }

  boolean hasTasks() {
    return !taskTables.isEmpty();
  }
}
