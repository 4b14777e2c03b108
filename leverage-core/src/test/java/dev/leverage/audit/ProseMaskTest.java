package dev.leverage.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseMaskTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "before `7x` after",
        "before <!-- 7x --> after",
        "before\n```\n7x\n```\nafter",
        "before\n| 7x | a |\nafter",
        "before\n[1]: /7x\nafter",
        "before [](7x) after",
        "before https://example.org/7x after",
        "before <b title=7x> after",
        "before ~~7x~~ after"
      })
  void whatIsNoProseIsBlank(String markdown) {
    String masked = ProseMask.of(markdown);
    assertEquals(markdown.length(), masked.length());
    assertEquals(markdown.lines().count(), masked.lines().count());
    assertEquals("before after", masked.replaceAll("\\[|\\]", "").strip().replaceAll("\\s+", " "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"    7x\n    8x", "\t7x\n\t8x"})
  void aBlockThatIsIndentedIsCode(String markdown) {
    assertEquals("", ProseMask.of(markdown).strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"**7x**", "> 7x", "_7x_", "1\n    7x"})
  void markupGoesAndItsWordsStay(String markdown) {
    assertEquals(markdown.indexOf("7x"), ProseMask.of(markdown).indexOf("7x"));
    assertEquals(-1, ProseMask.of(markdown).indexOf('*'));
    assertEquals(-1, ProseMask.of(markdown).indexOf('_'));
    assertEquals(-1, ProseMask.of(markdown).indexOf('>'));
  }
}
