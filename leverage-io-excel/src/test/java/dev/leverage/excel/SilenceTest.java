package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.child.ReadsAndWrites;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** POI's logging facade complains on standard error unless something answers to it. */
@Tag("slow")
class SilenceTest {

  private static final String MAIN = ReadsAndWrites.class.getName();

  @TempDir Path directory;

  @Test
  void nothingIsSaidOnTheClassPath() throws Exception {
    assertSilent(List.of("-cp", System.getProperty("java.class.path"), MAIN));
  }

  @Test
  void nothingIsSaidOnTheModulePath() throws Exception {
    List<String> entries =
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
    String tests =
        entries.stream().filter(entry -> entry.endsWith("test-classes")).findFirst().orElseThrow();
    String modules =
        entries.stream()
            .filter(entry -> !entry.equals(tests))
            .filter(entry -> !entry.matches(".*(junit|jqwik|testkit|apiguardian|opentest4j).*"))
            .collect(Collectors.joining(File.pathSeparator));
    assertSilent(List.of("-p", modules, "--add-modules", "dev.leverage.excel", "-cp", tests, MAIN));
  }

  private void assertSilent(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    command.add(directory.resolve("a.xlsx").toString());
    Path errors = directory.resolve("stderr");
    Path output = directory.resolve("stdout");
    Process child =
        new ProcessBuilder(command)
            .redirectError(errors.toFile())
            .redirectOutput(output.toFile())
            .start();
    assertEquals(0, child.waitFor(), () -> read(errors));
    assertEquals("", read(errors));
    assertEquals("1 day", read(output).strip());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
