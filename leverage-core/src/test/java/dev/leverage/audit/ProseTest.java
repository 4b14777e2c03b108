package dev.leverage.audit;

import static dev.leverage.audit.Checked.task;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Block;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.source.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

  /** Ten hours in twelve minutes, 50.0x, and two in six, 20.0x; 40.0x together. */
  private static Checked day() {
    return Checked.day().with(task("a", 600, 12)).with(task("b", 120, 6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "52.1x",
        "A factor of 52.1x.",
        "leverage **52.1x**",
        "(a leverage of 52×)",
        "371 human-equivalent hours",
        "19 Claude-minutes",
        "19 minutes of agent time",
        "Three tasks today.",
        "9.35 working weeks",
        "Seven hours of Claude time",
        "Thirty-one minutes of agent time",
        "1h 40m of Claude time",
        "We finished 14 tasks."
      })
  void aFigureThatIsNotTheRecordsIsReported(String prose) {
    assertEquals(List.of(FindingCode.UNMATCHED_FIGURE), day().saying(prose).codes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "50.0x and 20x leverage, 40.0x together, 35.0x the mean",
        "12 human-equivalent hours, 720 minutes of human time, 0.3 working weeks",
        "Twelve hours of human work in 18 Claude-minutes",
        "2 tasks in 18 minutes of Claude time",
        "1.5 working days of human effort"
      })
  void theRecordsFiguresHold(String prose) {
    assertEquals(List.of(), day().saying(prose).lines());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "24+ human hours",
        "about 24 human hours",
        "roughly 99.0x",
        "nearly 30 tasks today",
        "more than 13 hours of human work",
        "over 60.0x",
        "almost 20 agent minutes",
        "up to 99.0x",
        "~99.0x",
        "a week of human work",
        "48,000 words in 42 repos",
        "between 30.0x and 60.5x",
        "three to four hours of human work",
        "24 human hours or so",
        "`99.0x`",
        "```\n99.0x\n```",
        "[post](/99.0x)",
        "<https://a.example/99.0x>",
        "| a | 99.0x |\n| - | - |",
        "~~99.0x~~",
        "<!-- 99.0x -->",
        "1920x1080",
        "Yesterday it was 99.0x.",
        "Last week: 99.0x.",
        "On April 1 we had 99.0x.",
        "Friday had 99.0x. It was a good day with 31 tasks.",
        "The previous record had 99.0x.",
        "The build is 3x faster.",
        "Wait 5 minutes.",
        "Some prose without a figure."
      })
  void whatDoesNotClaimToBeExactOrTheDaysIsNotJudged(String prose) {
    assertEquals(List.of(), day().saying(prose).lines());
  }

  @Test
  void theDaysOwnDateAndWeekdayAreNoOtherDay() {
    assertEquals(
        List.of(FindingCode.UNMATCHED_FIGURE),
        day().saying("On Thursday, April 2, 2026, it was 99.0x.").codes());
  }

  @Test
  void aCommentSilencesTheNextBlockAndNoFurther() {
    assertEquals(
        List.of("98.0x"),
        day()
            .saying("<!-- leverage: not-a-claim -->")
            .saying("It was 99.0x.")
            .saying("It was 98.0x.")
            .end()
            .stream()
            .map(finding -> finding.found().orElseThrow())
            .toList());
  }

  @Test
  void aSectionAboutAnotherDayIsNotJudged() {
    assertEquals(
        List.of(), day().headed("Yesterday").saying("It was 99.0x, with 31 tasks.").lines());
  }

  @Test
  void theFindingNamesTheNearestFigureAndTheExactPlace() {
    assertEquals(
        List.of(
            "a.md:2:8: warning: 41.0x matches no figure of the record; the nearest is 40.0x, the"
                + " weighted average leverage factor"),
        day().saying("First line 😀\n*Then* 41.0x.").lines());
  }

  @Test
  void theCorrectionIsAWordWhereTheFigureIs() {
    assertEquals("Two tasks", day().saying("Three tasks.").end().get(0).expected().orElseThrow());
  }

  @Test
  void aSentenceMayTellTheFiguresOfAllDays() {
    Audit audit = new Audit();
    for (int day = 2; day <= 3; day++) {
      audit.day(DayHeader.of(LocalDate.of(2026, 4, day)));
      if (day == 2) {
        audit.block(
            new Block.Prose("Four tasks in total, at 40.0x. Five tasks in total."),
            Location.ofText("a.md", 1, 1));
      }
      audit.task(task("a" + day, 600, 12), Location.ofText("a.md", day * 10L, 1));
      audit.task(task("b" + day, 120, 6), Location.ofText("a.md", day * 10L + 1, 1));
      audit.endDay(DayFigures.NONE);
    }
    audit.end();
    assertEquals(
        List.of("Five tasks"),
        audit.findings().stream().map(finding -> finding.found().orElseThrow()).toList());
  }

  @Test
  void aDecimalCommaIsReadWhereTheDocumentHasIt() {
    ReadOptions commas = ReadOptions.DEFAULT.withDecimalMark(DecimalMark.COMMA);
    assertEquals(
        List.of(),
        Checked.day(commas)
            .with(task("a", 27_090, 12))
            .saying("451,5 human-equivalent hours at 2.257,5x leverage")
            .lines());
    Finding wrong =
        Checked.day(commas)
            .with(task("a", 27_090, 12))
            .saying("452,5 human-equivalent hours")
            .end()
            .get(0);
    assertEquals(Optional.of("451,5 human-equivalent hours"), wrong.expected());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A leverage of 52.1x faster work",
        "A 19-minute call of the agent",
        "~~~\nA leverage of 52.1x.",
        "```\nA leverage of 52.1x."
      })
  void aComparisonAnAdjectiveAndCodeAreNoClaims(String prose) {
    assertEquals(List.of(), day().saying(prose).lines());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zero tasks today.", "A 99-engineer-hour day."})
  void nothingAndAnAdjectiveOfSomebodysTimeAreClaims(String prose) {
    assertEquals(List.of(FindingCode.UNMATCHED_FIGURE), day().saying(prose).codes());
  }

  @Test
  void theNearestFigureIsNamed() {
    assertEquals(
        List.of(
            "a.md:1:15: warning: 20.2x matches no figure of the record; the nearest is 20.0x, the"
                + " leverage factor of \"b\""),
        day().saying("A leverage of 20.2x.").lines());
  }
}
