package dev.leverage.notation;

import static dev.leverage.notation.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.record.Tokens;
import dev.leverage.source.ProblemCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenNotationTest {

  private static final String EXPECTED =
      "expected a count of tokens such as \"2,412,000\" or \"1.2M\", found ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2412000           | 2412000
          2,412,000         | 2412000
          150k              | 150000
          150 K             | 150000
          1.2M              | 1200000
          361.0M            | 361000000
          1.5B              | 1500000000
          1,000.5k          | 1000500
          45k tokens        | 45000
          2,412,000 Tokens  | 2412000
          1 token           | 1
          0                 | 0
          2412000.0         | 2412000
          0.001k            | 1
          1000000000000000  | 1000000000000000
          1,000,000B        | 1000000000000000
          """)
  void readsCounts(String text, long count) {
    assertEquals(Optional.of(Tokens.of(count)), TokenNotation.parse(text, DecimalMark.POINT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"~595,000", "≈595k", "~ 595 k tokens", "~595000", "~0.595M"})
  void readsApproximateCounts(String text) {
    assertEquals(
        Optional.of(Tokens.of(595_000).approximately()),
        TokenNotation.parse(text, DecimalMark.POINT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u00a0", "-", "–", "—", "N/A"})
  void takesNothingForNothing(String text) {
    assertEquals(Optional.empty(), TokenNotation.parse(text, DecimalMark.UNDECIDED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TBD",
        "1.5",
        "0.0001k",
        "-5",
        "−5",
        "~",
        "k",
        "tokens",
        "5 t",
        "5 kk",
        "5k k",
        "5 tokens k",
        "5 tokens tokens",
        "1e6",
        "0x10",
        "NaN",
        "٨",
        "1_000",
        "2 412 000",
        "24,12",
        "1,2M tok",
        "5T",
        "5ktokens",
        "1.5 tokens",
        "5.",
        "5h",
        "5 million"
      })
  void refusesEverythingElse(String text) {
    NotationException failure =
        assertThrows(NotationException.class, () -> TokenNotation.parse(text, DecimalMark.POINT));
    assertEquals(ProblemCode.BAD_TOKENS, failure.code());
    assertEquals("a count of tokens such as \"2,412,000\" or \"1.2M\"", failure.expected());
  }

  @Test
  void saysWhatWasExpectedAndFound() {
    assertFails(
        ProblemCode.BAD_TOKENS,
        EXPECTED + "\"45 x\"",
        () -> TokenNotation.parse("45 x", DecimalMark.POINT));
    assertFails(
        ProblemCode.BAD_TOKENS,
        EXPECTED + "\"1,2M\" (which --decimal comma reads as \"1.2M\")",
        () -> TokenNotation.parse("1,2M", DecimalMark.POINT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000000000000001", "1000001B", "99999999999999999999"})
  void refusesMoreThanTheLargestCount(String text) {
    assertFails(
        ProblemCode.OUT_OF_RANGE,
        "expected a count of at most 1,000,000,000,000,000 tokens, found \"" + text + '"',
        () -> TokenNotation.parse(text, DecimalMark.POINT));
  }

  @Test
  void refusesAThousandAndOneDigits() {
    assertFails(
        ProblemCode.OUT_OF_RANGE,
        "expected a number of at most 1000 digits, found \"" + "9".repeat(60) + "…\"",
        () -> TokenNotation.parse("9".repeat(1_000_000), DecimalMark.POINT));
  }

  @Test
  void readsADecimalComma() {
    assertEquals(
        Optional.of(Tokens.of(2_412_000)), TokenNotation.parse("2.412.000", DecimalMark.COMMA));
    assertEquals(Optional.of(Tokens.of(1_200_000)), TokenNotation.parse("1,2M", DecimalMark.COMMA));
  }

  @Test
  void asksForACountWithTheMarksOfTheFile() {
    assertFails(
        ProblemCode.BAD_TOKENS,
        "expected a count of tokens such as \"2.412.000\" or \"1,2M\", found \"1,25\"",
        () -> TokenNotation.parse("1,25", DecimalMark.COMMA));
  }

  @Test
  void refusesACommaOfAnUndecidedFile() {
    assertFails(
        ProblemCode.AMBIGUOUS_VALUE,
        "expected the option --decimal point (to read \"1234k\") or --decimal comma (to read"
            + " \"1.234k\"), found \"1,234k\"",
        () -> TokenNotation.parse("1,234k", DecimalMark.UNDECIDED));
    assertFails(
        ProblemCode.AMBIGUOUS_VALUE,
        "expected the option --decimal point (to read \"2412000\"), found \"2,412,000\"",
        () -> TokenNotation.parse("2,412,000", DecimalMark.UNDECIDED));
    assertEquals(
        Optional.of(Tokens.of(1_200_000)), TokenNotation.parse("1.2M", DecimalMark.UNDECIDED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                | 0
          999              | 999
          1000             | 1,000
          595000           | 595,000
          2412000          | 2,412,000
          1000000000000000 | 1,000,000,000,000,000
          """)
  void printsSeparatorsOfThousands(long count, String text) {
    assertEquals(text, TokenNotation.print(Tokens.of(count)));
    assertEquals("~" + text, TokenNotation.print(Tokens.of(count).approximately()));
  }

  @Test
  void printsPlainly() {
    assertEquals("2412000", TokenNotation.printPlain(Tokens.of(2_412_000)));
    assertEquals("~595000", TokenNotation.printPlain(Tokens.of(595_000).approximately()));
  }
}
