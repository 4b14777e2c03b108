package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.Limits;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problems;
import org.junit.jupiter.api.Test;

class DocumentTableTest {

  @Test
  void aTableIsOneOfTasksOrOfDaysByItsHeader() {
    DocumentTable tasks = TextDocument.table("Task | Human (h)");
    DocumentTable days = TextDocument.table("Date | Tasks | Human (h)");
    DocumentTable other = TextDocument.table("Name | Colour");
    assertTrue(tasks.isTaskTable());
    assertFalse(tasks.isDashboard());
    assertTrue(days.isDashboard());
    assertFalse(days.isTaskTable());
    assertFalse(other.isTaskTable() || other.isDashboard() || other.isTotals());
  }

  private static void check(Limits limits) {
    TextDocument.table("Task | Human", "a | 4h", "b | 5h").checkLimits(limits, new Problems());
  }

  private static String refusal(Limits limits) {
    return assertThrows(LeverageException.class, () -> check(limits)).getMessage();
  }

  @Test
  void aTableMayBeAsLargeAsTheLimitsAllow() {
    Limits limits = Limits.DEFAULT;
    assertDoesNotThrow(() -> check(limits.withColumns(2)));
    assertDoesNotThrow(() -> check(limits.withRows(2)));
    assertDoesNotThrow(() -> check(limits.withCellLength(5)));
  }

  @Test
  void aLargerTableIsRefusedAtItsHeader() {
    String columns = refusal(Limits.DEFAULT.withColumns(1));
    assertTrue(columns.startsWith("t.csv:1:1: "), columns);
    String rows = refusal(Limits.DEFAULT.withRows(1));
    assertTrue(rows.startsWith("t.csv:1:1: "), rows);
  }

  @Test
  void aLongerTextIsRefusedAtItsCell() {
    String header = refusal(Limits.DEFAULT.withCellLength(4));
    assertTrue(header.startsWith("t.csv:1:2: "), header);
    DocumentTable table = TextDocument.table("Task | Human", "a | 4h", "b | 40 hours");
    Limits limits = Limits.DEFAULT.withCellLength(5);
    LeverageException refused =
        assertThrows(LeverageException.class, () -> table.checkLimits(limits, new Problems()));
    assertEquals(Location.ofText("t.csv", 3, 2), refused.problems().get(0).location());
  }
}
