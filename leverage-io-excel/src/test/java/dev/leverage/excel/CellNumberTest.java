package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CellNumberTest {

  @Property(tries = 2_000)
  void theShortWayToANumberAnswersAsTheLongOne(@ForAll("numbers") String text) {
    assertEquals(CellNumber.canonical(text), CellNumber.plain(text));
  }

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> digits = Arbitraries.strings().withChars("0019.").ofMaxLength(18);
    Arbitrary<String> anything = Arbitraries.strings().withChars("0159.-+eE x").ofMaxLength(18);
    return Arbitraries.oneOf(digits, anything);
  }
}
