package dev.leverage.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a document is refused or remarked on: with a code, and a place that is one of it. */
final class Telling {

  private static final int ROWS_OF_A_SHEET = 1 << 20;
  private static final int COLUMNS_OF_A_SHEET = 1 << 14;

  /** What is wrong with one value or row, so that the document as a whole is no place for it. */
  private static final Set<ProblemCode> OF_ONE_PLACE =
      EnumSet.of(
          ProblemCode.RAGGED_ROW,
          ProblemCode.DUPLICATE_COLUMN,
          ProblemCode.MISSPELT_HEADER,
          ProblemCode.MISSING_HEADER,
          ProblemCode.MISSING_TITLE,
          ProblemCode.BAD_DURATION,
          ProblemCode.NEGATIVE_DURATION,
          ProblemCode.BAD_TOKENS,
          ProblemCode.BAD_FACTOR,
          ProblemCode.BAD_DATE,
          ProblemCode.BAD_NUMBER,
          ProblemCode.AMBIGUOUS_VALUE,
          ProblemCode.ERROR_VALUE,
          ProblemCode.MISSING_VALUE);

  private Telling() {}

  static void isComplete(LeverageException refused, Document document) {
    assertTrue(refused.problems().stream().anyMatch(Problem::isError), "no error");
    areComplete(refused.problems(), document);
  }

  static void areComplete(List<Problem> problems, Document document) {
    for (Problem problem : problems) {
      assertEquals(document.name(), problem.location().source(), problem::toString);
      assertFalse(problem.message().isBlank(), problem::toString);
      assertTrue(
          problem.toString().codePoints().noneMatch(Character::isISOControl), problem::toString);
      assertFalse(
          problem.location() instanceof Location.Whole && OF_ONE_PLACE.contains(problem.code()),
          () -> "no place: " + problem);
      isWithin(problem, document);
    }
  }

  private static void isWithin(Problem problem, Document document) {
    if (problem.location() instanceof Location.Cell cell) {
      assertTrue(cell.row() <= ROWS_OF_A_SHEET, problem::toString);
      assertTrue(cell.column() <= COLUMNS_OF_A_SHEET, problem::toString);
    } else if (problem.location() instanceof Location.Text place) {
      isWithin(problem, place, document);
    }
  }

  /** Where the bytes are no UTF-8, there is no saying where its lines end. */
  private static void isWithin(Problem problem, Location.Text place, Document document) {
    String text;
    try {
      text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document.bytes())).toString();
    } catch (CharacterCodingException malformed) {
      assertTrue(place.line() <= document.length() + 1L, problem::toString);
      return;
    }
    List<String> lines = lines(text, document);
    assertTrue(place.line() <= lines.size(), () -> problem + " of " + lines.size() + " lines");
    String line = lines.get((int) place.line() - 1);
    int characters = line.codePointCount(0, line.length());
    assertTrue(
        place.column() <= characters + 1L, () -> problem + " of " + characters + " characters");
  }

  /** Only a line feed ends a line of JSON Lines. */
  private static List<String> lines(String text, Document document) {
    boolean feedsOnly = document.name().endsWith(".jsonl");
    String fed = feedsOnly ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    return List.of(fed.split("\n", -1));
  }
}
