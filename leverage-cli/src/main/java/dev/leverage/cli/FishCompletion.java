package dev.leverage.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The completion of fish, which picocli does not make. */
final class FishCompletion {

  private final StringBuilder script = new StringBuilder();
  private final String name;

  private FishCompletion(String name) {
    this.name = name;
  }

  static String of(CommandSpec whole) {
    FishCompletion completion = new FishCompletion(whole.name());
    completion.script.append("# Completion of ").append(whole.name()).append(" for fish.\n");
    for (OptionSpec option : whole.options()) {
      completion.option("__fish_use_subcommand", option);
    }
    for (CommandLine command : whole.subcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      completion.line(
          "__fish_use_subcommand", " -f -a " + spec.name() + " -d " + quoted(firstSentence(spec)));
    }
    for (CommandLine command : whole.subcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      String condition = "__fish_seen_subcommand_from " + spec.name();
      spec.positionalParameters().stream()
          .filter(parameter -> !candidates(parameter).isEmpty())
          .forEach(
              parameter -> completion.line(condition, " -f -a " + quoted(candidates(parameter))));
      spec.options().forEach(option -> completion.option(condition, option));
    }
    return completion.script.toString();
  }

  private static String firstSentence(CommandSpec spec) {
    return String.format(Locale.ROOT, spec.usageMessage().description()[0]);
  }

  private void option(String condition, OptionSpec option) {
    if (option.hidden()) {
      return;
    }
    StringBuilder rest = new StringBuilder();
    for (String one : option.names()) {
      rest.append(one.startsWith("--") ? " -l " + one.substring(2) : " -s " + one.substring(1));
    }
    if (option.arity().max() > 0) {
      String candidates = candidates(option);
      rest.append(candidates.isEmpty() ? " -r" : " -x -a " + quoted(candidates));
    }
    String[] description = option.description();
    if (description.length > 0) {
      rest.append(" -d ").append(quoted(String.format(Locale.ROOT, description[0])));
    }
    line(condition, rest.toString());
  }

  private void line(String condition, String rest) {
    script
        .append("complete -c ")
        .append(name)
        .append(" -n ")
        .append(quoted(condition))
        .append(rest);
    script.append('\n');
  }

  private static String candidates(ArgSpec argument) {
    Iterable<String> words = argument.completionCandidates();
    return words == null ? "" : String.join(" ", words);
  }

  private static String quoted(String text) {
    return List.of(text.split("\\R")).stream()
        .map(line -> line.replace("\\", "\\\\").replace("'", "\\'"))
        .collect(Collectors.joining(" ", "'", "'"));
  }
}
