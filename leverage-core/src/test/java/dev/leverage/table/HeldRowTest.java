package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.source.Location;
import org.junit.jupiter.api.Test;

class HeldRowTest {

  private final HeldRow held = HeldRow.of(TextRow.of("a", "b").onLine(7), 3);

  @Test
  void aRowIsKeptAsItWas() {
    assertEquals(2, held.size());
    assertEquals("a", held.text(0));
    assertEquals("b", held.text(1));
    assertEquals("", held.text(2));
    assertEquals("", held.text(9));
  }

  @Test
  void eachCellUnderTheHeaderHasItsPlaceAndOneBeyondThatOfTheLast() {
    assertEquals(Location.ofText("t.csv", 7, 1), held.location(0));
    assertEquals(Location.ofText("t.csv", 7, 3), held.location(2));
    assertEquals(Location.ofText("t.csv", 7, 3), held.location(9));
    assertEquals(Location.ofText("t.csv", 7, 1), held.location(-1));
  }

  @Test
  void aRowThatIsLongerThanTheHeaderKeepsItsCellsAndPlaces() {
    HeldRow longer = HeldRow.of(TextRow.of("a", "b"), 1);
    assertEquals("b", longer.text(1));
    assertEquals(Location.ofText("t.csv", 1, 2), longer.location(1));
  }
}
