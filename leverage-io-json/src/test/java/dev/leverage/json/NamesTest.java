package dev.leverage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("any-locale")
class NamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title", "TITLE", "ti-tle", "title_", "titles", "xtitle", "tittle", "titl", "itle", "tite",
        "tible", "titlo", "bitle", "titel", "ttile", "ittle"
      })
  void oneSlipIsSeen(String name) {
    assertEquals(Optional.of("title"), Names.nearly(name, Names.OF_DAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "tit", "weather", "tiel", "tixxe", "tielt", "titleix", "eltit", "tilxe"})
  void moreThanOneIsAnotherName(String name) {
    assertEquals(Optional.empty(), Names.nearly(name, Names.OF_DAY));
  }
}
