package dev.leverage.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.record.Claim;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowNumbersTest {

  private final Problems problems = new Problems();
  private final RowNumbers numbers = new RowNumbers(problems);
  private int line;

  /** Takes rows as they are printed, with what is expected behind a slash where one is wrong. */
  private List<String> day(String... rows) {
    List<Claim> claims = new ArrayList<>();
    Map<Location, Long> expected = new HashMap<>();
    for (String row : rows) {
      int slash = row.indexOf('/');
      String printed = slash < 0 ? row : row.substring(0, slash);
      Location place = Location.ofText("a.md", ++line, 1);
      claims.add(new Claim(Claim.Kind.ROW_NUMBER, printed, place));
      if (slash >= 0) {
        expected.put(place, Long.valueOf(row.substring(slash + 1)));
      }
    }
    return numbers.ofDay(claims, expected).stream()
        .map(number -> number.claim().text() + " " + number.found() + "->" + number.digits())
        .toList();
  }

  @Test
  void rightNumbersStay() {
    assertEquals(List.of(), day("1", "2", "3"));
    assertEquals(List.of(), problems.list());
  }

  @Test
  void numbersGoOnAfterOneThatWasWrong() {
    assertEquals(List.of("5 5->3", "6 6->4"), day("1", "2", "5/3", "6"));
    assertEquals(List.of(), problems.list());
  }

  @Test
  void theNextDayGoesOnOrBeginsAtOne() {
    assertEquals(List.of(), day("1", "2"));
    assertEquals(List.of("3 3->4"), day("3", "3/4"));
    assertEquals(List.of("5 5->1"), day("5/1", "2"));
    assertEquals(List.of("2 2->3"), day("2/3"));
  }

  @Test
  void signsAroundANumberAndZerosBeforeItStay() {
    assertEquals(List.of("#4 4->2"), day("#1", "#4/2", "#3"));
    assertEquals(List.of("003 003->005"), day("004", "003/5"));
    assertEquals(List.of("5 5->07"), day("06", "5/7"));
    assertEquals(List.of("0 0->8"), day("0/8"));
  }

  @Test
  void whatIsNoNumberIsPassedOver() {
    assertEquals(List.of("7 7->2"), day("A-1", "1", "none", "7/2", "3"));
  }

  @Test
  void namesOfTicketsAreLeftAlone() {
    assertEquals(List.of(), day("417/1", "23/2", "3"));
    assertEquals(
        List.of(
            "a.md:1:1: the numbers of these rows are left as they are, since most of them"
                + " do not follow each other"),
        problems.list().stream().map(Problem::toString).toList());
    assertEquals(List.of(), day("4", "5"));
  }

  @Test
  void halfOfTheNumbersMayBeWrong() {
    assertEquals(List.of("7 7->2", "8 8->4"), day("1", "7/2", "3", "8/4"));
    assertEquals(List.of(), problems.list());
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "#12, 12", "(3), 3", "007, 7", "x7, -1", "7a, -1", "7 8, -1", "-, -1"})
  void aNumberMayHaveSignsAroundIt(String text, long number) {
    assertEquals(number, RowNumbers.number(text));
  }

  @Test
  void numbersOfDifferentLengthsGetNoZeros() {
    assertEquals(List.of("15 15->3"), day("1", "2", "15/3"));
  }

  @Test
  void numbersThatBeginAtZeroBeginAtOneInstead() {
    assertEquals(List.of("0 0->1", "1 1->2", "2 2->3"), day("0/1", "1", "2"));
    assertEquals(List.of("0 0->1", "1 1->2"), day("0/1", "1"));
    assertEquals(List.of(), day("1", "2"));
  }
}
