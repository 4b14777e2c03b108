package dev.leverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.format.Feature;
import dev.leverage.format.Formats;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import dev.leverage.source.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each feature of a record that a format does not keep is named, and no other. */
class LossReportTest {

  private static final LocalDate SECOND = LocalDate.of(2026, 4, 2);
  private static final Measure ABOUT = Measure.ofMinutes(5).approximately();

  private static Set<Feature> lost(Set<Feature> kept, Day... days) throws IOException {
    DaysFormat format = new DaysFormat().keeping(kept);
    List<Problem> problems =
        Leverage.with(Formats.of(format))
            .write(List.of(days), Target.of("x.days", new ByteArrayOutputStream()));
    Set<String> labels =
        problems.stream().map(problem -> problem.found().orElseThrow()).collect(Collectors.toSet());
    return Arrays.stream(Feature.values())
        .filter(feature -> labels.contains(feature.label()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)));
  }

  private static Set<Feature> lost(Day... days) throws IOException {
    return lost(EnumSet.noneOf(Feature.class), days);
  }

  private static Set<Feature> lost(Task.Builder task) throws IOException {
    return lost(Day.builder().task(task.build()).build());
  }

  private static Task.Builder task() {
    return Task.titled("a");
  }

  @Test
  void aTitleAloneIsNeverLost() throws IOException {
    assertEquals(Set.of(), lost(task()));
  }

  @Test
  void eachFigureOfATaskIsLost() throws IOException {
    assertEquals(Set.of(Feature.HUMAN_ESTIMATE), lost(task().human(Measure.ofHours(1))));
    assertEquals(Set.of(Feature.AGENT_TIME), lost(task().agentTime(Measure.ofHours(1))));
    assertEquals(Set.of(Feature.SUPERVISION_TIME), lost(task().supervision(Measure.ofHours(1))));
    assertEquals(Set.of(Feature.TASK_TOKENS), lost(task().tokens(5)));
    assertEquals(Set.of(Feature.AGENT), lost(task().agent("Hal")));
    assertEquals(Set.of(Feature.EXTRA_COLUMNS), lost(task().extra("Project", "x")));
  }

  @Test
  void theMarkOfAnApproximateFigureIsLost() throws IOException {
    assertEquals(
        EnumSet.of(Feature.HUMAN_ESTIMATE, Feature.APPROXIMATE), lost(task().human(ABOUT)));
    assertEquals(
        EnumSet.of(Feature.AGENT_TIME, Feature.APPROXIMATE), lost(task().agentTime(ABOUT)));
    assertEquals(
        EnumSet.of(Feature.SUPERVISION_TIME, Feature.APPROXIMATE), lost(task().supervision(ABOUT)));
    assertEquals(
        EnumSet.of(Feature.TASK_TOKENS, Feature.APPROXIMATE),
        lost(task().tokens(Tokens.of(5).approximately())));
  }

  private static Day.Builder day() {
    return Day.builder().task(task().build());
  }

  @Test
  void eachPartOfADayIsLost() throws IOException {
    assertEquals(Set.of(Feature.DATE), lost(Day.on(SECOND).task(task().build()).build()));
    assertEquals(Set.of(Feature.TITLE), lost(day().title("T").build()));
    assertEquals(Set.of(Feature.TAGS), lost(day().tags(List.of("ai")).build()));
    assertEquals(Set.of(Feature.DAY_TOKENS), lost(day().tokens(Tokens.of(5)).build()));
    assertEquals(
        EnumSet.of(Feature.DAY_TOKENS, Feature.APPROXIMATE),
        lost(day().tokens(Tokens.of(5).approximately()).build()));
    Body body = new Body(List.of(new Block.Prose("Hello."), Block.Marker.TASK_LOG));
    assertEquals(Set.of(Feature.PROSE), lost(day().body(body).build()));
  }

  @Test
  void aDayWithoutTasksIsLost() throws IOException {
    assertEquals(Set.of(Feature.TASKLESS_DAYS), lost(Day.builder().build()));
    assertEquals(
        EnumSet.of(Feature.DATE, Feature.TASKLESS_DAYS),
        lost(Day.builder().build(), Day.on(SECOND).task(task().build()).build()));
  }

  private static Day stated(
      Optional<Measure> human, Optional<Measure> agent, Optional<Measure> sup) {
    return Day.builder().statedTotals(new StatedTotals(3, human, agent, sup)).build();
  }

  private static final Optional<Measure> EXACT = Optional.of(Measure.ofMinutes(5));

  @Test
  void statedTotalsAreLost() throws IOException {
    Set<Feature> both = EnumSet.of(Feature.TASKLESS_DAYS, Feature.STATED_TOTALS);
    assertEquals(both, lost(stated(EXACT, EXACT, EXACT)));
    Set<Feature> marks = EnumSet.copyOf(both);
    marks.add(Feature.APPROXIMATE);
    assertEquals(marks, lost(stated(Optional.of(ABOUT), EXACT, EXACT)));
    assertEquals(marks, lost(stated(EXACT, Optional.of(ABOUT), EXACT)));
    assertEquals(marks, lost(stated(EXACT, EXACT, Optional.of(ABOUT))));
  }

  @Test
  void aDayWithoutTasksIsKeptWhereItsStatedTotalsAre() throws IOException {
    Set<Feature> kept = EnumSet.of(Feature.STATED_TOTALS);
    assertEquals(Set.of(), lost(kept, stated(EXACT, EXACT, EXACT)));
    assertEquals(Set.of(Feature.TASKLESS_DAYS), lost(kept, Day.builder().build()));
  }

  @Test
  void theDivisionOfADateIsLostUnlessNothingDividesIt() throws IOException {
    EnumSet<Feature> kept = EnumSet.complementOf(EnumSet.of(Feature.SEPARATE_DAYS));
    Day second = Day.on(SECOND).task(task().build()).build();
    Day third = Day.on(SECOND.plusDays(1)).task(task().build()).build();
    Day none = Day.on(SECOND.plusDays(2)).build();
    assertEquals(Set.of(Feature.SEPARATE_DAYS), lost(kept, second, second));
    assertEquals(Set.of(Feature.SEPARATE_DAYS), lost(kept, second, none, second));
    assertEquals(Set.of(Feature.SEPARATE_DAYS), lost(kept, none, none));
    assertEquals(Set.of(), lost(kept, second, third, second));
    assertEquals(Set.of(), lost(kept, second, third));
  }

  @Test
  void whatAFormatKeepsInAnotherFormIsSaidToBe() throws IOException {
    DaysFormat format = new DaysFormat().keeping(Set.of());
    List<Problem> problems =
        Leverage.with(Formats.of(format))
            .write(
                List.of(day().title("T").build()),
                Target.of("x.days", new ByteArrayOutputStream()));
    assertEquals("x.days: lost: title, which days cannot hold", problems.get(0).toString());
  }
}
