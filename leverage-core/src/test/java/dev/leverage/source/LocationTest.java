package dev.leverage.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {

  @Test
  void aDocumentPrintsAsItsName() {
    assertEquals("april.xlsx", Location.of("april.xlsx").toString());
  }

  @Test
  void aPlaceInATextPrintsLineAndColumn() {
    assertEquals("post.md:31:18", Location.ofText("post.md", 31, 18).toString());
  }

  @Test
  void aValueInJsonPrintsItsPointerToo() {
    assertEquals(
        "april.json:12:30 (/days/0/date)",
        Location.ofJson("april.json", 12, 30, "/days/0/date").toString());
    assertEquals("april.json:1:1", Location.ofJson("april.json", 1, 1, "").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, A1",
    "7, 4, D7",
    "2, 26, Z2",
    "2, 27, AA2",
    "3, 702, ZZ3",
    "3, 703, AAA3",
    "1048576, 16384, XFD1048576"
  })
  void aCellPrintsAsSpreadsheetsNameIt(long row, int column, String reference) {
    assertEquals(
        "april.xlsx:Tasks!" + reference,
        Location.ofCell("april.xlsx", "Tasks", row, column).toString());
  }

  @Test
  void placesCountFromOne() {
    assertThrows(IllegalArgumentException.class, () -> Location.ofText("a", 0, 1));
    assertThrows(IllegalArgumentException.class, () -> Location.ofText("a", 1, 0));
    assertThrows(IllegalArgumentException.class, () -> Location.ofCell("a", "s", 0, 1));
    assertThrows(IllegalArgumentException.class, () -> Location.ofCell("a", "s", 1, 0));
  }
}
