package dev.leverage.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.record.Block;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the judge of prose errs on sentences that it was not tuned to; see docs/checking.md.
 */
class ProseEvaluationTest {

  private static final int[][] SECONDS_OF_TASKS = {
    {120 * 60, 51 * 60, 5}, {16 * 60, 8 * 60, 2}, {120 * 60, 90 * 60, 10}, {24 * 60, 18 * 60, 3},
    {4 * 60, 210, 2}, {40 * 60, 45 * 60, 5}, {2 * 60, 150, 2}, {4 * 60, 7 * 60, 3},
    {90, 3 * 60, 2}, {6 * 60, 12 * 60, 5}, {3 * 60, 8 * 60, 3}, {8 * 60, 25 * 60, 5},
    {8 * 60, 30 * 60, 5}, {90, 8 * 60, 3}, {16 * 60, 120 * 60, 5},
  };

  private static List<Finding> findings(String sentence) {
    Audit audit = new Audit();
    audit.day(DayHeader.of(Checked.DATE));
    audit.block(new Block.Prose(sentence), Location.ofText("a.md", 1, 1));
    int number = 0;
    for (int[] task : SECONDS_OF_TASKS) {
      audit.task(
          Task.titled("Task " + ++number)
              .human(Measure.ofMinutes(task[0]))
              .agentTime(Measure.of(Duration.ofSeconds(task[1])))
              .supervision(Measure.ofMinutes(task[2]))
              .agent("Claude")
              .build());
    }
    audit.endDay(DayFigures.ofTokens(Tokens.of(2_412_000)));
    audit.end();
    return audit.findings();
  }

  private static List<String> sentences(String text, String kind) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ProseEvaluationTest.class.getResourceAsStream("prose-" + text + ".txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(kind + "|"))
          .map(line -> line.substring(kind.length() + 1))
          .toList();
    }
  }

  /** Returns what was found in the sentences of a kind, such as {@code 2 of 28}. */
  private static String reported(String text, String kind) throws IOException {
    List<String> sentences = sentences(text, kind);
    long reported = sentences.stream().filter(sentence -> !findings(sentence).isEmpty()).count();
    return reported + " of " + sentences.size();
  }

  @ParameterizedTest
  @CsvSource({
    "development,wrong,28 of 28",
    "development,right,0 of 25",
    "development,other,0 of 40",
    "evaluation,wrong,27 of 28",
    "evaluation,right,0 of 20",
    "evaluation,other,2 of 30",
  })
  void theRatesAreThoseThatTheDocumentationStates(String text, String kind, String expected)
      throws IOException {
    assertEquals(expected, reported(text, kind));
  }
}
