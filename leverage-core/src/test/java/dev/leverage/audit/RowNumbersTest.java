package dev.leverage.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.record.Claim;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.Problems;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowNumbersTest {

  private final Problems problems = new Problems();
  private final RowNumbers numbers = new RowNumbers(problems);
  private int line;

  /** Takes rows as they are printed, one below the other. */
  private List<String> day(String... rows) {
    List<Claim> claims = new ArrayList<>();
    for (String printed : rows) {
      Location place = Location.ofText("a.md", ++line, 1);
      claims.add(new Claim(Claim.Kind.ROW_NUMBER, printed, place));
    }
    return numbers.ofDay(claims).stream()
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
    assertEquals(List.of("5 5->3", "6 6->4"), day("1", "2", "5", "6"));
    assertEquals(List.of(), problems.list());
  }

  @Test
  void theNextDayGoesOnOrBeginsAtOne() {
    assertEquals(List.of(), day("1", "2"));
    assertEquals(List.of("3 3->4"), day("3", "3"));
    assertEquals(List.of("5 5->1"), day("5", "2"));
    assertEquals(List.of("2 2->1"), day("2"));
  }

  @Test
  void signsAroundANumberAndZerosBeforeItStay() {
    assertEquals(List.of("#4 4->2"), day("#1", "#4", "#3"));
    assertEquals(List.of("003 003->005"), day("004", "003"));
    assertEquals(List.of("5 5->07"), day("06", "5"));
    assertEquals(List.of("0 0->8"), day("0"));
  }

  @Test
  void whatIsNoNumberIsPassedOver() {
    assertEquals(List.of("7 7->2"), day("A-1", "1", "none", "7", "3"));
  }

  @Test
  void namesOfTicketsAreLeftAlone() {
    assertEquals(List.of(), day("417", "23", "3"));
    assertEquals(
        List.of(
            "a.md:1:1: the numbers of these rows are left as they are, since most of them"
                + " do not follow each other"),
        problems.list().stream().map(Problem::toString).toList());
    assertEquals(List.of(), day("4", "5"));
  }

  @Test
  void halfOfTheNumbersMayBeWrong() {
    assertEquals(List.of("7 7->2", "8 8->4"), day("1", "7", "3", "8"));
    assertEquals(List.of(), problems.list());
  }

  @Test
  void numbersThatAreExchangedAreExchangedBack() {
    assertEquals(List.of("2 2->1", "1 1->2"), day("2", "1", "3", "4"));
    assertEquals(List.of("7 7->6", "6 6->7"), day("5", "7", "6", "8"));
  }

  @Test
  void aDayIsJudgedByTheNewNumbersOfTheDayBefore() {
    assertEquals(List.of("9 9->4"), day("1", "2", "3", "9"));
    assertEquals(List.of("5 5->6"), day("5", "5", "7"));
  }

  /** Refreshing twice is refreshing once. */
  @Property
  void newNumbersNeedNoOthers(
      @ForAll @Size(max = 4) List<@Size(max = 6) List<@IntRange(max = 9) Integer>> days) {
    List<List<String>> now = new ArrayList<>();
    line = 0;
    RowNumbers first = new RowNumbers(new Problems());
    for (List<Integer> day : days) {
      List<Claim> claims = claims(day.stream().map(String::valueOf).toList());
      List<String> texts = new ArrayList<>(claims.stream().map(Claim::text).toList());
      first
          .ofDay(claims)
          .forEach(changed -> texts.set(claims.indexOf(changed.claim()), changed.digits()));
      now.add(texts);
    }
    line = 0;
    RowNumbers second = new RowNumbers(new Problems());
    for (List<String> day : now) {
      assertEquals(List.of(), second.ofDay(claims(day)), now.toString());
    }
  }

  private List<Claim> claims(List<String> texts) {
    List<Claim> claims = new ArrayList<>();
    for (String text : texts) {
      claims.add(new Claim(Claim.Kind.ROW_NUMBER, text, Location.ofText("a.md", ++line, 1)));
    }
    line++;
    return claims;
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "#12, 12", "(3), 3", "007, 7", "x7, -1", "7a, -1", "7 8, -1", "-, -1"})
  void aNumberMayHaveSignsAroundIt(String text, long number) {
    assertEquals(number, RowNumbers.number(text));
  }

  @Test
  void numbersOfDifferentLengthsGetNoZeros() {
    assertEquals(List.of("15 15->3"), day("1", "2", "15"));
  }

  @Test
  void numbersThatBeginAtZeroBeginAtOneInstead() {
    assertEquals(List.of("0 0->1", "1 1->2", "2 2->3"), day("0", "1", "2"));
    assertEquals(List.of("0 0->1", "1 1->2"), day("0", "1"));
    assertEquals(List.of(), day("1", "2"));
  }
}
