package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.notation.DecimalMark;
import dev.leverage.source.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsBlockTest {

  private static boolean isTotals(String header, String... rows) {
    return TextDocument.table(header, rows).isTotals();
  }

  @Test
  void underMetricAndValueOneKnownLabelMakesATableOfTotals() {
    assertTrue(isTotals("Metric | Value", "Total tasks | 3"));
    assertTrue(isTotals("**METRIC** | value", "Total tasks | 3", "Mood | good"));
    assertFalse(isTotals("Metric | Value", "Mood | good"));
    assertFalse(isTotals("Metric | Value"));
    assertFalse(isTotals("Metric | Note", "Total tasks | 3"));
    assertFalse(isTotals("Label | Value", "Total tasks | 3"));
  }

  @Test
  void underOtherHeadersTwoKnownLabelsMakeOne() {
    assertTrue(isTotals(" | ", "Total tasks | 3", "Total tokens | 5k"));
    assertFalse(isTotals(" | ", "Total tasks | 3"));
  }

  @Test
  void atLeastHalfOfTheLabelsAreKnown() {
    String[] half = {"Total tasks | 3", "Total tokens | 5k", "Mood | good", "Weather | rain"};
    assertTrue(isTotals(" | ", half));
    assertFalse(
        isTotals(
            " | ",
            "Total tasks | 3",
            "Total tokens | 5k",
            "Mood | good",
            "Weather | rain",
            "Lunch | soup"));
    assertFalse(isTotals("Metric | Value", "Total tasks | 3", "Mood | good", "Lunch | soup"));
  }

  @Test
  void aTableOfTotalsHasTwoColumns() {
    assertFalse(isTotals("Metric | Value | Note", "Total tasks | 3 | ", "Total tokens | 5k | "));
    assertFalse(isTotals("Metric", "Total tasks", "Total tokens"));
  }

  @Test
  void theFirstFigureMayStandInTheHeader() {
    assertTrue(isTotals("Total tasks | 3", "Total tokens | 5k"));
    assertFalse(isTotals("Total tasks | 3", "Mood | good"));
    assertEquals(
        List.of("claim total tasks 3 at t.csv:1:2", "claim total tokens 5k at t.csv:2:2"),
        new TextDocument().totals("Total tasks | **3**", "Total tokens | 5k").events("claim"));
  }

  @Test
  void blankFiguresAreNoClaims() {
    TextDocument document =
        new TextDocument().totals("Metric | Value", "Total tasks | ", "Total tokens | ");
    assertEquals(List.of(), document.events("claim"));
    assertEquals(List.of(), document.said());
  }

  @Test
  void aLabelThatNobodyKnowsIsLeftOutAndThatIsSaid() {
    TextDocument document =
        new TextDocument().totals("Metric | Value", "Total tasks | 3", "Mood | good");
    assertEquals(1, document.events("claim").size());
    assertEquals(List.of("t.csv:3:1: the row \"Mood\" of the totals is left out"), document.said());
  }

  @Test
  void aRowOfOneCellIsAnError() {
    TextDocument document =
        new TextDocument().totals("Metric | Value", "Total tasks", "Total tokens | 5k");
    assertEquals(1, document.events("claim").size());
    assertEquals(
        List.of("t.csv:2:2: expected 2 cells as in the header, found 1 cell"), document.said());
  }

  @Test
  void twoCountsOfTokensAreAnErrorUnlessTheyAreTheSame() {
    TextDocument document =
        new TextDocument().totals("Metric | Value", "Total tokens | 5k", "Tokens consumed | 5,000");
    document.events();
    assertEquals(List.of(), document.said());
    TextDocument other =
        new TextDocument().totals("Metric | Value", "Total tokens | 5k", "Tokens consumed | 6k");
    other.events();
    assertEquals(
        List.of("t.csv:3:2: expected one count of tokens for the day, found 5000 and \"6k\""),
        other.said());
  }

  @Test
  void tokensThatAreNoNumberAreAnError() {
    TextDocument document =
        new TextDocument().totals("Metric | Value", "Total tasks | 1", "Total tokens | many");
    assertEquals(List.of("end of day"), document.events("end of day"));
    assertEquals(1, document.said().size());
    assertTrue(document.said().get(0).startsWith("t.csv:3:2: "), document.said().get(0));
  }

  private final TotalsBlock below = new TotalsBlock(DecimalMark.POINT, new Problems());

  @Test
  void belowATableABlockOfTotalsMayHaveAHeadingAndAHeader() {
    assertTrue(below.take(TextRow.of("", "Aggregate statistics", "")));
    assertTrue(below.take(TextRow.of("Metric", "Value")));
    assertTrue(below.take(TextRow.of("Total tasks", "", "3")));
    assertTrue(below.take(TextRow.of("Mood", "good")));
    assertEquals(1, below.claims().size());
  }

  @Test
  void otherRowsBelowATableAreNoneOfABlockOfTotals() {
    assertFalse(below.take(TextRow.of("", "")));
    assertFalse(below.take(TextRow.of("Notes")));
    assertFalse(below.take(TextRow.of("Mood", "good")));
    assertFalse(below.take(TextRow.of("Total tasks", "3", "4")));
    assertTrue(below.isEmpty());
  }

  @Test
  void aHeadingBelowTheFirstFigureIsNoneOfTheBlock() {
    assertTrue(below.take(TextRow.of("Total tasks", "3")));
    assertFalse(below.take(TextRow.of("Totals", "")));
  }
}
