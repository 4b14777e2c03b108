package dev.leverage.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          141.3x                | 141.3x         | 141.2x        | 141.2x
          **7 hrs 12 min**      | 7 hrs 12 min   | 8h 5m         | **8 hrs 05 min**
          7 hrs 5 min           | 7 hrs 5 min    | 8h 6m         | 8 hrs 6 min
          7h 05m                | 7h 05m         | 8h 12m        | 8h 12m
          12h 30m               | 12h 30m        | 8h 5m         | 8h 05m
          12 h                  | 12 h           | 8 h           | 8 h
          90m                   | 90m            | 1h 30m        | 1h 30m
          1,297.7x              | 1,297.7x       | 1,298.0x      | 1,298.0x
          85m (1.6h)            | 1.6h           | 1.4h          | 85m (1.4h)
          115x 15x              | 15x            | 16x           | 115x 16x
          1.15x 15x             | 15x            | 16x           | 1.15x 16x
          ~15 15                | 15             | 16            | ~15 16
          150 15                | 15             | 16            | 150 16
          **7** h               | 7 h            | 8 h           | **8** h
          """)
  void aFigureIsReplacedAndWhatStandsAroundItStays(
      String source, String found, String expected, String result) {
    FigureText text = new FigureText(source);
    text.replace(found, expected);
    assertEquals(result, text.source());
  }

  @Test
  void whatIsPrintedNowIsReturned() {
    assertEquals(
        Optional.of("8 hrs 05 min"),
        new FigureText("**7 hrs 12 min**").replace("7 hrs 12 min", "8h 5m"));
    assertEquals(Optional.of("8 h"), new FigureText("**7** h").replace("7 h", "8 h"));
  }

  @ParameterizedTest
  @CsvSource({
    "7 h, 9 h, 10 h",
    "17 h, 7 h, 8 h",
    "**7** hrs **12** min, 7 hrs 12 min, 8h 5m",
    "**90** m, 90 m, 1h 30m"
  })
  void aFigureThatIsNotFoundChangesNothing(String source, String found, String expected) {
    FigureText text = new FigureText(source);
    assertEquals(Optional.empty(), text.replace(found, expected));
    assertEquals(source, text.source());
  }

  @Test
  void figuresAreReplacedFromLeftToRightAndNoneTwice() {
    FigureText text = new FigureText("9x (10x) 9x");
    text.replace("9x", "10x");
    text.replace("10x", "11x");
    text.replace("9x", "12x");
    assertEquals("10x (11x) 12x", text.source());
  }

  @Test
  void aBareNumberIsNotTheNumberOfAnotherUnit() {
    FigureText text = new FigureText("10 weeks (10)");
    assertEquals(Optional.of("400"), text.replace("10", "400"));
    assertEquals("10 weeks (400)", text.source());
    assertEquals(Optional.empty(), new FigureText("10 weeks").replace("10", "400"));
    FigureText bold = new FigureText("**10**");
    bold.replace("10", "400");
    assertEquals("**400**", bold.source());
  }

  @Test
  void aFigureMayBeginTheCell() {
    FigureText text = new FigureText("12 **min**");
    assertEquals(Optional.of("13 min"), text.replace("12 min", "13 min"));
    assertEquals("13 **min**", text.source());
  }

  @Test
  void theEndOfALongerNumberIsNoFigure() {
    FigureText text = new FigureText("012 and 12");
    assertEquals(Optional.of("13"), text.replace("12", "13"));
    assertEquals("012 and 13", text.source());
  }
}
