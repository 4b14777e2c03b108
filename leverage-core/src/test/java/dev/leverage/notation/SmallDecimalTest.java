package dev.leverage.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way is taken by what is common, so that it stays quick, and by nothing else. */
class SmallDecimalTest {

  private static long parse(String text) {
    return SmallDecimal.parse(text, 0, text.length(), DecimalMark.POINT);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7, 0",
    "51, 51, 0",
    "1.5, 15, 1",
    "0.0000001, 1, 7",
    "9999999999, 9999999999, 0",
    "9.999999999, 9999999999, 9"
  })
  void takesUpToTenDigits(String text, long digits, int decimals) {
    long decimal = parse(text);
    assertEquals(digits, SmallDecimal.unscaled(decimal));
    assertEquals(decimals, SmallDecimal.scale(decimal));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "12345678901", "1.2345678901", "1.2.3", ".5", "5.", "1,5", " 5", "5h", "-5"})
  void leavesEverythingElse(String text) {
    assertEquals(SmallDecimal.NONE, parse(text));
  }

  @ParameterizedTest
  @CsvSource({"~9999999999, 9999999999", "~1.234567890h, 1234567890"})
  void takesAPartOfALongerText(String text, long digits) {
    int to = text.endsWith("h") ? text.length() - 1 : text.length();
    assertEquals(digits, SmallDecimal.unscaled(SmallDecimal.parse(text, 1, to, DecimalMark.POINT)));
  }
}
