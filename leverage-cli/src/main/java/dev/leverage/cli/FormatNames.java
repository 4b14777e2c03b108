package dev.leverage.cli;

import dev.leverage.format.Formats;
import dev.leverage.format.RecordFormat;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.table.Misspelling;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Looks up the formats that the user names; an unknown one is wrong usage. */
final class FormatNames {

  private FormatNames() {}

  static RecordFormat named(String name, String option, Formats formats, CommandLine command) {
    try {
      return formats.named(name);
    } catch (LeverageException e) {
      String near =
          Misspelling.nearest(name, formats.all().stream().map(RecordFormat::name).toList())
              .map(word -> "; did you mean " + word + "?")
              .orElse("");
      throw wrongUsage("Invalid value for option '" + option + "': ", near, e, command);
    }
  }

  static RecordFormat ofEnding(String fileName, Formats formats, CommandLine command) {
    try {
      return formats.forName(fileName);
    } catch (LeverageException e) {
      throw wrongUsage(fileName + ": ", "; --to names the format", e, command);
    }
  }

  private static ParameterException wrongUsage(
      String before, String after, LeverageException failure, CommandLine command) {
    Problem problem = failure.problems().get(0);
    return new ParameterException(command, before + problem.message() + after);
  }
}
