package dev.leverage.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.Columns;
import dev.leverage.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

  @ParameterizedTest
  @CsvSource({
    "ab, ac, false",
    "abc, abd, true",
    "abc, add, false",
    "Project, project, true",
    "projects, Porjects, true",
    "abcdefghijkl, abcdefghixyz, true",
    "abcdefghijkl, abcdefghwxyz, false"
  })
  void oneLetterOfThreeMayDifferAndNoMoreThanThree(String word, String known, boolean near) {
    assertEquals(near, Suggestion.isNear(word, known));
  }

  @Test
  void wordsOfMoreThanSixtyLettersAreNotCompared() {
    String sixty = "a".repeat(60);
    String more = "a".repeat(61);
    assertTrue(Suggestion.isNear(sixty, sixty));
    assertEquals(Optional.empty(), Suggestion.nearest(more, List.of(sixty)));
    assertEquals(Optional.empty(), Suggestion.nearest(sixty, List.of(more)));
  }

  @Test
  void theNearestOfSeveralIsMeant() {
    assertEquals(
        Optional.of("Project"),
        Suggestion.nearest("Projekt", List.of("Produkt", "Project", "Rejects")));
  }

  @Test
  void tenColumnsAreNamed() {
    assertTrue(
        message(10)
            .endsWith(
                "there are \"c0\", \"c1\", \"c2\", \"c3\", \"c4\", \"c5\","
                    + " \"c6\", \"c7\", \"c8\", \"c9\""),
        message(10));
    assertTrue(message(11).endsWith("\"c9\" and others"), message(11));
    assertTrue(message(0).endsWith("there are no columns of the record's own"), message(0));
  }

  private static String message(int columns) {
    List<String> names = IntStream.range(0, columns).mapToObj(index -> "c" + index).toList();
    return Suggestion.unknownColumn(
            "Customer", new Columns(names), List.of("Agent"), Location.of("totals"))
        .toString();
  }
}
