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
import org.junit.jupiter.api.Test;

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

  private static List<String> sentences(String kind) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ProseEvaluationTest.class.getResourceAsStream("prose-evaluation.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(kind + "|"))
          .map(line -> line.substring(kind.length() + 1))
          .toList();
    }
  }

  private static long reported(String kind) throws IOException {
    return sentences(kind).stream().filter(sentence -> !findings(sentence).isEmpty()).count();
  }

  @Test
  void theRatesAreThoseThatTheDocumentationStates() throws IOException {
    for (String kind : List.of("right", "other", "wrong"))
      for (String s : sentences(kind))
        System.err.println(kind + " " + findings(s).size() + " " + s + findings(s));
    assertEquals(0, reported("right"));
    assertEquals(0, reported("other"));
    assertEquals(sentences("wrong").size(), reported("wrong"));
  }
}
