package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.leverage.Leverage;
import dev.leverage.format.WriteOptions;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The big list of naughty strings, and edge cases of our own, through every format. */
@Tag("any-locale")
class HostileStringsTest {

  private static final Path NAUGHTY =
      Path.of("..", "..", "shared", "corpora", "csv", "naughty-strings", "blns.json").normalize();
  private static final Leverage LEVERAGE =
      Leverage.installed()
          .writing(WriteOptions.DEFAULT.withTaskOrder(WriteOptions.TaskOrder.GIVEN));

  private static final List<String> EDGES =
      List.of(
          "ends with a backslash\\",
          "\\|",
          "a\rb",
          "a\r\nb",
          "a\nb",
          "\u0000",
          "\u0001\u001f\u007f\u0080\u009f",
          "\ufffe\uffff",
          "_x0041_",
          "_x000D_",
          " outer blanks ",
          "\u00a0outer\u00a0",
          "\ufeffmark",
          "'",
          "''=1",
          "=1+1",
          "\t=1",
          "\uff1d1+1",
          "-",
          "–",
          "n/a",
          "Total",
          "| a | b |",
          "|---|",
          "# heading",
          "--- \n",
          "<!-- leverage: day -->",
          "]]>",
          "\u202egnp.exe",
          "2026-04-02",
          "1.5h",
          "~40m",
          "52.1x",
          "1e5",
          "00012",
          "TRUE",
          "#REF!",
          "a;b,c",
          "\"quoted\"",
          "\"\"",
          "@import",
          "{\"task\":1}",
          "[link](https://example.org)",
          "&lt;b&gt;",
          "*a* _b_ `c`",
          "\ud83d\ude00");

  private static List<String> naughty() throws IOException {
    assumeTrue(Files.exists(NAUGHTY), "skipped: there is no list of naughty strings at " + NAUGHTY);
    List<String> strings = new ArrayList<>(EDGES);
    Matcher string =
        Pattern.compile("^\\s*\"((?:[^\"\\\\]|\\\\.)*)\",?\\s*$", Pattern.MULTILINE)
            .matcher(Files.readString(NAUGHTY));
    while (string.find()) {
      strings.add(unescaped(string.group(1)));
    }
    return strings.stream().filter(text -> !text.isBlank()).toList();
  }

  private static String unescaped(String json) {
    return Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)")
        .matcher(json)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    switch (found.group(1).charAt(0)) {
                      case 'u' -> String.valueOf((char) Integer.parseInt(found.group(2), 16));
                      case 'n' -> "\n";
                      case 't' -> "\t";
                      case 'r' -> "\r";
                      case 'f' -> "\f";
                      case 'b' -> "\b";
                      default -> found.group(1);
                    }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"log.csv", "log.tsv", "log.md", "log.xlsx", "log.json", "log.jsonl"})
  void everyStringComesBackInEachField(String name) throws IOException {
    List<Task> tasks =
        naughty().stream()
            .map(text -> Task.titled(text).agent(text).extra("Note", text).build())
            .toList();
    assertEquals(559, tasks.size());
    Day day = Day.on(LocalDate.of(2026, 4, 2)).tasks(tasks).build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LEVERAGE.write(List.of(day), Target.of(name, out));
    Source source = Source.of(name, new ByteArrayInputStream(out.toByteArray()));
    List<Task> read = LEVERAGE.read(source).days().get(0).tasks();
    for (int i = 0; i < tasks.size(); i++) {
      assertEquals(tasks.get(i), read.get(i));
    }
    assertEquals(tasks.size(), read.size());
  }
}
