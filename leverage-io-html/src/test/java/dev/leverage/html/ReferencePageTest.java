package dev.leverage.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.record.Block;
import dev.leverage.record.Day;
import dev.leverage.record.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferencePageTest {

  private static final String PAGE = Pages.saved("2026-04-02.html");

  @Test
  void titleDateAndTagsAreReadFromTheirElements() {
    Day day = Pages.day(PAGE);
    assertEquals(Optional.of("Leverage Record: April 02, 2026"), day.title());
    assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), day.date());
    assertEquals(List.of("AI", "Time Record"), day.tags());
    assertEquals(Optional.of(Tokens.of(2_412_000)), day.tokens());
  }

  @Test
  void theTasksAreReadWithTheirMarkup() {
    Day day = Pages.day(PAGE);
    assertEquals(15, day.tasks().size());
    assertEquals("Replace the retry logic in `OrderClient`", day.tasks().get(3).title());
    assertEquals(
        "52.1x", Pages.record(PAGE).totals().weightedLeverage().factor().orElseThrow().toString());
  }

  @Test
  void theProseStandsAroundTheTables() {
    List<Block> blocks = Pages.day(PAGE).body().blocks();
    assertEquals(
        List.of(
            new Block.Heading(2, "About this series"),
            new Block.Prose(
                "Each post lists every task of a day, the dull ones too. The human estimate is made"
                    + " before the agent starts and is not\nchanged afterwards."),
            new Block.Heading(2, "Task Log"),
            Block.Marker.TASK_LOG,
            new Block.Heading(2, "Aggregate Statistics"),
            Block.Marker.AGGREGATES,
            new Block.Heading(2, "Analysis")),
        blocks.subList(3, 10));
    assertEquals(new Block.Prose("---"), blocks.get(12));
    assertEquals(new Block.Prose("*Next record: tomorrow evening.*"), blocks.get(13));
    assertEquals(14, blocks.size());
  }

  @Test
  void whatSurroundsTheRecordIsLeftOutAndSaidOnce() {
    assertEquals(
        List.of(
            "post.html:15:1: left out, since not part of the record:"
                + " a, aside, footer, header, nav, script"),
        Pages.problems(PAGE));
  }
}
