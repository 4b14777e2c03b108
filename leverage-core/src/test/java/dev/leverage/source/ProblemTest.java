package dev.leverage.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ProblemTest {

  private static final Location D7 = Location.ofCell("april.xlsx", "Tasks", 7, 4);

  @Test
  void aMismatchSaysWhereWhatWasExpectedAndWhatWasFound() {
    Problem problem =
        Problem.mismatch(
            ProblemCode.BAD_DURATION,
            D7,
            "a duration such as \"51m\" or \"1.5h\"",
            Problem.quoted("51 x"));
    assertEquals(
        "april.xlsx:Tasks!D7: expected a duration such as \"51m\" or \"1.5h\", found \"51 x\"",
        problem.toString());
    assertEquals(Optional.of("\"51 x\""), problem.found());
    assertTrue(problem.isError());
  }

  @Test
  void aLossIsAWarning() {
    Problem problem = Problem.of(ProblemCode.LOSS, Location.of("april.csv"), "lost: tags");
    assertFalse(problem.isError());
    assertEquals(Severity.WARNING, problem.severity());
    assertEquals("april.csv: lost: tags", problem.toString());
  }

  @Test
  void nothingIsCalledNothing() {
    assertEquals("nothing", Problem.quoted(""));
  }

  @Test
  void aLongTextIsCutAtSixtyCharacters() {
    String emoji = "\uD83D\uDE80";
    assertEquals("\"" + emoji.repeat(60) + "…\"", Problem.quoted(emoji.repeat(61)));
    assertEquals("\"" + "x".repeat(60) + "\"", Problem.quoted("x".repeat(60)));
  }

  @Test
  void controlAndBidirectionalCharactersAreShownAsEscapes() {
    assertEquals("\\u001b[31m\\u202ered\\u000a", Problem.printable("\u001b[31m\u202ered\n"));
    assertEquals("half \\ud83d pair", Problem.printable("half \uD83D pair"));
  }

  @Property
  void noTextPutsAControlCharacterIntoAMessage(@ForAll String text) {
    Problem problem =
        Problem.mismatch(ProblemCode.BAD_DATE, Location.of(text), "a date", Problem.quoted(text));
    assertTrue(problem.toString().chars().noneMatch(Character::isISOControl));
  }

  @Test
  void codesPrintAsWordsWithHyphens() {
    assertEquals("bad-duration", ProblemCode.BAD_DURATION.id());
    assertEquals("missing-file", ProblemCode.MISSING_FILE.id());
  }
}
