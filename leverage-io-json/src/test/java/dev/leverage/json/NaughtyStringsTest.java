package dev.leverage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.leverage.format.RecordFormat;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The Big List of Naughty Strings, which lies beside the repository where it is at hand. */
class NaughtyStringsTest {

  private static final Path LIST =
      Path.of("..", "..", "shared", "corpora", "csv", "naughty-strings", "blns.json");

  @Test
  void everyNaughtyStringComesBack() throws IOException {
    assumeTrue(Files.exists(LIST), "the Big List of Naughty Strings is not here");
    List<String> strings = strings();
    assertTrue(strings.size() > 500, () -> strings.size() + " strings");
    Day.Builder day = Day.builder();
    for (String string : strings) {
      String title = string.isBlank() ? "blank" : string;
      day.task(Task.titled(title).extra("Text", string).build());
    }
    List<Day> days = List.of(day.build());
    for (RecordFormat format : List.of(new JsonFormat(), new JsonLinesFormat())) {
      String text = Documents.write(days, format);
      assertEquals(days, Documents.read("a" + format.endings().get(0), text).days());
    }
  }

  private static List<String> strings() throws IOException {
    List<String> strings = new ArrayList<>();
    try (JsonParser parser =
        new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(LIST))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          strings.add(parser.getString());
        }
      }
    }
    return strings;
  }
}
