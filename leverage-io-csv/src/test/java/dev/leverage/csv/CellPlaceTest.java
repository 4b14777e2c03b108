package dev.leverage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-locale")
class CellPlaceTest {

  @Test
  void aCellBeyondTheLastIsAtThePlaceOfTheLast() {
    assertEquals(3, CellPlace.of("a,", ',', 1, 9).column());
  }

  @Test
  void aCarriageReturnAtTheEndOfATextEndsALine() {
    assertEquals(1, CellPlace.lineBreaks("a\r", 0, 2));
  }
}
