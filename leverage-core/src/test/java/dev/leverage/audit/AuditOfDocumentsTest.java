package dev.leverage.audit;

import static dev.leverage.audit.Checked.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.Claim.Kind;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an audit makes of a whole document: its days, its places, its order. */
class AuditOfDocumentsTest {

  private final Audit audit = new Audit();
  private int line;

  private void day(Task... tasks) {
    audit.day(DayHeader.of(Checked.DATE));
    for (Task task : tasks) {
      audit.task(task, Location.ofText("a.md", ++line, 1));
    }
  }

  private void claim(Kind kind, String text) {
    audit.claim(new Claim(kind, text, Location.ofText("a.md", ++line, 5)));
  }

  private void say(String prose) {
    audit.block(new Block.Prose(prose), Location.ofText("a.md", ++line, 1));
  }

  private void endDay() {
    audit.endDay(DayFigures.NONE);
  }

  private List<String> found() {
    audit.end();
    return audit.findings().stream().map(Finding::toString).toList();
  }

  @Test
  void figuresAndTasksAreCountedWhereverTheyStand() {
    assertTrue(audit.acceptsClaims());
    day(task("a", 60, 1));
    claim(Kind.ROW_NUMBER, "1");
    claim(Kind.LEVERAGE, "60.0x");
    claim(Kind.WEEKS, " - ");
    claim(Kind.SUPERVISORY_LEVERAGE, "n/a");
    claim(Kind.TOTAL_TASKS, "1");
    say("A leverage of 60.0x.");
    endDay();
    audit.day(DayHeader.UNKNOWN);
    audit.endDay(
        new DayFigures(
            Optional.empty(),
            Optional.of(
                new StatedTotals(15, Optional.empty(), Optional.empty(), Optional.empty()))));
    assertEquals(List.of(), found());
    assertEquals(4, audit.claims());
    assertEquals(16, audit.tasks());
  }

  @Test
  void everyDayIsJudgedByItself() {
    day(task("same", 60, 1));
    claim(Kind.TOTAL_HUMAN_ESTIMATE, "1h");
    say("One task today.");
    endDay();
    day(task("same", 60, 1), task("b", 60, 2));
    claim(Kind.TOTAL_HUMAN_ESTIMATE, "2h");
    endDay();
    assertEquals(List.of(), found());
  }

  @Test
  void aSentenceOfALongDocumentMayTellTheFiguresOfAllDays() {
    day(task("a", 50, 1));
    endDay();
    day(task("b", 40, 2));
    say("The mean leverage of all is 35.0x, and 90 human-equivalent minutes were saved.");
    endDay();
    assertEquals(List.of(), found());
  }

  @Test
  void aSentenceThatFitsNeitherItsDayNorTheDocumentIsFound() {
    day(task("a", 50, 1));
    endDay();
    day(task("b", 40, 2));
    say("The mean leverage of all is 36.0x.");
    endDay();
    assertEquals(1, found().size());
  }

  @Test
  void theFindingsOfADayAreInTheOrderOfTheDocument() {
    audit.day(DayHeader.of(Checked.DATE));
    Task task = task("a", 60, 1);
    audit.task(task, Location.ofText("a.md", 5, 1));
    audit.claim(new Claim(Kind.LEVERAGE, "61.0x", Location.ofText("a.md", 5, 9)));
    audit.claim(new Claim(Kind.TOTAL_HUMAN_ESTIMATE, "3h", Location.ofText("a.md", 5, 2)));
    audit.claim(new Claim(Kind.TOTAL_AGENT_TIME, "3m", Location.ofText("a.md", 3, 20)));
    endDay();
    audit.end();
    assertEquals(
        List.of("a.md:3:20", "a.md:5:2", "a.md:5:9"),
        audit.findings().stream().map(finding -> finding.location().toString()).toList());
  }

  @Test
  void theFindingsOfAWorkbookKeepTheirOrder() {
    audit.day(DayHeader.of(Checked.DATE));
    audit.task(task("a", 60, 1), Location.ofCell("a.xlsx", "S", 9, 1));
    audit.claim(new Claim(Kind.LEVERAGE, "61.0x", Location.ofCell("a.xlsx", "S", 9, 3)));
    audit.claim(new Claim(Kind.TOTAL_TASKS, "2", Location.ofCell("a.xlsx", "S", 2, 1)));
    endDay();
    audit.end();
    assertEquals(
        List.of(FindingCode.WRONG_FIGURE, FindingCode.WRONG_FIGURE),
        audit.findings().stream().map(Finding::code).toList());
    assertEquals(Location.ofCell("a.xlsx", "S", 9, 3), audit.findings().get(0).location());
  }

  private static final DayHeader FRIDAY =
      new DayHeader(Optional.of(Checked.DATE), Optional.of("Friday"), List.of());

  @Test
  void theDocumentOfADayIsThatOfTheFirstThingInIt() {
    Location place = Location.ofText("a.md", 1, 1);
    String said = "a.md: warning: weekday: 2026-04-02 is a Thursday, found Friday";
    audit.day(FRIDAY);
    audit.block(new Block.Prose("Hello."), place);
    audit.task(task("a", 60, 1), Location.of("b.md"));
    endDay();
    audit.day(FRIDAY);
    audit.task(task("a", 60, 1), place);
    endDay();
    audit.day(FRIDAY);
    audit.claim(new Claim(Kind.TOTAL_TASKS, "0", place));
    endDay();
    assertEquals(List.of(said, said, said), found());
  }

  @Test
  void whatComesWithoutAPlaceIsSomewhereInTheRecord() {
    audit.day(FRIDAY);
    audit.task(task("a", 60, 1));
    audit.block(new Block.Prose("A leverage of 61.0x."));
    endDay();
    assertEquals(
        List.of(
            "record: warning: weekday: 2026-04-02 is a Thursday, found Friday",
            "record: warning: 61.0x matches no figure of the record; the nearest is 60.0x, the"
                + " weighted average leverage factor"),
        found());
  }

  @ParameterizedTest
  @CsvSource({
    "1 2 3 | 4 5 6, ",
    "1 2 3 | 1 2 3, ",
    "1 2 3 | 4 2 3, 4->1",
    "1 2 3 | 5 2 3, 5->1",
    "1 2 3 | 9 5 6, 9->4",
    "1 2   | 1 4 5, 4->2",
    "1 2 3 | 4,     ",
    "1 2 3 | 1,     ",
    "1 2 3 | 5,     5->4",
    "1 2 3 | 3 4,   3->4",
    "1 2 | 1 2 | 5, 5->1",
    "1 2 | 1 2 | 5 4, 5->3"
  })
  void theNumbersOfADayGoOnFromTheDayBeforeOrBeginAtOne(String days, String found) {
    for (String day : days.split("\\|", -1)) {
      audit.day(DayHeader.of(Checked.DATE));
      for (String number : day.strip().split(" ", -1)) {
        claim(Kind.ROW_NUMBER, number);
      }
      endDay();
    }
    audit.end();
    assertEquals(
        found == null ? List.of() : List.of(found),
        audit.findings().stream()
            .map(one -> one.found().orElseThrow() + "->" + one.expected().orElseThrow())
            .toList());
  }

  private void head(int level, String text) {
    audit.block(new Block.Heading(level, text), Location.ofText("a.md", ++line, 1));
  }

  @Test
  void figuresOfAllDaysAreJudgedByAllDays() {
    day(task("a", 120, 4));
    endDay();
    day(task("b", 60, 6));
    endDay();
    long before = audit.claims();
    for (String text : List.of("3h", "2h", "-")) {
      audit.recordClaim(new Claim(Kind.TOTAL_HUMAN_ESTIMATE, text, Location.ofText("a.md", 9, 1)));
    }
    audit.recordClaim(new Claim(Kind.WEIGHTED_LEVERAGE, "20.0x", Location.ofText("a.md", 9, 2)));
    audit.end();
    assertEquals(before + 3, audit.claims());
    assertEquals(
        List.of(
            "a.md:9:1: error: total human estimate: expected 3h, found 2h",
            "a.md:9:2: error: weighted average leverage factor: expected 18.0x, found 20.0x, which"
                + " is the mean of the factors"),
        audit.findings().stream().map(Finding::toString).toList());
  }

  @Test
  void aHeadingOfAnotherDaySilencesWhatStandsBelowItUpToTheNextOfItsLevel() {
    day(task("a", 60, 1));
    head(2, "Yesterday");
    say("A leverage of 61.0x.");
    head(3, "Details");
    say("A leverage of 62.0x.");
    head(2, "Today");
    say("A leverage of 63.0x.");
    endDay();
    assertEquals(1, found().size());
    assertEquals("63.0x", audit.findings().get(0).found().orElseThrow());
  }

  @Test
  void aSentenceThatGoesOnFromOneOfAnotherDayIsNotJudgedAndAnyOtherIs() {
    day(task("a", 60, 1));
    say("Yesterday was slow. It had a leverage of 61.0x.");
    say("Yesterday was slow. The leverage is 62.0x.");
    endDay();
    assertEquals(1, found().size());
    assertEquals("62.0x", audit.findings().get(0).found().orElseThrow());
  }

  @Test
  void onlyAHeadingThatNamesTheDateTellsItsWeekday() {
    day(task("a", 60, 1));
    head(2, "Monday, 6 April");
    head(2, "Monday 2026-04-06");
    endDay();
    assertEquals(List.of(), found());
    day(task("a", 60, 1));
    head(2, "Monday 2026-04-02");
    endDay();
    assertEquals(1, found().size());
  }
}
