package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextNotationTest {

  @Property
  void anyTextComesBackFromItsEscapes(@ForAll("escapable") String text) {
    String stored = EscapedText.encode(text);
    assertEquals(text, EscapedText.decode(stored));
    assertTrue(stored.chars().noneMatch(c -> c < 9 || c == 0xFFFE || c == 0xFFFF));
  }

  @Provide
  Arbitrary<String> escapable() {
    return Arbitraries.of(
            "_", "x", "_x", "0041", "0", "4", "1", "\u0007", "\r", "\uD800", "\uDC00", "a")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Property
  void anyTagsComeBackFromOneCell(@ForAll List<@net.jqwik.api.From("tags") String> tags) {
    assertEquals(tags, TagList.split(TagList.join(tags)));
  }

  @Provide
  Arbitrary<String> tags() {
    return Arbitraries.strings()
        .withChars("a ,\\")
        .ofMinLength(1)
        .ofMaxLength(5)
        .filter(tag -> !tag.isBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "0.33333333333333331, 0.3333333333333333",
    "0.1, 0.1",
    "0.10000000000000001, 0.1",
    "1E+3, 1000",
    "1.50, 1.5",
    "007, 7",
    "-0, 0",
    "120, 120",
    "12345678901234567, 12345678901234568",
    "+5, 5"
  })
  void numbersArePlainAndShort(String stored, String plain) {
    assertEquals(plain, CellNumber.plain(stored));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", ".", "e5", "5e", "5e1000", "1.2.3", "--5", "Infinity", "5f", "٣"})
  void otherTextsAreNoNumbers(String stored) {
    assertNull(CellNumber.plain(stored));
  }
}
