package dev.leverage;

import dev.leverage.format.Feature;
import dev.leverage.measure.Totals;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
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

/** One day made of several of its date; what cannot be in one is reported. */
final class MergedDay {

  private final LocalDate date;
  private final List<Day> days;
  private final Location place;
  private final Problems problems;

  MergedDay(LocalDate date, List<Day> days, Location place, Problems problems) {
    this.date = date;
    this.days = days;
    this.place = place;
    this.problems = problems;
  }

  Day day() {
    List<Task> tasks = days.stream().flatMap(day -> day.tasks().stream()).toList();
    return new Day(header(), tasks, new DayFigures(tokens(), statedTotals()), body());
  }

  private DayHeader header() {
    Set<String> titles = new LinkedHashSet<>();
    Set<String> tags = new LinkedHashSet<>();
    for (Day day : days) {
      day.title().ifPresent(titles::add);
      tags.addAll(day.tags());
    }
    titles.stream().skip(1).forEach(title -> lost(Feature.TITLE, Problem.quoted(title)));
    return new DayHeader(Optional.of(date), titles.stream().findFirst(), List.copyOf(tags));
  }

  /** Known only if all of them are. */
  private Optional<Tokens> tokens() {
    if (days.stream().noneMatch(day -> day.tokens().isPresent())) {
      return Optional.empty();
    }
    Totals all = days.stream().map(Totals::of).reduce(Totals.EMPTY, Totals::plus);
    long count = all.tokens().count();
    if (!all.tokensComplete() || count > Tokens.MAX_COUNT) {
      lost(Feature.DAY_TOKENS, "not all parts of the day know theirs");
      return Optional.empty();
    }
    return Optional.of(new Tokens(count, all.tokens().approximate()));
  }

  private Optional<StatedTotals> statedTotals() {
    List<StatedTotals> stated =
        days.stream().flatMap(day -> day.figures().statedTotals().stream()).toList();
    if (stated.size() > 1) {
      problems.add(
          Problem.of(
              ProblemCode.UNSUPPORTED_CONTENT,
              place,
              date + ": totals that are stated without tasks cannot be merged"));
    }
    return stated.stream().findFirst();
  }

  private void lost(Feature feature, String what) {
    problems.add(
        new Problem(
            ProblemCode.LOSS,
            place,
            "lost: " + feature.label() + " of a part of " + date + " (" + what + ")",
            Optional.empty(),
            Optional.of(feature.label()),
            1));
  }

  /** The first body, then what the others have besides the tables, with its headings. */
  private Body body() {
    List<Block> blocks = new ArrayList<>(days.get(0).body().blocks());
    for (Day day : days.subList(1, days.size())) {
      List<Block> more = day.body().blocks();
      for (int index = 0; index < more.size(); index++) {
        Block block = more.get(index);
        @Nullable Block following = index + 1 < more.size() ? more.get(index + 1) : null;
        boolean headsKnownTable =
            block instanceof Block.Heading
                && following instanceof Block.Marker
                && blocks.contains(following);
        boolean known = block instanceof Block.Marker && blocks.contains(block);
        if (!headsKnownTable && !known) {
          blocks.add(block);
        }
      }
    }
    return new Body(blocks);
  }
}
