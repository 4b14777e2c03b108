package dev.leverage.testkit;

import dev.leverage.format.Feature;
import dev.leverage.measure.Totals;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is left of a record in a format, by what the format {@linkplain
 * dev.leverage.format.RecordFormat#keeps() keeps}, and what is lost: a model that is independent of
 * the library's own report of losses, to hold it against.
 *
 * <pre>{@code
 * KeptRecord kept = KeptRecord.of(days, format.keeps());
 * assertEquals(kept.days(), read(write(days)));
 * }</pre>
 *
 * @param days the days that come back
 * @param lost the features of the record that do not
 */
public record KeptRecord(List<Day> days, Set<Feature> lost) {

  /** Copies the parts. */
  public KeptRecord {
    days = List.copyOf(days);
    lost = Set.copyOf(lost);
  }

  /**
   * Returns what is left of a record.
   *
   * @param days any days
   * @param keeps what a format keeps
   * @return what comes back, and what does not
   */
  public static KeptRecord of(List<Day> days, Set<Feature> keeps) {
    Set<Feature> lost = EnumSet.noneOf(Feature.class);
    List<Part> parts = new ArrayList<>();
    for (Day day : days) {
      parts.add(new Part(new KeptDay(keeps, lost).of(day), Totals.of(day)));
    }
    boolean tasklessDaysAreLost =
        !keeps.contains(Feature.TASKLESS_DAYS)
            && days.stream().anyMatch(day -> day.tasks().isEmpty());
    if (tasklessDaysAreLost) {
      lost.add(Feature.TASKLESS_DAYS);
    }
    List<Day> left =
        keeps.contains(Feature.SEPARATE_DAYS)
            ? parts.stream().map(Part::day).toList()
            : joined(parts, lost);
    if (tasklessDaysAreLost) {
      left = left.stream().filter(day -> !day.tasks().isEmpty()).toList();
    }
    return new KeptRecord(left, lost);
  }

  /** What is left of a day, and the totals of all of it, which say whether its tokens are known. */
  private record Part(Day day, Totals totals) {}

  /**
   * Days of one date that follow each other become one, with the header and body of the first. A
   * day without tasks divides nothing.
   */
  private static List<Day> joined(List<Part> days, Set<Feature> lost) {
    List<List<Part>> runs = new ArrayList<>();
    int withTasks = -1;
    for (Part day : days) {
      int run = runs.size();
      if (withTasks >= 0 && isOn(day, runs.get(withTasks))) {
        run = withTasks;
      } else if (!runs.isEmpty() && isOn(day, runs.get(runs.size() - 1))) {
        run = runs.size() - 1;
      } else {
        runs.add(new ArrayList<>());
      }
      runs.get(run).add(day);
      if (!day.day().tasks().isEmpty()) {
        withTasks = run;
      }
    }
    return runs.stream().map(run -> run.size() == 1 ? run.get(0).day() : sum(run, lost)).toList();
  }

  private static boolean isOn(Part day, List<Part> run) {
    return run.get(0).day().date().equals(day.day().date());
  }

  private static Day sum(List<Part> run, Set<Feature> lost) {
    lost.add(Feature.SEPARATE_DAYS);
    Day first = run.get(0).day();
    Totals totals = run.stream().map(Part::totals).reduce(Totals.EMPTY, Totals::plus);
    boolean stated = run.stream().anyMatch(part -> part.day().tokens().isPresent());
    boolean known = totals.tokensComplete() && totals.tokens().count() <= Tokens.MAX_COUNT;
    if (stated && !known) {
      lost.add(Feature.DAY_TOKENS);
    }
    Optional<Tokens> tokens =
        stated && known
            ? Optional.of(new Tokens(totals.tokens().count(), totals.tokens().approximate()))
            : Optional.empty();
    return new Day(
        first.header(),
        run.stream().flatMap(part -> part.day().tasks().stream()).toList(),
        new DayFigures(tokens, Optional.empty()),
        first.body());
  }

  /** One day, without what a format does not keep. */
  private record KeptDay(Set<Feature> keeps, Set<Feature> lost) {

    Day of(Day day) {
      Optional<Tokens> dayTokens = only(Feature.DAY_TOKENS, day.tokens()).map(this::tokens);
      return new Day(
          new DayHeader(
              only(Feature.DATE, day.date()),
              only(Feature.TITLE, day.title()),
              day.tags().isEmpty() || isKept(Feature.TAGS) ? day.tags() : List.of()),
          day.tasks().stream().map(this::task).toList(),
          new DayFigures(dayTokens, only(Feature.STATED_TOTALS, day.figures().statedTotals())),
          body(day.body()));
    }

    private Body body(Body body) {
      boolean prose =
          body.blocks().stream()
              .anyMatch(
                  block ->
                      !(block instanceof Block.Marker) && !Body.STANDARD.blocks().contains(block));
      if (prose) {
        isKept(Feature.PROSE);
      }
      return keeps.contains(Feature.PROSE) ? body : Body.STANDARD;
    }

    private Task task(Task task) {
      Task.Builder kept =
          Task.titled(task.title())
              .human(
                  only(Feature.HUMAN_ESTIMATE, task.humanEstimate())
                      .map(this::measure)
                      .orElse(null))
              .agentTime(only(Feature.AGENT_TIME, task.agentTime()).map(this::measure).orElse(null))
              .supervision(
                  only(Feature.SUPERVISION_TIME, task.supervisionTime())
                      .map(this::measure)
                      .orElse(null))
              .tokens(only(Feature.TASK_TOKENS, task.tokens()).map(this::tokens).orElse(null))
              .agent(only(Feature.AGENT, task.agent()).orElse(null));
      if (!task.extras().isEmpty() && isKept(Feature.EXTRA_COLUMNS)) {
        task.extras().forEach(kept::extra);
      }
      return kept.build();
    }

    private Measure measure(Measure measure) {
      return measure.approximate() && !isKept(Feature.APPROXIMATE)
          ? Measure.ofMillis(measure.millis())
          : measure;
    }

    private Tokens tokens(Tokens tokens) {
      return tokens.approximate() && !isKept(Feature.APPROXIMATE)
          ? new Tokens(tokens.count(), false)
          : tokens;
    }

    private <T> Optional<T> only(Feature feature, Optional<T> value) {
      return value.isPresent() && isKept(feature) ? value : Optional.empty();
    }

    /** Asked of what is there: then it is lost if it is not kept. */
    private boolean isKept(Feature feature) {
      if (keeps.contains(feature)) {
        return true;
      }
      lost.add(feature);
      return false;
    }
  }
}
