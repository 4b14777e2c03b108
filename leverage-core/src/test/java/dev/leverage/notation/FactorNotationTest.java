package dev.leverage.notation;

import static dev.leverage.notation.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.source.ProblemCode;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactorNotationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          141.2x     | 141.2
          180x       | 180
          1440.0x    | 1440.0
          1,297.7x   | 1297.7
          6.6×       | 6.6
          141.2 X    | 141.2
          52.1       | 52.1
          180        | 180
          0.0x       | 0.0
          8.0000000000000001 | 8.0000000000000001
          """)
  void readsFactorsWithTheirDecimals(String text, BigDecimal value) {
    assertEquals(
        Optional.of(new PrintedFactor(value)), FactorNotation.parse(text, DecimalMark.POINT));
    assertDoesNotThrow(() -> FactorNotation.check(text, DecimalMark.POINT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"~400x", "≈ 400", " ~ 400 ×"})
  void readsGuesses(String text) {
    assertEquals(
        Optional.of(new PrintedFactor(new BigDecimal("400"), true)),
        FactorNotation.parse(text, DecimalMark.POINT));
    assertDoesNotThrow(() -> FactorNotation.check(text, DecimalMark.POINT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "–", "—", "n/a"})
  void takesNothingForNothing(String text) {
    assertEquals(Optional.empty(), FactorNotation.parse(text, DecimalMark.POINT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "TBD",
        "-8",
        "--8",
        "~",
        "~~8x",
        "8~x",
        "52.1xx",
        "x52.1",
        "52.1%",
        "1e3x",
        "Infinity",
        "∞",
        "NaN",
        "0x10",
        "٨",
        "½",
        ".5x",
        "5.x",
        "1 297x",
        "12,97x",
        "1.234,5",
        "1,x"
      })
  void refusesEverythingElse(String text) {
    NotationException failure =
        assertThrows(NotationException.class, () -> FactorNotation.parse(text, DecimalMark.POINT));
    NotationException checked =
        assertThrows(NotationException.class, () -> FactorNotation.check(text, DecimalMark.POINT));
    assertEquals(failure.getMessage(), checked.getMessage());
    assertEquals(ProblemCode.BAD_FACTOR, failure.code());
    assertEquals("a factor such as \"52.1x\"", failure.expected());
  }

  @Test
  void saysWhatWasExpectedAndFound() {
    assertFails(
        ProblemCode.BAD_FACTOR,
        "expected a factor such as \"52.1x\", found \"-8x\"",
        () -> FactorNotation.parse("-8x", DecimalMark.POINT));
    assertFails(
        ProblemCode.BAD_FACTOR,
        "expected a factor such as \"52.1x\", found \"6,6x\" (which --decimal comma reads as"
            + " \"6.6x\")",
        () -> FactorNotation.parse("6,6x", DecimalMark.POINT));
    assertFails(
        ProblemCode.OUT_OF_RANGE,
        "expected a number of at most 1000 digits, found \"0." + "1".repeat(58) + "…\"",
        () -> FactorNotation.parse("0." + "1".repeat(1000), DecimalMark.POINT));
  }

  @Test
  void readsADecimalComma() {
    assertEquals(
        Optional.of(new PrintedFactor(new BigDecimal("1297.7"))),
        FactorNotation.parse("1.297,7x", DecimalMark.COMMA));
    assertEquals(
        Optional.of(new PrintedFactor(new BigDecimal("6.6"))),
        FactorNotation.parse("6,6x", DecimalMark.COMMA));
  }

  @Test
  void asksForAFactorWithTheMarkOfTheFile() {
    assertFails(
        ProblemCode.BAD_FACTOR,
        "expected a factor such as \"52,1x\", found \"fast\"",
        () -> FactorNotation.parse("fast", DecimalMark.COMMA));
  }

  @Test
  void refusesACommaOfAnUndecidedFile() {
    assertFails(
        ProblemCode.AMBIGUOUS_VALUE,
        "expected the option --decimal point (to read \"1297x\") or --decimal comma (to read"
            + " \"1.297x\"), found \"1,297x\"",
        () -> FactorNotation.parse("1,297x", DecimalMark.UNDECIDED));
  }

  @Test
  void printsAllDigitsWithoutAnExponent() {
    assertEquals("52.1x", FactorNotation.print(new BigDecimal("52.1")));
    assertEquals("1440.0x", FactorNotation.print(new BigDecimal("1440.0")));
    assertEquals("1000x", FactorNotation.print(new BigDecimal("1E+3")));
    assertEquals("0.0000001x", FactorNotation.print(new BigDecimal("1E-7")));
    assertEquals("1440.0", FactorNotation.printPlain(new BigDecimal("1440.0")));
  }

  @Test
  void refusesToPrintANegativeFactor() {
    IllegalArgumentException failure =
        assertThrows(
            IllegalArgumentException.class, () -> FactorNotation.print(new BigDecimal("-0.1")));
    assertEquals("a factor must not be negative: -0.1", failure.getMessage());
  }

  @Test
  void keepsTheDecimalsAsPartOfTheClaim() {
    PrintedFactor coarse = new PrintedFactor(new BigDecimal("180"));
    PrintedFactor fine = new PrintedFactor(new BigDecimal("180.0"));
    assertNotEquals(coarse, fine);
    assertEquals(0, coarse.decimals());
    assertEquals(1, fine.decimals());
    assertThrows(IllegalArgumentException.class, () -> new PrintedFactor(new BigDecimal("1E+3")));
    assertThrows(IllegalArgumentException.class, () -> new PrintedFactor(new BigDecimal("-1")));
  }
}
