package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DashboardRowTest {

  private static final DayHeader DATED = DayHeader.of(LocalDate.of(2026, 4, 2));
  private static final StatedTotals TOTALS =
      new StatedTotals(
          15,
          Optional.of(Measure.ofMinutes(90)),
          Optional.of(Measure.ofMinutes(431).approximately()),
          Optional.empty());
  private static final DayFigures STATED =
      new DayFigures(Optional.of(Tokens.of(2_412_000)), Optional.of(TOTALS));

  @Test
  void aDayIsARowOfPlainNumbersUnderItsHeaders() {
    assertEquals(
        List.of("Date", "Tasks", "Human est. (h)", "Agent (min)", "Supervision (min)", "Tokens"),
        DashboardRow.headers());
    assertEquals(
        List.of("2026-04-02", "15", "1.5", "~431", "", "2412000"),
        DashboardRow.cells(DATED, STATED));
  }

  @Test
  void aRowNeedsADateAndStatedTotals() {
    assertTrue(DashboardRow.holds(DATED, STATED));
    assertFalse(DashboardRow.holds(DayHeader.UNKNOWN, STATED));
    assertFalse(DashboardRow.holds(DATED, DayFigures.ofTokens(Tokens.of(5))));
  }
}
