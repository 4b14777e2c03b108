package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.Leverage;
import dev.leverage.audit.Audit;
import dev.leverage.audit.Finding;
import dev.leverage.format.ReadOptions;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences of the reference day hold, and each of their figures is seen when it is wrong. */
class ReferenceProseTest {

  private static final Path RECORD = Path.of("..", "examples", "records", "2026-04-02.md");

  private static List<Finding> findings(String text) throws IOException {
    Audit audit = new Audit(ReadOptions.DEFAULT);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Leverage.installed()
        .deliver(List.of(Source.of("day.md", new ByteArrayInputStream(bytes))), audit);
    return audit.findings();
  }

  @Test
  void theSentencesOfTheReferenceDayHold() throws IOException {
    assertEquals(List.of(), findings(Files.readString(RECORD)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fifteen tasks today               | Sixteen tasks today
          374.0 human-equivalent hours      | 347.0 human-equivalent hours
          431 Claude-minutes                | 413 Claude-minutes
          factor of 52.1x. That             | factor of 51.2x. That
          9.35 working weeks                | 9.53 working weeks
          Supervision took 60 minutes       | Supervision took 66 minutes
          factor of 374.0x. The agent       | factor of 347.0x. The agent
          2,412,000 tokens                  | 2,421,000 tokens
          leads with 141.2x                 | leads with 142.1x
          its 1440.0x for supervision       | its 1404.0x for supervision
          three working weeks of code       | four working weeks of code
          follow at 120.0x                  | follow at 121.0x
          report with 8.0x                  | report with 9.0x
          Two hours of Claude time          | Five hours of Claude time
          """)
  void aFigureMadeWrongIsTheOneFinding(String sentence, String wrong) throws IOException {
    String text = Files.readString(RECORD);
    String changed = text.replace(sentence, wrong);
    assertNotEquals(text, changed);
    List<Finding> findings = findings(changed);
    assertEquals(1, findings.size(), findings.toString());
    assertTrue(
        findings.get(0).location().toString().startsWith("day.md:" + line(changed, wrong) + ":"));
  }

  private static String line(String text, String part) {
    String before = text.substring(0, text.indexOf(part));
    return Long.toString(before.chars().filter(c -> c == '\n').count() + 1);
  }
}
