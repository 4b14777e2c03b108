package dev.leverage.audit;

import static dev.leverage.audit.Checked.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.format.ReadOptions;
import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.Claim.Kind;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

  private static final Task SIXTY = task("a", 60, 1);
  private static final Task THIRTY = task("b", 60, 2);

  private boolean statesSupervision = true;
  private int line;
  private final Corrections corrections =
      Corrections.of(() -> statesSupervision, ReadOptions.DEFAULT, new Problems());

  private void row(Task task, String number, String factor) throws IOException {
    corrections.claim(new Claim(Kind.ROW_NUMBER, number, Location.ofText("a.md", ++line, 1)));
    corrections.task(task, Location.ofText("a.md", line, 3));
    claim(Kind.LEVERAGE, factor);
  }

  private void claim(Kind kind, String text) throws IOException {
    int column = 10 + List.of(Kind.values()).indexOf(kind);
    corrections.claim(new Claim(kind, text, Location.ofText("a.md", line, column)));
  }

  /** Shows each correction by its place, and by the title of the task in whose row it is. */
  private List<String> corrected() {
    return corrections.list().stream()
        .map(
            correction ->
                correction.claim().location()
                    + correction.task().map(task -> " of " + task.title()).orElse("")
                    + correction.replacements().stream()
                        .map(one -> " " + one.found() + "->" + one.expected())
                        .reduce("", String::concat))
        .toList();
  }

  @Test
  void figuresThatAreWrongAndThoseCutOffAreCorrectedDayByDay() throws IOException {
    corrections.day(DayHeader.of(Checked.DATE));
    row(SIXTY, "1", "61.0x");
    row(task("c", 480, 7), "3", "68.5x");
    row(THIRTY, "3", "30.0x");
    claim(Kind.TOTAL_AGENT_TIME, "11m (0.3h)");
    corrections.endDay(DayFigures.NONE);
    corrections.day(DayHeader.of(Checked.DATE.plusDays(1)));
    row(THIRTY, "1", "31.0x");
    corrections.endDay(DayFigures.NONE);
    corrections.end();
    assertEquals(
        List.of(
            "a.md:1:11 of a 61.0x->60.0x",
            "a.md:2:11 of c 68.5x->68.6x",
            "a.md:3:17 of b 11m->10m 0.3h->0.2h",
            "a.md:2:1 3->2",
            "a.md:4:11 of b 31.0x->30.0x"),
        corrected());
    assertEquals(3, corrections.list().get(0).totals().tasks());
    assertEquals(1, corrections.list().get(4).totals().tasks());
    assertThrows(UnsupportedOperationException.class, () -> corrections.list().clear());
  }

  @Test
  void rightFiguresAndProseAreLeftAlone() throws IOException {
    corrections.day(DayHeader.of(Checked.DATE));
    corrections.block(new Block.Prose("A leverage of 99.9x!"), Location.ofText("a.md", 1, 1));
    row(SIXTY, "1", "60.0x");
    corrections.endDay(DayFigures.NONE);
    assertEquals(List.of(), corrected());
  }

  @Test
  void anAverageThatIsTheMeanIsCorrected() throws IOException {
    corrections.day(DayHeader.of(Checked.DATE));
    row(SIXTY, "1", "60.0x");
    row(THIRTY, "2", "30.0x");
    claim(Kind.WEIGHTED_LEVERAGE, "45.0x");
    corrections.endDay(DayFigures.NONE);
    assertEquals(List.of("a.md:2:20 of b 45.0x->40.0x"), corrected());
  }

  @Test
  void figuresOfSupervisionThatIsInferredFromThemAreData() throws IOException {
    Task task = SIXTY.toBuilder().supervision(Measure.ofMinutes(1)).build();
    statesSupervision = false;
    for (int i = 0; i < 2; i++) {
      corrections.day(DayHeader.of(Checked.DATE));
      row(task, "1", "60.0x");
      claim(Kind.SUPERVISORY_LEVERAGE, "61.0x");
      claim(Kind.WEIGHTED_SUPERVISORY_LEVERAGE, "61.0x");
      claim(Kind.TOTAL_SUPERVISION_TIME, "2m");
      corrections.endDay(DayFigures.NONE);
      assertEquals(i == 0 ? 0 : 3, corrections.list().size(), corrected().toString());
      statesSupervision = true;
    }
  }

  @Test
  void inATableOfDaysAFigureCutOffMayBeAMean() throws IOException {
    StatedTotals totals =
        new StatedTotals(
            2,
            Optional.of(Measure.ofMinutes(480)),
            Optional.of(Measure.ofMinutes(7)),
            Optional.empty());
    corrections.day(DayHeader.of(Checked.DATE));
    line = 1;
    claim(Kind.TOTAL_AGENT_TIME, "0.11h");
    claim(Kind.TOTAL_HUMAN_ESTIMATE, "9h");
    corrections.endDay(new DayFigures(Optional.empty(), Optional.of(totals)));
    assertEquals(List.of("a.md:1:15 9h->8h"), corrected());
  }

  @Test
  void ofTwoFiguresInACellOnlyTheWrongOneIsReplaced() throws IOException {
    corrections.day(DayHeader.of(Checked.DATE));
    row(task("a", 400 * 60, 100), "1", "240.0x");
    claim(Kind.TOTAL_HUMAN_ESTIMATE, "10 weeks (10)");
    corrections.endDay(DayFigures.NONE);
    Correction correction = corrections.list().get(0);
    FigureText text = new FigureText(correction.claim().text());
    correction.replacements().forEach(one -> text.replace(one.found(), one.expected()));
    assertEquals("10 weeks (400)", text.source());
  }

  @Test
  void aTaskWithoutAPlaceIsJudgedToo() throws IOException {
    corrections.day(DayHeader.of(Checked.DATE));
    corrections.task(SIXTY);
    line = 1;
    claim(Kind.LEVERAGE, "61.0x");
    corrections.endDay(DayFigures.NONE);
    assertEquals(List.of("a.md:1:11 of a 61.0x->60.0x"), corrected());
    assertEquals(1, corrections.list().get(0).totals().tasks());
  }

  @Test
  void numbersThatAreNamesAreLeftAloneWhichIsSaid() throws IOException {
    Problems problems = new Problems();
    Corrections tickets = Corrections.of(() -> true, ReadOptions.DEFAULT, problems);
    tickets.day(DayHeader.of(Checked.DATE));
    for (String number : List.of("101", "205", "77")) {
      tickets.claim(new Claim(Kind.ROW_NUMBER, number, Location.ofText("a.md", ++line, 1)));
      tickets.task(SIXTY, Location.ofText("a.md", line, 3));
    }
    tickets.endDay(DayFigures.NONE);
    assertEquals(List.of(), tickets.list());
    assertEquals(1, problems.list().size());
  }

  @Test
  void oneDayIsJudgedAsIfItHadATaskMore() throws IOException {
    corrections.expect(1, THIRTY);
    for (int day = 0; day < 3; day++) {
      corrections.day(DayHeader.of(Checked.DATE.plusDays(day)));
      row(SIXTY, "1", "60.0x");
      claim(Kind.TOTAL_AGENT_TIME, "1m");
      corrections.endDay(DayFigures.NONE);
    }
    assertEquals(List.of("a.md:2:17 of a 1m->3m"), corrected());
    assertEquals(2, corrections.list().get(0).totals().tasks());
  }
}
