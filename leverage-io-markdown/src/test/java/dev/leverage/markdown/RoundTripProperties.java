package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class RoundTripProperties {

  private static final String[] PROSE = {
    "A paragraph.",
    "Two\nlines.",
    "- a\n- b",
    "- c",
    "1. one\n2. two",
    "3. three",
    "* star",
    "    indented code",
    "\tcode after a tab",
    "   three spaces",
    "> quoted",
    "> more",
    "---",
    "***",
    "```java\ncode\n\n| a | b |\n```",
    "~~~\nx\n~~~",
    "<div>\nhtml\n</div>",
    "<!-- note -->",
    "<!-- note\n\nover lines -->",
    "[ref]: https://example.org",
    "[ref]\n[other]: /x",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "text\n- item",
    "text\n***",
    "Hard  \nbreak",
    "\\",
    "`",
    "<!-- leverage: prose -->",
    "<!-- leverage: day -->",
    "| Task | Human Est. | Claude |\n|---|---|---|\n| x | 1h | 5m |",
    "| Metric | Value |\n|---|---|\n| Total tasks | 7 |\n| Total tokens | 7 |",
    "Text before\n| Task | Human Est. |\n|---|---|\n| x | 1h |",
    "<script>x</script>",
    "<?php ?>",
    "漢字\u00a0text",
    "&nbsp;",
    "Setext over\ntwo lines\n===",
    "- a\n\n  b",
    "- a\n\n\n- b",
    "[^1]: note",
    "+ plus\n\n      code in the list"
  };

  @Provide
  Arbitrary<List<Day>> records() {
    return Arbitraries.frequencyOf(Tuple.of(3, day()), Tuple.of(1, dayOfDashboard()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  private static Arbitrary<Day> day() {
    Arbitrary<LocalDate> dates =
        Arbitraries.integers().between(0, 40).map(days -> LocalDate.of(2026, 3, 20).plusDays(days));
    Arbitrary<String> titles =
        Arbitraries.oneOf(
            AwkwardText.notBlank(),
            Arbitraries.of(
                "Leverage Record",
                "Leverage Record: April 02, 2026",
                "Notes of April 3, 2026",
                "Notes"));
    Arbitrary<Tokens> tokens = tokens();
    return Combinators.combine(
            dates.injectNull(0.3),
            titles.injectNull(0.4),
            AwkwardText.notBlank().list().ofMaxSize(3),
            tasks(),
            tokens.injectNull(0.6),
            stated().injectNull(0.8),
            body())
        .as(
            (date, title, tags, tasks, own, totals, body) ->
                Day.builder()
                    .date(date)
                    .title(title)
                    .tags(tags)
                    .tasks(tasks)
                    .tokens(own)
                    .statedTotals(totals)
                    .body(body)
                    .build());
  }

  private static Arbitrary<Day> dayOfDashboard() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3), stated(), tokens().injectNull(0.5))
        .as(
            (number, totals, own) ->
                Day.on(LocalDate.of(2026, 4, 2).plusDays(number))
                    .statedTotals(totals)
                    .tokens(own)
                    .build());
  }

  private static Arbitrary<StatedTotals> stated() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 5_000),
            measures().optional(),
            measures().optional(),
            measures().optional())
        .as(StatedTotals::new);
  }

  private static Arbitrary<Tokens> tokens() {
    return Combinators.combine(
            Arbitraries.of(0L, 5L, 1_000L, 2_412_000L, Tokens.MAX_COUNT),
            Arbitraries.of(true, false))
        .as(Tokens::new);
  }

  private static Arbitrary<Measure> measures() {
    return Combinators.combine(
            Arbitraries.oneOf(
                Arbitraries.of(0L, 60_000L, 210_000L, 3_600_000L, Measure.MAX_MILLIS),
                Arbitraries.longs().between(0, 1_000_000_000L)),
            Arbitraries.of(true, false, false))
        .as(Measure::new);
  }

  private static Arbitrary<List<Task>> tasks() {
    Arbitrary<List<String>> columns =
        AwkwardText.columnName()
            .list()
            .ofMaxSize(3)
            .map(names -> new ArrayList<>(new LinkedHashSet<>(names)));
    Arbitrary<String> agents =
        Arbitraries.oneOf(
            Arbitraries.of("Claude", "Codex", "Zed", "Agent", "AI", "Human", "Claude (min)"),
            AwkwardText.notBlank());
    return Combinators.combine(columns, agents, Arbitraries.of(0.0, 0.5, 1.0))
        .flatAs(
            (names, agent, share) ->
                task(names, Arbitraries.just(agent).injectNull(share)).list().ofMaxSize(4));
  }

  private static Arbitrary<Task> task(List<String> columns, Arbitrary<String> agents) {
    Arbitrary<List<String>> extras = AwkwardText.any().list().ofSize(columns.size());
    return Combinators.combine(
            AwkwardText.notBlank(),
            measures().injectNull(0.2),
            measures().injectNull(0.2),
            measures().injectNull(0.5),
            tokens().injectNull(0.5),
            agents,
            extras)
        .as(
            (title, human, time, supervision, count, agent, values) -> {
              Task.Builder task =
                  Task.titled(title)
                      .human(human)
                      .agentTime(time)
                      .supervision(supervision)
                      .tokens(count)
                      .agent(agent);
              for (int i = 0; i < columns.size(); i++) {
                task.extra(columns.get(i), values.get(i));
              }
              return task.build();
            });
  }

  private static Arbitrary<Body> body() {
    Arbitrary<Block> prose = Arbitraries.of(PROSE).map(Block.Prose::new);
    Arbitrary<Block> heading =
        Combinators.combine(
                Arbitraries.integers().between(1, 6),
                Arbitraries.of(
                    "Analysis", "", "#", "a #", "a#", "April 3, 2026", "*x* `y`", "a | b", "\\"))
            .as(Block.Heading::new);
    return Combinators.combine(
            Arbitraries.oneOf(prose, heading).list().ofMaxSize(6),
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 7))
        .as(
            (blocks, log, totals) -> {
              List<Block> all = new ArrayList<>(blocks);
              all.add(Math.min(log, all.size()), Block.Marker.TASK_LOG);
              all.add(Math.min(totals, all.size()), Block.Marker.AGGREGATES);
              return new Body(all);
            });
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenIsReadBack(@ForAll("records") List<Day> days) {
    String written = Documents.write(days);
    List<Day> read = Documents.read(written);
    assertEquals(expected(days), read, () -> written);
    assertEquals(written, Documents.write(read));
  }

  /** Rows are sorted; prose that is several blocks comes back as these. */
  private static List<Day> expected(List<Day> days) {
    return days.stream()
        .map(
            day -> {
              List<Task> tasks = new ArrayList<>(day.tasks());
              tasks.sort(dev.leverage.measure.LeverageFactor.byLeverage());
              return new Day(
                  day.header(), Collections.unmodifiableList(tasks), day.figures(), divided(day));
            })
        .toList();
  }

  private static Body divided(Day day) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : day.body().blocks()) {
      if (block instanceof Block.Prose prose) {
        for (TopBlock part : BlockStructure.of(prose.markdown())) {
          blocks.add(new Block.Prose(part.text()));
        }
      } else {
        blocks.add(block);
      }
    }
    return new Body(blocks);
  }
}
