package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("any-locale")
class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "'',0", "abc,3", "é,1", "漢字,4", "한,2", "ｱ,1", "Ａ,2", "👩‍💻,2", "👍🏽,2", "☃,1", "☔,2", "ᄀ,2",
    "𠀀,2"
  })
  void wideCharactersTakeTwoColumns(String text, int width) {
    assertEquals(width, DisplayWidth.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "02ff,1", "0300,0", "036f,0", "0370,1", "10ff,1", "1100,2", "115f,2", "1160,0", "11ff,0",
        "1200,1",
    "3247,2", "3248,1", "324f,1", "3250,2", "fe0f,0", "fe10,2", "fe19,2", "fe1a,1", "1f3fa,2",
        "1f3fb,0",
    "1f3ff,0", "1f400,2", "3fffd,2", "3fffe,1", "e01ef,0", "e01f0,1"
  })
  void eachRangeBeginsAndEndsWhereItDoes(String point, int width) {
    assertEquals(width, DisplayWidth.of(Character.toString(Integer.parseInt(point, 16))));
  }
}
