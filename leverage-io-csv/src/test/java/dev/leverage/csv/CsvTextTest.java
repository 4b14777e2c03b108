package dev.leverage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.leverage.source.Location;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-locale")
class CsvTextTest {

  private static CsvText text(String text) {
    return CsvText.of("log.csv", text, ',');
  }

  @Test
  void anEmptyCellAtTheEndIsACell() {
    CsvText text = text("Task,Human,");
    CsvText.Cell last = text.lines().get(0).cells().get(2);
    assertEquals("", text.value(last));
    assertFalse(text.isQuoted(last));
  }

  @Test
  void noCellBeginsInTheMiddleOfAnother() {
    CsvText text = text("Task,Human\nPlan,4h\n");
    assertEquals(Optional.empty(), text.at(Location.ofText("log.csv", 2, 3)));
    assertEquals(Optional.of("4h"), text.at(Location.ofText("log.csv", 2, 6)).map(text::written));
  }

  @Test
  void aLoneQuoteIsWhatItIs() {
    CsvText text = text("Task,\"");
    assertEquals("\"", text.value(text.lines().get(0).cells().get(1)));
  }
}
