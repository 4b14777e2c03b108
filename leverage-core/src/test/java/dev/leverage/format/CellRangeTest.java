package dev.leverage.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellRangeTest {

  private static final int ALL = Integer.MAX_VALUE;

  private static CellRange range(String text) {
    return CellRange.parse(text).orElseThrow();
  }

  @Test
  void cellsWholeColumnsAndWholeRowsAreRanges() {
    assertEquals(new CellRange(3, 1, 40, 8), range("A3:H40"));
    assertEquals(new CellRange(3, 1, 40, 8), range(" $a$3:$h$40 "));
    assertEquals(new CellRange(1, 1, ALL, 8), range("A:H"));
    assertEquals(new CellRange(3, 1, 40, ALL), range("3:40"));
    assertEquals(new CellRange(5, 2, 5, 2), range("B5:B5"));
    assertEquals(new CellRange(1, 1, 1, 1), range("A1:A1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "A3",
        "A3:H",
        "A3:40",
        "A:H40",
        "3:H40",
        "A:40",
        "3:H",
        "H3:A40",
        "A40:H3",
        "A0:H4",
        "0:4",
        "AAAA1:AAAA2",
        "A3:H40:J50",
        "A3-H40"
      })
  void whatIsNoRangeIsNone(String text) {
    assertEquals(Optional.empty(), CellRange.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A3:H40", "A:H", "3:40", "B5:B5", "Z1:AA2", "AZ1:BA9", "A1:XFD1048576"})
  void aRangeIsPrintedAsItIsWritten(String text) {
    assertEquals(text, range(text).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "A, 1",
    "F2, 6",
    "Z9, 26",
    "AA1, 27",
    "AZ, 52",
    "BA, 53",
    "XFD1, 16384",
    "7, 0",
    "'', 0"
  })
  void columnsAreNumberedFromOne(String reference, int column) {
    assertEquals(column, CellRange.column(reference));
  }

  @Test
  void theFirstAndTheLastCellBelongToARange() {
    CellRange range = range("B3:D5");
    assertTrue(range.contains(3, 2));
    assertTrue(range.contains(5, 4));
    assertFalse(range.contains(2, 2));
    assertFalse(range.contains(6, 4));
    assertFalse(range.contains(3, 1));
    assertFalse(range.contains(5, 5));
    assertTrue(range.containsRow(3));
    assertTrue(range.containsRow(5));
    assertFalse(range.containsRow(2));
    assertFalse(range.containsRow(6));
  }

  @Test
  void aRangeGoesFromItsFirstCellToItsLast() {
    assertThrows(IllegalArgumentException.class, () -> new CellRange(0, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new CellRange(1, 0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new CellRange(2, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new CellRange(1, 2, 1, 1));
  }
}
