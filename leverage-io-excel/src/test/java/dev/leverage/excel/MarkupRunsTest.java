package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MarkupRunsTest {

  @Property(tries = 2_000)
  void theLongestRunIsTheSameHoweverTheBytesArrive(
      @ForAll("markup") String markup,
      @ForAll @IntRange(min = 1, max = 24) int most,
      @ForAll @IntRange(min = 1, max = 20) int step) {
    byte[] bytes = markup.getBytes(StandardCharsets.US_ASCII);
    boolean atOnce = new MarkupRuns(most).exceeds(bytes, 0, bytes.length);
    MarkupRuns runs = new MarkupRuns(most);
    boolean inSteps = false;
    for (int from = 0; from < bytes.length; from += step) {
      inSteps |= runs.exceeds(bytes, from, Math.min(step, bytes.length - from));
    }
    assertEquals(longestRun(markup) > most, inSteps);
    assertEquals(inSteps, atOnce);
  }

  /** Counts from tag to tag; what looks like one in a comment or in character data is none. */
  private static int longestRun(String markup) {
    int longest = 0;
    int run = 0;
    for (int at = 0; at < markup.length(); ) {
      int end = at;
      boolean tag = markup.startsWith("<", at);
      if (markup.startsWith("<!-", at)) {
        end = end(markup, "-->", "<!-".length() + at);
      } else if (markup.startsWith("<![", at)) {
        end = end(markup, "]]>", "<![".length() + at);
      } else {
        int passed = markup.startsWith("<!", at) ? 3 : tag ? 2 : 1;
        end = Math.min(markup.length(), at + passed);
      }
      if (tag) {
        longest = Math.max(longest, run + 1);
        run = end - at - 1;
      } else {
        run += end - at;
      }
      at = end;
    }
    return Math.max(longest, run);
  }

  private static int end(String markup, String mark, int from) {
    // The dash or bracket that opened counts as one of the closing ones, as it always has.
    int found = markup.indexOf(mark, from - 1);
    return found < 0 ? markup.length() : found + mark.length();
  }

  @Provide
  Arbitrary<String> markup() {
    return Arbitraries.of("<", ">", "<!--", "-->", "<![", "]]>", "-", "]", "a", "bc", "!", "/")
        .list()
        .ofMaxSize(24)
        .map(parts -> String.join("", parts));
  }
}
