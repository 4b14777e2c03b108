package dev.leverage.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is compiled, runs, and prints what it says. */
class ReadmeTest {

  private static final Path README = Path.of("..", "README.md");
  private static final Path PROGRAM =
      Path.of("src", "main", "java", "dev", "leverage", "examples", "FiveLines.java");

  @TempDir private Path folder;

  private static List<String> snippet() throws IOException {
    String text = Files.readString(README);
    int start = text.indexOf("```java\n") + "```java\n".length();
    return text.substring(start, text.indexOf("```", start)).lines().map(String::strip).toList();
  }

  @Test
  void theFiveLinesAreThoseOfAProgram() throws IOException {
    List<String> program = Files.readAllLines(PROGRAM).stream().map(String::strip).toList();
    assertEquals(5, snippet().size());
    int first = program.indexOf(snippet().get(0));
    assertTrue(first >= 0, "not in the program: " + snippet().get(0));
    assertEquals(snippet(), program.subList(first, first + 5));
  }

  @Test
  void theProgramPrintsWhatItsCommentSays() throws IOException, InterruptedException {
    Files.copy(Path.of("records", "2026-04-02.xlsx"), folder.resolve("april.xlsx"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                absoluteClassPath(),
                FiveLines.class.getName())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals("52.1x", printed.strip());
    assertEquals(
        Files.readString(Path.of("records", "2026-04-02.md")),
        Files.readString(folder.resolve("april.md")));
  }

  private static String absoluteClassPath() {
    String[] parts = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    return String.join(
        File.pathSeparator,
        List.of(parts).stream().map(part -> Path.of(part).toAbsolutePath().toString()).toList());
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    String text = Files.readString(README);
    java.util.regex.Matcher link =
        java.util.regex.Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(text);
    int links = 0;
    while (link.find()) {
      links++;
      assertTrue(Files.exists(Path.of("..").resolve(link.group(1))), link.group(1));
    }
    assertTrue(links > 5);
  }
}
