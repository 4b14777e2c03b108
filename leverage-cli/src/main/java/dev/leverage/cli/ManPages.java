package dev.leverage.cli;

import dev.leverage.Leverage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual pages, made from what {@code --help} says. */
public final class ManPages {

  private ManPages() {}

  /**
   * Writes the pages to a folder; run by the build.
   *
   * @param args the folder
   * @throws IOException if a page cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Ansi.OFF);
    CommandSpec whole = LeverageCommand.spec(console, Leverage.installed());
    Files.writeString(folder.resolve("leverage.1"), page(whole));
    for (CommandLine command : whole.subcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      Files.writeString(folder.resolve("leverage-" + spec.name() + ".1"), page(spec));
    }
  }

  static String page(CommandSpec spec) {
    String title = spec.qualifiedName("-");
    StringBuilder page = new StringBuilder();
    page.append(".TH ").append(quoted(title.toUpperCase(Locale.ROOT))).append(" 1 \"\" leverage\n");
    String[] description = spec.usageMessage().description();
    String summary = plain(description[0]).replaceAll("\\.$", "");
    page.append(".SH NAME\n").append(text(title + " - " + summary)).append('\n');
    page.append(".SH SYNOPSIS\n");
    Arrays.stream(spec.usageMessage().customSynopsis())
        .forEach(line -> page.append(".B ").append(text(plain(line))).append('\n'));
    page.append(".SH DESCRIPTION\n");
    for (String paragraph : description) {
      page.append(paragraph.isEmpty() ? ".PP" : text(plain(paragraph))).append('\n');
    }
    appendParameters(spec, page);
    appendCommands(spec, page);
    page.append(".SH EXAMPLES\n.nf\n");
    for (String line : spec.usageMessage().footer()) {
      page.append(text(plain(line))).append('\n');
    }
    page.append(".fi\n.SH \"SEE ALSO\"\n").append(seeAlso(spec)).append('\n');
    return page.toString();
  }

  private static void appendParameters(CommandSpec spec, StringBuilder page) {
    page.append(".SH OPTIONS\n");
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      entry(parameter.paramLabel(), parameter.description(), page);
    }
    for (OptionSpec option : spec.options()) {
      String names = String.join(", ", option.names());
      String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
      entry(names + value, option.description(), page);
    }
  }

  private static void appendCommands(CommandSpec spec, StringBuilder page) {
    if (!spec.subcommands().isEmpty()) {
      page.append(".SH COMMANDS\n");
      for (CommandLine command : spec.subcommands().values()) {
        CommandSpec sub = command.getCommandSpec();
        entry(sub.name(), sub.usageMessage().description(), page);
      }
    }
  }

  private static void entry(String term, String[] description, StringBuilder page) {
    page.append(".TP\n.B ").append(text(term)).append('\n');
    page.append(text(description.length == 0 ? "" : plain(description[0]))).append('\n');
  }

  private static String seeAlso(CommandSpec spec) {
    Stream<String> others =
        spec.subcommands().isEmpty()
            ? Stream.of(spec.root().name())
            : spec.subcommands().keySet().stream().map(name -> spec.name() + "-" + name);
    return others.map(name -> "\\fB" + text(name) + "\\fR(1)").collect(Collectors.joining(", "));
  }

  private static String plain(String text) {
    return String.format(Locale.ROOT, text);
  }

  /** A line that begins with a point or an apostrophe would be an order to the typesetter. */
  private static String text(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }

  private static String quoted(String text) {
    return '"' + text(text) + '"';
  }
}
