package dev.leverage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours, silence, completion and manual pages. */
class MannersTest {

  @TempDir private Path folder;

  @Test
  void errorsAreColouredOnlyIfAsked() {
    Ran plain = Ran.in(folder, "totals", "%none.csv");
    assertEquals(new Ran(3, "", "none.csv: there is no such file\n"), plain);
    assertEquals(
        new Ran(3, "", "\u001b[1;31mnone.csv\u001b[0m: there is no such file\n"),
        Ran.in(folder, "totals", "%none.csv", "--color", "always"));
    assertEquals(plain, Ran.in(folder, "totals", "%none.csv", "--color", "never"));
    assertEquals(2, Ran.in(folder, "totals", "%none.csv", "--color", "blue").exitCode());
    assertTrue(Ran.command("--color", "always", "--help").out().contains("\u001b["));
    assertFalse(Ran.command("--help").out().contains("\u001b["));
  }

  @Test
  void quietSaysOnlyWhatIsWrong() throws IOException {
    ReferenceDay.in(folder);
    assertEquals(
        new Ran(0, "", ""), Ran.in(folder, "convert", "%april.csv", "-o", "%april.md", "--quiet"));
    assertEquals(
        new Ran(3, "", "april.md: exists already; --overwrite replaces it\n"),
        Ran.in(folder, "convert", "%april.csv", "-o", "%april.md", "-q"));
  }

  @Test
  void aFormatThatIsMisspeltIsGuessed() {
    Ran ran = Ran.command("totals", "a", "--from", "exel");
    assertTrue(ran.err().contains("found \"exel\"; did you mean excel?\n"), ran.err());
    assertEquals(2, ran.exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void theCompletionNamesEachCommandAndItsOptions(String shell) {
    Ran ran = Ran.command("completion", shell);
    assertEquals(0, ran.exitCode());
    assertEquals("", ran.err());
    for (String word :
        List.of("convert", "refresh", "merge-days", "add-totals", "markdown", "quarter")) {
      assertTrue(ran.out().contains(word), word);
    }
    assertEquals(ran, Ran.command("completion", shell));
  }

  @Test
  void thereIsAManualPageForEachCommand() throws IOException {
    ManPages.main(new String[] {folder.toString()});
    try (Stream<Path> pages = Files.list(folder)) {
      for (Path page : pages.toList()) {
        String text = Files.readString(page);
        assertTrue(text.startsWith(".TH \"LEVERAGE"), text);
        assertTrue(text.contains("\n.SH EXAMPLES\n"), text);
        assertTrue(text.contains("\n.B \\-h, \\-\\-help\n"), text);
      }
    }
    assertTrue(
        Files.readString(folder.resolve("leverage-convert.1"))
            .contains(
                "\n.SH NAME\nleverage\\-convert \\- Converts records from one format to another"));
    assertTrue(Files.exists(folder.resolve("leverage.1")));
  }
}
