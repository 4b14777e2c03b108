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

  @Test
  void ofEquallyNearWordsTheFirstIsMeant() {
    assertEquals(
        Optional.of("Projeet"), Misspelling.nearest("Projekt", List.of("Projeet", "Project")));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "'', abc, 3",
    "abc, '', 3",
    "abc, bc, 1",
    "bc, abc, 1",
    "abc, abd, 1",
    "abc, acb, 1",
    "kitten, sitting, 3"
  })
  void distanceIsTheNumberOfLettersThatAreLeftOutAddedChangedOrSwapped(
      String text, String word, int distance) {
    assertEquals(distance, Misspelling.distance(text, word));
  }

  @ParameterizedTest
  @CsvSource({
    "human, human, false",
    "humen, human, true",
    "humans, human, true",
    "humen, hume, false",
    "huma, human, false",
    "hxmen, human, false",
    "tokanz, tokens, false",
    "estimat, estimate, true",
    "estimt, estimate, true",
    "estim, estimate, false",
    "oversghi, oversight, true",
    "abcdefgx, abcdefgh, true",
    "abcdefxx, abcdefgh, true",
    "abcdexxx, abcdefgh, false",
    "abcdexx, abcdefg, false",
    "abcdefghij, abcdefgh, true"
  })
  void aWordIsMisspeltByOneLetterAndALongOneByTwo(String text, String word, boolean misspelt) {
    assertEquals(misspelt, Misspelling.isOne(text, word));
  }
}
