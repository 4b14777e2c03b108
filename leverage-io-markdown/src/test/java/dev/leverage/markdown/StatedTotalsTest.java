package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatedTotalsTest {

  private static final LocalDate APRIL_2 = LocalDate.of(2026, 4, 2);
  private static final StatedTotals TOTALS =
      new StatedTotals(
          15,
          Optional.of(Measure.ofHours(374)),
          Optional.of(Measure.ofMinutes(431)),
          Optional.of(Measure.ofMinutes(60)));
  private static final Day FIRST =
      Day.on(APRIL_2).statedTotals(TOTALS).tokens(Tokens.of(2_412_000)).build();
  private static final Day SECOND = Day.on(APRIL_2.plusDays(1)).statedTotals(TOTALS).build();
  private static final Day TASKS =
      Day.on(APRIL_2.plusDays(2))
          .task(Task.titled("Index").human(Measure.ofHours(2)).build())
          .build();

  @Test
  void daysWithTotalsAndNothingElseAreOneTable() {
    String text = Documents.write(FIRST, SECOND);
    assertEquals(
        """
        | Date       | Tasks | Human est. (h) | Agent (min) | Supervision (min) |  Tokens |
        | ---------- | ----: | -------------: | ----------: | ----------------: | ------: |
        | 2026-04-02 |    15 |            374 |         431 |                60 | 2412000 |
        | 2026-04-03 |    15 |            374 |         431 |                60 |         |
        """,
        text);
    assertEquals(List.of(FIRST, SECOND), Documents.read(text));
  }

  @Test
  void besideTasksACommentSaysThatTheRowsAreDays() {
    String text = Documents.write(FIRST, TASKS, SECOND);
    assertTrue(text.startsWith("<!-- leverage: days -->\n\n| Date "), text);
    assertEquals(List.of(FIRST, TASKS, SECOND), Documents.read(text));
  }

  @Test
  void aDayWithTotalsAndMoreShowsThemInItsTableOfTotals() {
    Day titled =
        Day.on(APRIL_2).title("Spring cleaning").statedTotals(TOTALS).tags(List.of("AI")).build();
    String text = Documents.write(titled);
    assertTrue(
        text.contains(
            "<!-- leverage: day date=\"2026-04-02\" title=\"Spring cleaning\" tags=\"AI\""
                + " tasks=\"15\" human=\"374h\" agent=\"431m\" supervision=\"60m\" -->"),
        text);
    assertTrue(text.contains(" 374.0 |"), text);
    assertEquals(List.of(titled), Documents.read(text));
  }

  @Test
  void theCommentWithoutATableOfDaysIsAnError() {
    LeverageException refused =
        assertThrows(
            LeverageException.class, () -> Documents.record("<!-- leverage: days -->\n\nText\n"));
    assertEquals(
        "post.md:1:1: expected a table of days below the comment <!-- leverage: days -->,"
            + " found none",
        refused.problems().get(0).toString());
  }

  @Test
  void aTaskIsNotAddedBesideATableThatItWouldMakeProse() throws IOException {
    byte[] text = Documents.write(FIRST, SECOND).getBytes(StandardCharsets.UTF_8);
    LeverageException refused = assertThrows(LeverageException.class, () -> added(text));
    assertTrue(refused.getMessage().contains("put the line <!-- leverage: days -->"));
    byte[] claimed =
        ("<!-- leverage: days -->\n\n" + Documents.write(FIRST, SECOND))
            .getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of(FIRST, SECOND, TASKS), Documents.record("post.md", added(claimed)).days());
  }

  private static byte[] added(byte[] document) throws IOException {
    return new MarkdownEditor()
        .add(
            Source.of("post.md", new ByteArrayInputStream(document)),
            TASKS.tasks().get(0),
            TASKS.date().orElseThrow(),
            dev.leverage.format.ReadOptions.DEFAULT,
            new dev.leverage.source.Problems())
        .content();
  }
}
