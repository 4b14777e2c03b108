package dev.leverage.audit;

import dev.leverage.record.Block;
import dev.leverage.source.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures that the prose of a day prints, with their places. */
final class Prose {

  private static final String NOT_A_CLAIM = "<!-- leverage: not-a-claim -->";
  private static final int NO_LEVEL = 7;

  /** A figure and where it stands. */
  record Placed(ProseFigure figure, Location location) {}

  private record PlacedBlock(Block block, Location location) {}

  private final List<PlacedBlock> blocks = new ArrayList<>();

  void add(Block block, Location location) {
    if (!(block instanceof Block.Marker)) {
      blocks.add(new PlacedBlock(block, location));
    }
  }

  void clear() {
    blocks.clear();
  }

  /** Looks for weekdays in headings that do not fit the date. */
  List<Finding> wrongWeekdays(LocalDate date) {
    List<Finding> findings = new ArrayList<>();
    for (PlacedBlock placed : blocks) {
      if (placed.block() instanceof Block.Heading heading
          && CalendarNames.namesDate(heading.markdown(), date)) {
        CalendarNames.wrongWeekday(heading.markdown(), date)
            .ifPresent(
                wrong ->
                    findings.add(
                        Weekdays.finding(
                            date,
                            wrong.group(1),
                            TextPlace.at(placed.location(), heading.markdown(), wrong.start()))));
      }
    }
    return findings;
  }

  /** Returns the figures in order. */
  List<Placed> figures(ProseScanner scanner, Optional<LocalDate> date, long tasks) {
    List<Placed> figures = new ArrayList<>();
    int silentLevel = NO_LEVEL;
    boolean silenced = false;
    for (PlacedBlock placed : blocks) {
      String markdown = markdown(placed.block());
      boolean silent = silenced;
      silenced = markdown.strip().equals(NOT_A_CLAIM);
      if (placed.block() instanceof Block.Heading heading) {
        if (heading.level() <= silentLevel) {
          silentLevel = isOfAnotherDay(markdown, date) ? heading.level() : NO_LEVEL;
        }
      }
      if (!silent && !silenced && silentLevel == NO_LEVEL && !markdown.startsWith(NOT_A_CLAIM)) {
        scan(placed, markdown, scanner, date, tasks, figures);
      }
    }
    return figures;
  }

  private static void scan(
      PlacedBlock placed,
      String markdown,
      ProseScanner scanner,
      Optional<LocalDate> date,
      long tasks,
      List<Placed> figures) {
    boolean another = false;
    for (Sentence sentence : Sentence.in(ProseMask.of(markdown))) {
      String text = sentence.text();
      another = isOfAnotherDay(text, date) || (another && FigureContext.goesOn(text));
      if (!another && !FigureContext.isSupposed(text)) {
        for (ProseFigure figure : scanner.scan(sentence, tasks)) {
          figures.add(
              new Placed(figure, TextPlace.at(placed.location(), markdown, figure.start())));
        }
      }
    }
  }

  private static boolean isOfAnotherDay(String text, Optional<LocalDate> date) {
    return FigureContext.isAboutAnotherTime(text) || CalendarNames.namesAnother(text, date);
  }

  private static String markdown(Block block) {
    if (block instanceof Block.Heading heading) {
      return heading.markdown();
    }
    return block instanceof Block.Prose prose ? prose.markdown() : "";
  }
}
