package dev.leverage.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.leverage.source.Location;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a figure in a sentence may mean, how near it is, and where it stands. */
class SubjectTest {

  private static Set<Subject> covered(Subject subject) {
    return Arrays.stream(Subject.values()).filter(subject::covers).collect(Collectors.toSet());
  }

  @Test
  void wordsThatTellLessMayMeanMore() {
    assertEquals(
        EnumSet.of(Subject.FACTOR, Subject.WEIGHTED_FACTOR, Subject.SUPERVISORY_WEIGHTED_FACTOR),
        covered(Subject.FACTOR));
    assertEquals(
        EnumSet.of(Subject.WEIGHTED_FACTOR, Subject.SUPERVISORY_WEIGHTED_FACTOR),
        covered(Subject.WEIGHTED_FACTOR));
    assertEquals(
        EnumSet.of(Subject.TIME, Subject.HUMAN, Subject.AGENT, Subject.SUPERVISION),
        covered(Subject.TIME));
    for (Subject exact :
        EnumSet.of(
            Subject.SUPERVISORY_WEIGHTED_FACTOR,
            Subject.TASKS,
            Subject.TOKENS,
            Subject.HUMAN,
            Subject.AGENT,
            Subject.SUPERVISION)) {
      assertEquals(EnumSet.of(exact), covered(exact));
    }
  }

  @Test
  void ofTwoFiguresThatAreEquallyNearNeitherIsNearer() {
    BigDecimal four = BigDecimal.valueOf(4);
    assertFalse(Fraction.of(3).isCloserTo(four, Fraction.of(5)));
    assertFalse(Fraction.of(5).isCloserTo(four, Fraction.of(3)));
  }

  @Test
  void aPlaceWithinATextIsALineAndAColumnOfIt() {
    Location begin = Location.ofText("a.md", 7, 3);
    assertEquals(Location.ofText("a.md", 7, 3), TextPlace.at(begin, "a\nb\nc", 0));
    assertEquals(Location.ofText("a.md", 8, 1), TextPlace.at(begin, "a\nb\nc", 2));
    assertEquals(Location.ofText("a.md", 9, 1), TextPlace.at(begin, "a\nb\nc", 4));
    assertEquals(Location.ofText("a.md", 7, 5), TextPlace.at(begin, "abc\nd", 2));
  }

  @Test
  void whereATextHasNoLinesItsPlaceIsThatOfAllOfIt() {
    Location cell = Location.ofCell("a.xlsx", "S", 2, 1);
    assertEquals(cell, TextPlace.at(cell, "a\nb", 2));
    Location value = Location.ofJson("a.json", 1, 9, "/title");
    assertEquals(value, TextPlace.at(value, "a\nb", 2));
  }
}
