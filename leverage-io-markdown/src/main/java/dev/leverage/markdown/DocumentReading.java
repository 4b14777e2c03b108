package dev.leverage.markdown;

import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.notation.NotationException;
import dev.leverage.record.Block;
import dev.leverage.record.DayHeader;
import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.DayHeading;
import dev.leverage.table.DocumentReader;
import dev.leverage.table.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Divides a document into days, and a day into prose and tables. */
final class DocumentReading {

  private final SourceText source;
  private final Limits limits;
  private final Problems problems;
  private final Vocabulary vocabulary;
  private final FrontMatter frontMatter;
  private final List<DayDraft> days = new ArrayList<>();
  private List<TopBlock> blocks = List.of();
  private DayDraft day = new DayDraft();
  private boolean claimed;
  private boolean guarded;
  private int index;

  private DocumentReading(SourceText source, ReadOptions options, Problems problems) {
    this.source = source;
    this.limits = options.limits();
    this.vocabulary = Vocabulary.of(options);
    this.problems = problems;
    this.frontMatter = FrontMatterReading.read(source, problems);
    day.takeHeader(new DayHeader(frontMatter.date(), frontMatter.title(), frontMatter.tags()));
  }

  /** Divides a document into its days. */
  static DocumentReading of(SourceText source, ReadOptions options, Problems problems) {
    if (source.isBlank()) {
      throw problems.failure(
          Problem.mismatch(
              ProblemCode.EMPTY_INPUT, Location.of(source.name()), "a table of tasks", "nothing"));
    }
    DocumentReading reading = new DocumentReading(source, options, problems);
    reading.read();
    if (reading.dashboards().isEmpty()) {
      reading.takeDateOfFile();
    }
    return reading;
  }

  List<DayDraft> days() {
    return days;
  }

  /** Returns the tables of days; none if the document has tasks, which these would count twice. */
  List<RecordTable> dashboards() {
    return days.stream().flatMap(draft -> draft.dashboards().stream()).toList();
  }

  /** Returns a reader of the days. */
  DocumentReader reader(ReadOptions options) {
    return DocumentReader.of(days.stream().map(DayDraft::described).toList(), options, problems);
  }

  private void read() {
    TableSize.check(source, frontMatter.end(), problems);
    try {
      blocks = BlockStructure.of(source.lines(), frontMatter.end(), limits.nesting());
    } catch (BlockStructure.TooDeepException e) {
      throw problems.failure(e.problem(source, limits.nesting()));
    } catch (IllegalArgumentException e) {
      throw problems.failure(
          Limit.fixed(
              source.at(0, 0),
              BlockStructure.MOST_CELLS,
              "cells in a table",
              "at least " + (BlockStructure.MOST_CELLS + 1)));
    }
    if (blocks.size() == 1 && blocks.get(0).text().equals(DayComment.NO_DAYS)) {
      return;
    }
    days.add(day);
    for (index = 0; index < blocks.size(); index++) {
      read(blocks.get(index));
    }
    if (claimed || days.stream().anyMatch(DayDraft::hasTasks)) {
      days.forEach(DayDraft::dropDashboards);
    } else if (dashboards().isEmpty()) {
      problems.add(
          Problem.mismatch(
              ProblemCode.NO_TABLE,
              source.at(0, 0),
              "a table of tasks with a header such as \"| Task | Human Est. | Claude |\"",
              "none"));
    }
  }

  private void read(TopBlock block) {
    checkLength(block);
    boolean asProse = guarded;
    guarded = false;
    switch (block.kind()) {
      case HEADING -> readHeading(block, asProse);
      case TABLE -> readTable(block, asProse);
      case PROSE -> {
        guarded = !asProse && block.text().equals(DayComment.PROSE);
        if (!asProse && block.text().equals(DayComment.DAYS)) {
          readDays(block);
        } else if (!guarded) {
          day.content().add(new Block.Prose(block.text()), source.at(block.first(), 0));
        }
      }
    }
  }

  /** The name of a file may tell the date of its only day. */
  private void takeDateOfFile() {
    if (days.size() == 1 && !day.isExplicit()) {
      day.content().mayBeDatedBy(source.name());
    }
  }

  /** Takes the table after a comment as one of days, beside days that have tasks. */
  private void readDays(TopBlock comment) {
    claimed = true;
    Optional<RecordTable> table =
        Optional.of(index + 1)
            .filter(next -> next < blocks.size())
            .map(blocks::get)
            .filter(next -> next.kind() == TopBlock.Kind.TABLE)
            .map(next -> RecordTable.of(next, source, vocabulary))
            .filter(next -> next.table().isDashboard());
    if (table.isEmpty()) {
      problems.add(
          Problem.mismatch(
              ProblemCode.MALFORMED_DOCUMENT,
              source.at(comment.first(), 0),
              "a table of days below the comment " + DayComment.DAYS,
              "none"));
      return;
    }
    index++;
    if (index > 1) {
      day = new DayDraft();
      days.add(day);
    }
    table.get().table().checkLimits(limits, problems);
    day.addDashboard(table.get(), blocks.get(index), source);
    day.claimDashboard();
  }

  private void checkLength(TopBlock block) {
    if (block.kind() != TopBlock.Kind.TABLE && block.text().length() > limits.cellLength()) {
      throw problems.failure(
          Limit.CELL_LENGTH.exceeded(
              source.at(block.first(), 0),
              limits.cellLength(),
              "characters of prose",
              String.valueOf(block.text().length())));
    }
  }

  private void readHeading(TopBlock block, boolean asProse) {
    if (asProse || !(block.level() > 1 ? readDateHeading(block) : readDayHeading(block))) {
      int start = source.lines().get(block.first()).indexOf(block.text());
      day.content()
          .add(
              new Block.Heading(block.level(), block.text()),
              source.at(block.first(), Math.max(start, 0)));
    }
  }

  /**
   * Takes a heading that is a date, other than the first of a day; returns false if it is none, or
   * part of the body.
   */
  private boolean readDateHeading(TopBlock block) {
    String title = InlineReading.read(block.text());
    Optional<LocalDate> date = DayHeading.onlyDate(title);
    boolean next = isOfNextDay(block, date);
    if (date.isEmpty() || (day.isExplicit() && !next) || !tasksFollow()) {
      return false;
    }
    if (day.hasTasks() || next) {
      day = new DayDraft();
      days.add(day);
      day.takeHeading(next ? DayTitle.told(title) : DayHeader.of(date.get()), null);
      return true;
    }
    if (day.header().date().isEmpty()) {
      day.takeHeader(new DayHeader(date, day.header().title(), day.header().tags()));
      return true;
    }
    reportOther(date, block);
    return false;
  }

  /** Whether the day so far, which has a date from a heading of the first level, has no tasks. */
  private boolean isOfNextDay(TopBlock block, Optional<LocalDate> date) {
    boolean byHeading = days.size() > 1 || frontMatter.date().isEmpty();
    Optional<LocalDate> told = day.header().date();
    return block.level() == 1 && byHeading && told.isPresent() && !told.equals(date);
  }

  private void reportOther(Optional<LocalDate> date, TopBlock block) {
    Optional<LocalDate> told = day.header().date();
    if (told.isPresent() && date.isPresent() && !told.equals(date)) {
      problems.add(
          Problem.of(
              ProblemCode.CONFLICTING_DATES,
              source.at(block.first(), 0),
              "the heading says "
                  + date.get()
                  + " and what stands above "
                  + told.get()
                  + ", which is taken"));
    }
  }

  /** Returns whether a table of tasks stands between a heading and the next that is a date. */
  private boolean tasksFollow() {
    for (int next = index + 1; next < blocks.size(); next++) {
      TopBlock block = blocks.get(next);
      if (block.kind() == TopBlock.Kind.HEADING
          && DayHeading.date(InlineReading.read(block.text())).isPresent()) {
        return false;
      }
      if (block.kind() == TopBlock.Kind.TABLE
          && RecordTable.of(block, source, vocabulary).table().isTaskTable()) {
        return true;
      }
    }
    return false;
  }

  /** Takes a heading as that of a day; returns false if it is part of the body. */
  private boolean readDayHeading(TopBlock block) {
    @Nullable DayComment comment = commentAfterHeading();
    String title = InlineReading.read(block.text());
    boolean another = comment != null && (day.isHeaded() || day.hasTable());
    boolean dated = day.hasTasks() && DayHeading.date(title).isPresent();
    if (another || (comment == null && dated)) {
      day = new DayDraft();
      days.add(day);
      day.takeHeading(DayTitle.told(title), comment);
      return true;
    }
    if (day.isHeaded() || day.hasTable()) {
      if (comment != null || readDateHeading(block)) {
        return comment == null;
      }
      Optional<LocalDate> date = DayHeading.date(title);
      if (DayHeading.onlyDate(title).isEmpty() && isOfNextDay(block, date) && tasksFollow()) {
        reportOther(date, block);
      }
      return false;
    }
    return readFirstHeading(block, title, comment);
  }

  private boolean readFirstHeading(TopBlock block, String title, @Nullable DayComment comment) {
    DayHeader told = DayTitle.told(frontMatter, title);
    day.takeHeading(told, comment);
    Optional<LocalDate> date = DayHeading.date(title);
    if (comment == null && date.isPresent() && !date.equals(told.date())) {
      problems.add(
          Problem.of(
              ProblemCode.CONFLICTING_DATES,
              source.at(block.first(), 0),
              "the heading says "
                  + date.get()
                  + " and the front matter "
                  + told.date().orElseThrow()
                  + ", which is taken"));
    }
    return comment != null
        || frontMatter.title().isEmpty()
        || frontMatter.title().get().equals(title);
  }

  private @Nullable DayComment commentAfterHeading() {
    if (index + 1 == blocks.size()) {
      return null;
    }
    TopBlock next = blocks.get(index + 1);
    if (next.kind() != TopBlock.Kind.PROSE || !DayComment.isDay(next.text())) {
      return null;
    }
    index++;
    claimed = true;
    try {
      return DayComment.read(next.text());
    } catch (NotationException e) {
      problems.add(Problem.mismatch(e.code(), source.at(next.first(), 0), e.expected(), e.found()));
      return null;
    }
  }

  private void readTable(TopBlock block, boolean asProse) {
    RecordTable table = RecordTable.of(block, source, vocabulary);
    if (!asProse && table.table().isTaskTable()) {
      table.table().checkLimits(limits, problems);
      if (!day.addTasks(table)) {
        problems.add(
            Problem.of(
                ProblemCode.IGNORED,
                table.header().location(0),
                "the tasks of this table are joined to those of the day's first,"
                    + " and the place of the table is lost"));
      }
    } else if (!asProse && day.aggregates() == null && table.table().isTotals()) {
      table.table().checkLimits(limits, problems);
      day.addAggregates(table, block.text());
    } else if (!asProse && table.table().isDashboard()) {
      table.table().checkLimits(limits, problems);
      day.addDashboard(table, block, source);
    } else {
      day.content().add(new Block.Prose(block.text()), source.at(block.first(), 0));
    }
  }
}
