package dev.leverage.source;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  private static Problem error(int line, String found) {
    return Problem.mismatch(
        ProblemCode.BAD_DURATION, Location.ofText("a.csv", line, 1), "a duration", found);
  }

  private static Problem warning(int number) {
    return Problem.of(ProblemCode.IGNORED, Location.of("a.csv"), "left out: " + number);
  }

  @Test
  void equalProblemsAreOneWithACount() {
    Problems problems = new Problems();
    problems.add(error(2, "x"));
    problems.add(error(3, "y"));
    problems.add(error(4, "x"));
    assertEquals(
        List.of(
            "a.csv:2:1: expected a duration, found x (and 1 more like it)",
            "a.csv:3:1: expected a duration, found y"),
        problems.list().stream().map(Problem::toString).toList());
  }

  @Test
  void theLastErrorThatFitsEndsTheOperationWithAllOfThem() {
    Problems problems = new Problems(3);
    problems.add(error(2, "x"));
    problems.add(warning(1));
    problems.add(error(3, "y"));
    LeverageException thrown =
        assertThrows(LeverageException.class, () -> problems.add(error(4, "z")));
    assertEquals(4, thrown.problems().size());
    assertEquals(
        List.of(
            "a.csv:2:1: expected a duration, found x",
            "a.csv:3:1: expected a duration, found y",
            "a.csv:4:1: expected a duration, found z"),
        thrown.getMessage().lines().toList());
  }

  @Test
  void warningsNeverEndTheOperationAndNeverGrowWithoutBound() {
    Problems problems = new Problems(2);
    for (int i = 0; i < 1000; i++) {
      problems.add(warning(i));
    }
    assertFalse(problems.hasErrors());
    assertDoesNotThrow(problems::throwIfErrors);
    assertEquals(3, problems.list().size());
    assertEquals(1000, problems.list().stream().mapToLong(Problem::occurrences).sum());
  }

  @Test
  void aProblemThatNothingCanFollowComesWithThoseBeforeIt() {
    Problems problems = new Problems();
    problems.add(error(2, "x"));
    LeverageException failure =
        problems.failure(
            Problem.of(ProblemCode.MALFORMED_DOCUMENT, Location.of("a.csv"), "broken"));
    assertEquals(2, failure.problems().size());
    assertThrows(IllegalArgumentException.class, () -> problems.failure(warning(1)));
  }

  @Test
  void errorsLeaveTheWarningsTheirRoom() {
    Problems problems = new Problems(3);
    problems.add(error(2, "x"));
    problems.add(error(3, "y"));
    for (int i = 0; i < 3; i++) {
      problems.add(warning(i));
    }
    assertEquals(5, problems.list().size());
    assertThrows(LeverageException.class, () -> new Problems(1).add(error(2, "x")));
    assertThrows(IllegalArgumentException.class, () -> new Problems(0));
  }
}
