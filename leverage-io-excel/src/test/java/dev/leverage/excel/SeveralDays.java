package dev.leverage.excel;

import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records of several days, which have all that a workbook shows. */
final class SeveralDays {

  private SeveralDays() {}

  /** Days of different dates, so that all formulas are sums over dates. */
  static List<Day> ofDifferentDates() {
    return List.of(
        ReferenceDay.day(),
        Day.on(LocalDate.of(2026, 4, 3)).task(task("ä 中文", 20, 7).build()).build(),
        Day.on(LocalDate.of(2026, 4, 5)).title("A day off").tokens(Tokens.of(12)).build(),
        Day.on(LocalDate.of(2026, 4, 4))
            .task(task("a", 200, 3).tokens(Tokens.of(1000).approximately()).build())
            .task(task("b", 40, 0).supervision(Measure.ZERO).build())
            .task(Task.titled("c").agentTime(Measure.ofMinutes(9)).build())
            .task(Task.titled("d").human(Measure.ofMillis(1234567)).build())
            .task(Task.titled("e").build())
            .build());
  }

  /** Days of one date, without a date, and with totals that are stated. */
  static List<Day> ofAllKinds() {
    StatedTotals stated =
        new StatedTotals(
            15,
            Optional.of(Measure.ofHours(374)),
            Optional.of(Measure.ofMinutes(431)),
            Optional.empty());
    Optional<Measure> none = Optional.empty();
    List<Day> days = new ArrayList<>(ofDifferentDates());
    days.add(Day.on(LocalDate.of(2026, 4, 4)).task(task("f", 60, 10).build()).build());
    days.add(Day.on(LocalDate.of(2026, 4, 4)).build());
    days.add(Day.on(LocalDate.of(2026, 4, 6)).statedTotals(stated).build());
    days.add(
        Day.on(LocalDate.of(2026, 4, 7))
            .task(task("g", 66, 6).supervision(Measure.ofMinutes(1)).build())
            .statedTotals(stated)
            .body(new Body(List.of(Block.Marker.TASK_LOG, new Block.Prose("Both."))))
            .build());
    days.add(
        Day.on(LocalDate.of(2026, 4, 8))
            .statedTotals(new StatedTotals(0, Optional.of(Measure.ZERO), none, none))
            .build());
    days.add(Day.builder().task(task("h", 1, 1).build()).task(task("i", 2, 3).build()).build());
    days.add(Day.on(LocalDate.of(1900, 1, 31)).task(task("j", 2, 3).build()).build());
    days.add(Day.builder().tokens(Tokens.of(3)).build());
    return days;
  }

  private static Task.Builder task(String title, long humanMinutes, long agentMinutes) {
    return Task.titled(title)
        .human(Measure.ofMinutes(humanMinutes))
        .agentTime(Measure.ofMinutes(agentMinutes))
        .extra("Project", "X <1>");
  }
}
