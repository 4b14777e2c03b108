package dev.leverage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {

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
    assertEquals(near, Misspelling.isNear(word, known));
  }

  @Test
  void wordsOfMoreThanSixtyLettersAreNotCompared() {
    String sixty = "a".repeat(60);
    String more = "a".repeat(61);
    assertTrue(Misspelling.isNear(sixty, sixty));
    assertEquals(Optional.empty(), Misspelling.nearest(more, List.of(sixty)));
    assertEquals(Optional.empty(), Misspelling.nearest(sixty, List.of(more)));
  }

  @Test
  void theNearestOfSeveralIsMeant() {
    assertEquals(
        Optional.of("Project"),
        Misspelling.nearest("Projekt", List.of("Produkt", "Project", "Rejects")));
  }
}
