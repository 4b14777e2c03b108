package dev.leverage.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.notation.DecimalMark;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1234567.8 | true  | POINT | 1,234,567.8
          1234567.8 | true  | COMMA | 1.234.567,8
          1234567.8 | false | POINT | 1234567.8
          1234567.8 | false | COMMA | 1234567,8
          123456    | true  | POINT | 123,456
          123       | true  | POINT | 123
          123       | true  | COMMA | 123
          0.5       | true  | POINT | 0.5
          0.5       | false | COMMA | 0,5
          """)
  void aCorrectionIsGroupedAndMarkedLikeTheFigure(
      BigDecimal number, boolean grouped, DecimalMark mark, String printed) {
    assertEquals(
        "~" + printed + " h", new NumberStyle.Digits("~", " h", grouped, mark).print(number));
  }

  @Test
  void aCorrectionInHoursAndMinutesIsOne() {
    assertEquals("~7h 11m", new NumberStyle.Clock("~").print(BigDecimal.valueOf(431)));
  }

  @ParameterizedTest
  @CsvSource({"15, Fifteen tasks", "99, Ninety-nine tasks", "100, 100 tasks", "2.5, 2.5 tasks"})
  void aCorrectionIsAWordAsFarAsThereAreWords(BigDecimal number, String printed) {
    assertEquals(printed, new NumberStyle.Word(true, " tasks").print(number));
  }

  @Test
  void everyNumberBelowAHundredIsAWord() {
    for (int number = 0; number < 100; number++) {
      String word = NumberWords.print(number, false);
      assertEquals(number, NumberWords.value(word), word);
      assertEquals(number, NumberWords.value(NumberWords.print(number, true)), word);
    }
    assertEquals("thirty", NumberWords.print(30, false));
    assertEquals("forty-two", NumberWords.print(42, false));
    assertEquals("Nineteen", NumberWords.print(19, true));
  }

  @ParameterizedTest
  @CsvSource({"forty two, 42", "TWENTY, 20", "ten one, -1", "one, 1", "zero, 0", "some, -1"})
  void whatIsNoWordForANumberIsNone(String word, int number) {
    assertEquals(number, NumberWords.value(word));
  }
}
