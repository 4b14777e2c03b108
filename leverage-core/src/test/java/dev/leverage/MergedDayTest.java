package dev.leverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Location;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergedDayTest {

  private static final LocalDate DATE = LocalDate.of(2026, 4, 2);

  private final Problems problems = new Problems();

  private Day merged(Day... days) {
    return new MergedDay(DATE, List.of(days), Location.of("merged"), problems).day();
  }

  private List<ProblemCode> codes() {
    return problems.list().stream().map(problem -> problem.code()).toList();
  }

  @Test
  void tasksTagsAndProseFollowEachOther() {
    Block.Prose note = new Block.Prose("A note.");
    Day first = Day.on(DATE).title("One").tags(List.of("AI")).task(task("a")).build();
    Day second =
        Day.on(DATE)
            .tags(List.of("AI", "B"))
            .task(task("b"))
            .body(new Body(List.of(new Block.Heading(2, "Log"), Block.Marker.TASK_LOG, note)))
            .build();
    Day day = merged(first, second);
    assertEquals(List.of(task("a"), task("b")), day.tasks());
    assertEquals(List.of("AI", "B"), day.tags());
    assertEquals(Optional.of("One"), day.title());
    assertEquals(note, day.body().blocks().get(day.body().blocks().size() - 1));
    assertEquals(Body.STANDARD.blocks().size() + 1, day.body().blocks().size());
    assertEquals(List.of(), codes());
  }

  @Test
  void tokensAreAddedIfAllAreKnown() {
    Day own = Day.on(DATE).task(task("a")).tokens(Tokens.of(100)).build();
    Day ofTasks = Day.on(DATE).task(Task.titled("b").tokens(20).build()).build();
    assertEquals(Optional.of(Tokens.of(120)), merged(own, ofTasks).tokens());
    assertEquals(List.of(), codes());
    assertEquals(Optional.empty(), merged(own, Day.on(DATE).task(task("c")).build()).tokens());
    assertEquals(List.of(ProblemCode.LOSS), codes());
  }

  @Test
  void aSecondTitleIsLostAndThatIsSaid() {
    Day day = merged(Day.on(DATE).title("One").build(), Day.on(DATE).title("Two").build());
    assertEquals(Optional.of("One"), day.title());
    assertEquals(
        "merged: lost: title of a part of 2026-04-02 (\"Two\")", problems.list().get(0).toString());
  }

  private static Task task(String title) {
    return Task.titled(title).build();
  }

  @Test
  void mergedTokensMayBeAsManyAsADayMayHave() {
    Day most = Day.on(DATE).tokens(Tokens.of(Tokens.MAX_COUNT - 1)).build();
    Day one = Day.on(DATE).tokens(Tokens.of(1)).build();
    assertEquals(Optional.of(Tokens.of(Tokens.MAX_COUNT)), merged(most, one).tokens());
    assertEquals(List.of(), codes());
    assertEquals(Optional.empty(), merged(most, one, one).tokens());
    assertEquals(List.of(ProblemCode.LOSS), codes());
  }

  @Test
  void statedTotalsAreKeptFromOnePartAndThoseOfTwoAreAnError() {
    StatedTotals stated = new StatedTotals(3, Optional.empty(), Optional.empty(), Optional.empty());
    Day totals = Day.on(DATE).statedTotals(stated).build();
    Day none = Day.on(DATE).build();
    assertEquals(Optional.of(stated), merged(none, totals).figures().statedTotals());
    assertEquals(List.of(), codes());
    merged(totals, totals);
    assertEquals(
        "merged: 2026-04-02: totals that are stated without tasks cannot be merged",
        problems.list().get(0).toString());
  }
}
