package dev.leverage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.Leverage;
import dev.leverage.format.Formats;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatedTotalsTest {

  private static final Leverage CSV = Leverage.with(Formats.of(new CsvFormat()));
  private static final LocalDate APRIL_2 = LocalDate.of(2026, 4, 2);

  private static final Day FIRST =
      stated(APRIL_2, 15, Measure.ofHours(374), Measure.ofMinutes(431), Tokens.of(2_412_000));
  private static final Day SECOND =
      stated(
          APRIL_2.plusDays(1),
          8,
          Measure.ofMinutes(40).approximately(),
          Measure.ofMinutes(0),
          Tokens.of(5).approximately());
  private static final Day TASKS =
      Day.on(APRIL_2.plusDays(2))
          .task(Task.titled("Index").human(Measure.ofHours(2)).build())
          .build();

  private static Day stated(
      LocalDate date, int tasks, Measure human, Measure agent, Tokens tokens) {
    StatedTotals totals =
        new StatedTotals(tasks, Optional.of(human), Optional.of(agent), Optional.empty());
    return Day.on(date).tokens(tokens).statedTotals(totals).build();
  }

  private static final class Written {
    private String text = "";
    private List<Problem> problems = List.of();
  }

  private static Written write(Day... days) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Written written = new Written();
    written.problems = CSV.write(List.of(days), Target.of("t.csv", out));
    written.text = out.toString(StandardCharsets.UTF_8);
    return written;
  }

  private static List<Day> read(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return CSV.read(Source.of("t.csv", new ByteArrayInputStream(bytes))).days();
  }

  @Test
  void daysWithTotalsAndNoTasksAreATableOfDays() throws IOException {
    Written written = write(FIRST, SECOND);
    assertEquals(
        """
        Date,Tasks,Human est. (h),Agent (min),Supervision (min),Tokens\r
        2026-04-02,15,374,431,,2412000\r
        2026-04-03,8,~0.6666667,0,,~5\r
        """,
        written.text);
    assertEquals(List.of(), written.problems);
    assertEquals(List.of(FIRST, SECOND), read(written.text));
  }

  @Test
  void totalsAmongTasksAreANamedLoss() throws IOException {
    Written written = write(TASKS, FIRST);
    assertEquals(List.of(TASKS), read(written.text));
    assertEquals(
        List.of(
            "t.csv: lost: totals stated without tasks, which csv can hold of days with a date, in a"
                + " file without tasks"),
        written.problems.stream().map(Problem::toString).toList());
  }

  @Test
  void tasksAfterDaysWithTotalsAreRefused() {
    LeverageException refused = assertThrows(LeverageException.class, () -> write(FIRST, TASKS));
    assertEquals(
        "t.csv: this record begins with days that state totals and have no tasks, and goes on with"
            + " tasks; one csv file holds the former or the latter",
        refused.problems().get(0).toString());
  }

  @Test
  void totalsOfADateAreAddedUp() throws IOException {
    Written written =
        write(FIRST, stated(APRIL_2, 1, Measure.ofHours(1), Measure.ofMinutes(9), Tokens.of(1)));
    assertEquals(
        List.of(
            stated(
                APRIL_2, 16, Measure.ofHours(375), Measure.ofMinutes(440), Tokens.of(2_412_001))),
        read(written.text));
  }

  @Test
  void totalsWithoutADateAreANamedLoss() throws IOException {
    Day undated = Day.builder().statedTotals(FIRST.figures().statedTotals().orElseThrow()).build();
    assertEquals(1, write(undated).problems.size());
  }
}
