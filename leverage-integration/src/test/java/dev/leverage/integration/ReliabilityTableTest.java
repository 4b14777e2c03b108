package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of docs/reliability.md names tests that exist, for every case. */
@Tag("any-locale")
class ReliabilityTableTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern CASE = Pattern.compile("\\| (\\d+) \\| .*");
  private static final Pattern TEST_ANNOTATION =
      Pattern.compile("@(Test|ParameterizedTest|Property|Example)\\b");
  private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

  private static List<String> cases() throws IOException {
    return Files.readAllLines(ROOT.resolve("docs").resolve("reliability.md")).stream()
        .filter(line -> CASE.matcher(line).matches())
        .toList();
  }

  @Test
  void everyCaseStandsInTheTableOnce() throws IOException {
    List<Integer> numbers = new ArrayList<>();
    for (String line : cases()) {
      Matcher matcher = CASE.matcher(line);
      assertTrue(matcher.matches());
      numbers.add(Integer.valueOf(matcher.group(1)));
    }
    assertEquals(IntStream.rangeClosed(1, 28).boxed().toList(), numbers);
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String line : cases()) {
      Matcher test = TEST.matcher(line);
      assertTrue(test.find(), "a case without a test: " + line);
      do {
        if (!exists(test.group(1), test.group(2))) {
          missing.add(test.group());
        }
      } while (test.find());
    }
    assertEquals(List.of(), missing);
  }

  /** More than one class may bear the name; a method is a test if it is annotated as one. */
  private static boolean exists(String type, String method) throws IOException {
    for (Path file : sources(type + ".java")) {
      String text = Files.readString(file);
      int declaration = text.indexOf("void " + method + "(");
      if (declaration >= 0 && isTest(text.substring(0, declaration))) {
        return true;
      }
    }
    return false;
  }

  /** The annotation stands behind the end of the method before. */
  private static boolean isTest(String before) {
    int previous = before.lastIndexOf("\n  }\n");
    return TEST_ANNOTATION.matcher(before.substring(Math.max(previous, 0))).find();
  }

  private static List<Path> sources(String name) throws IOException {
    try (Stream<Path> files =
        Files.find(
            ROOT,
            12,
            (path, attributes) -> path.endsWith(name) && !path.toString().contains("target"))) {
      return files.toList();
    }
  }
}
