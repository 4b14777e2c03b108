package dev.leverage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.Leverage;
import dev.leverage.format.Formats;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  private static void assertUsage(String message, String command, String... args) {
    assertEquals(
        new Ran(2, "", message + "\nTry '" + command + " --help' for more information.\n"),
        Ran.command(args));
  }

  @Test
  void withoutACommandTheHelpIsShown() {
    Ran ran = Ran.command();
    assertEquals(2, ran.exitCode());
    assertEquals(Ran.command("--help").out(), ran.err());
  }

  @Test
  void theHelpShowsTheCommands() {
    Ran ran = Ran.command("--help");
    assertEquals(0, ran.exitCode());
    assertEquals("", ran.err());
    for (String command : List.of("convert", "totals", "formats")) {
      assertTrue(ran.out().contains("\n  " + command + "  "), ran.out());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "convert",
        "check",
        "refresh",
        "new",
        "add",
        "totals",
        "formats",
        "config",
        "completion"
      })
  void theHelpOfEachCommandHasExamplesAndFitsTheTerminal(String command) {
    Ran ran = Ran.command(command, "--help");
    assertEquals(0, ran.exitCode());
    assertEquals("", ran.err());
    assertTrue(ran.out().startsWith("Usage: leverage " + command), ran.out());
    assertTrue(ran.out().contains("\nExample"), ran.out());
    assertTrue(ran.out().lines().allMatch(line -> line.length() <= 80), ran.out());
  }

  @Test
  void theVersionNamesTheFormats() {
    Ran ran = Ran.with(Leverage.with(Formats.of(new FailingFormat())), "", "--version");
    assertEquals(0, ran.exitCode());
    assertTrue(
        ran.out()
            .matches("leverage [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?\nformats: failing\njava: .+\n"),
        ran.out());
  }

  @Test
  void theFormatsAreListedWithWhatTheyKeep() {
    assertEquals(
        new Ran(
            0,
            """
            failing: a format that fails
              names   *.fail
              can     be read only
              keeps   tags
              loses   date, title, prose, days without tasks,
                      the division of a date into several days, tokens of a day,
                      totals stated without tasks, human estimate, agent time,
                      supervision time, tokens of a task, agent's name, approximate marks,
                      extra columns
            """,
            ""),
        Ran.with(Leverage.with(Formats.of(new FailingFormat())), "", "formats"));
  }

  @Test
  void anUnknownCommandIsGuessed() {
    assertUsage("Unknown command: 'totls'\nDid you mean leverage totals?", "leverage", "totls");
  }

  @Test
  void anUnknownOptionIsGuessed() {
    assertUsage(
        "Unknown option: '--ovrwrite'\nDid you mean --overwrite?",
        "leverage convert",
        "convert",
        "a.csv",
        "-o",
        "b.csv",
        "--ovrwrite");
  }

  @Test
  void anInputIsNeeded() {
    assertUsage("Missing required parameter: 'INPUT'", "leverage totals", "totals");
  }

  @Test
  void anOutputIsNeeded() {
    assertUsage(
        "Missing required option: '--output OUTPUT'", "leverage convert", "convert", "a.csv");
  }

  @Test
  void standardOutputNeedsAFormat() {
    assertUsage(
        "Standard output has no name that tells the format; add --to FORMAT",
        "leverage convert",
        "convert",
        "a.csv",
        "-o",
        "-");
  }

  @Test
  void theFormatOfTheOutputMustBeKnown() {
    Ran ran = ConvertTest.withoutEndings(Ran.command("convert", "a.csv", "-o", "b.pdf"));
    assertEquals(
        new Ran(
            2,
            "",
            """
            b.pdf: expected a name that ends in one of ENDINGS, found ".pdf"; --to names the format
            Try 'leverage convert --help' for more information.
            """),
        ran);
  }

  @Test
  void theFormatOfTheOutputMustBeWritable() {
    assertEquals(
        new Ran(
            2,
            "",
            """
            The format failing can be read but not written
            Try 'leverage convert --help' for more information.
            """),
        Ran.with(
            Leverage.with(Formats.of(new FailingFormat())), "", "convert", "a", "-o", "b.fail"));
  }

  @Test
  void aFormatMustBeInstalled() {
    assertEquals(
        new Ran(
            2,
            "",
            """
            Invalid value for option '--from': expected the name of a format (failing), found "exel"
            Try 'leverage totals --help' for more information.
            """),
        Ran.with(
            Leverage.with(Formats.of(new FailingFormat())), "", "totals", "a", "--from", "exel"));
  }

  @Test
  void anOptionTakesOnlyItsWords() {
    assertUsage(
        "Invalid value for option '--compare': expected previous, found" + " \"fortnight\"",
        "leverage totals",
        "totals",
        "a.csv",
        "--compare",
        "fortnight");
    assertUsage(
        "Invalid value for option '--precision': expected a number from 1 to 9, found \"10\"",
        "leverage totals",
        "totals",
        "a.csv",
        "--precision",
        "10");
    assertUsage(
        "Invalid value for option '--delimiter': expected comma, semicolon, tab, pipe or a"
            + " character of your own, found \"ab\"",
        "leverage totals",
        "totals",
        "a.csv",
        "--delimiter",
        "ab");
  }

  @Test
  void standardInputIsReadOnceAndAlone() {
    assertUsage("Standard input (-) can be read only once", "leverage totals", "totals", "-", "-");
    assertUsage(
        "Standard input (-) cannot be joined with other inputs; save it to a file first",
        "leverage convert",
        "convert",
        "-",
        "a.csv",
        "-o",
        "b.csv");
  }

  @Test
  void aNameIsNotEmpty() {
    assertUsage("The name of a file is empty", "leverage totals", "totals", "");
    assertUsage(
        "Not the name of a file: \"a\\u0000b\" (Nul character not allowed)",
        "leverage totals",
        "totals",
        "a\0b");
  }

  @Test
  void whatWasTypedIsPrintedSafely() {
    assertUsage("Unknown command: '\\u001b[31m'", "leverage", "\u001b[31m");
  }
}
