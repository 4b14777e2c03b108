package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.format.Change;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddedLinesTest {

  private static final AddedLines TWO_BEHIND_THE_THIRD = new AddedLines(3, 2);

  @ParameterizedTest
  @CsvSource({"1:5, 1:5", "3:5, 3:5", "4:5, 3:1", "5:5, 3:1", "6:5, 4:5", "9:1, 7:1"})
  void aChangeIsToldWhereItWouldHaveBeen(String after, String before) {
    Change change = new Change(place(after), "total tasks", "1", "2");
    assertEquals(
        new Change(place(before), "total tasks", "1", "2"), TWO_BEHIND_THE_THIRD.asBefore(change));
  }

  private static Location place(String place) {
    int colon = place.indexOf(':');
    return Location.ofText(
        "a.md",
        Long.parseLong(place.substring(0, colon)),
        Long.parseLong(place.substring(colon + 1)));
  }

  @Test
  void whatIsAddedAtTheBeginningIsToldOfTheFirstLine() {
    Change change = new Change(place("1:7"), "day", "", "2026-04-02");
    assertEquals(place("1:1"), new AddedLines(0, 2).asBefore(change).location());
  }

  @Test
  void aPlaceThatIsNoLineStays() {
    Location whole = Location.of("a.md");
    Change change = new Change(whole, "day", "", "2026-04-02");
    assertEquals(change, TWO_BEHIND_THE_THIRD.asBefore(change));
  }

  @Test
  void aProblemKeepsWhatItSays() {
    Problem problem =
        Problem.mismatch(ProblemCode.BAD_DURATION, place("8:3"), "a duration", "nothing");
    Problems said = new Problems();
    said.add(problem);
    Problems told = new Problems();
    TWO_BEHIND_THE_THIRD.tell(said, told);
    assertEquals(
        Problem.mismatch(ProblemCode.BAD_DURATION, place("6:3"), "a duration", "nothing"),
        told.list().get(0));
  }
}
