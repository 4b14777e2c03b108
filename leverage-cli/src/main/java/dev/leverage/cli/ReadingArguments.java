package dev.leverage.cli;

import dev.leverage.Leverage;
import dev.leverage.format.Formats;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The documents that a command reads, and how. */
final class ReadingArguments {

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "The records to read; - is standard input.")
  private List<String> inputs = List.of();

  @Mixin private ReadingChoices choices = new ReadingChoices();

  List<String> inputs() {
    return inputs;
  }

  Optional<RecordFormat> format(Formats formats, CommandLine command) {
    return choices.format(formats, command);
  }

  boolean isStrict() {
    return choices.isStrict();
  }

  Leverage applyTo(Leverage leverage) {
    return choices.applyTo(leverage);
  }

  ReadOptions readOptions() {
    return choices.options();
  }
}
