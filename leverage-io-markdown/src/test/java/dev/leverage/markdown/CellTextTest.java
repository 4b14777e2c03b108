package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell is a {@code #}, or several of them, in a line of a table. */
@Tag("any-locale")
class CellTextTest {

  private static CellText cell(String line) {
    return new CellText(line, line.indexOf('#'), line.lastIndexOf('#') + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "|  ### |;|   xx |",
        "|   # |;|  xx |",
        "|  # |;| xx |",
        "| # |;| xx |",
        "|#|;|xx|",
        "| ###  |;| xx   |",
        "| #  |;| xx |",
        "| #   |;| xx  |",
        "|  #  |;|  xx |",
        "|#   |;|xx  |",
        "|   #|;|  xx|",
        "a | # |;a | xx |",
        "# | a;xx | a",
        "a |  #;a | xx",
        "| 漢 | # |;| 漢 | xx |"
      })
  void aTextTakesThePaddingOfTheCellAndLeavesASpace(String line, String replaced) {
    assertEquals(replaced, cell(line).replaced("xx", false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"|  #  |;| xx  |", "| ### |;|  xx |", "|#|;|xx|", "|  ####  |;|    xx  |"})
  void aColumnThatKeepsToTheRightIsPaddedOnTheLeft(String line, String replaced) {
    assertEquals(replaced, cell(line).replaced("xx", true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"|####|;|xx|", "| #### |;| xx   |", "|  #|;| xx|", "|#  |;|xx |"})
  void aCellWithoutPaddingHasNoneInANewRow(String line, String replaced) {
    assertEquals(replaced, cell(line).replacedInNewRow("xx", false));
  }

  @ParameterizedTest
  @CsvSource({"|####|,|    |", "| ## |,|    |"})
  void aCellThatIsEmptiedKeepsItsWidth(String line, String replaced) {
    assertEquals(replaced, cell(line).replacedInNewRow("", false));
  }
}
